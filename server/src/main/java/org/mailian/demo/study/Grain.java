package org.mailian.demo.study;

import java.util.SplittableRandom;

/** Noise, drawn once and then read in a circle: normal, with a deviation of 1. */
final class Grain {

    private static final int LENGTH = 1 << 16;

    private final float[] values = new float[LENGTH];
    private int next;

    Grain(long seed) {
        var random = new SplittableRandom(seed);
        for (var index = 0; index < LENGTH; index++) {
            values[index] = (float) random.nextGaussian();
        }
        next = random.nextInt(LENGTH);
    }

    float next() {
        // An odd step, now and then another, so that the circle does not show as a pattern.
        next = next + 1 + (next >> 9 & 2) & LENGTH - 1;
        return values[next];
    }
}
