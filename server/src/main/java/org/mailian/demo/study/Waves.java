package org.mailian.demo.study;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Voltage over time: beats, fibrillating atria, breath and muscle noise, one moment after the other. */
final class Waves {

    private static final double BEFORE = 0.4;
    private static final double AFTER = 0.75;

    private final Lead[] leads;
    private final double[] millivolts;
    private final Heartbeats heartbeats;
    private final Grain grain;
    private final double noise;
    private final Deque<Heartbeats.Beat> near = new ArrayDeque<>();
    private Heartbeats.Beat coming;

    /** @param noise in millivolts */
    Waves(Heartbeats heartbeats, Grain grain, double noise, Lead... leads) {
        this.heartbeats = heartbeats;
        this.grain = grain;
        this.noise = noise;
        this.leads = leads;
        this.millivolts = new double[leads.length];
        this.coming = heartbeats.next();
    }

    /** Millivolts in each lead, valid until the next call; times must not go back. */
    double[] at(double seconds) {
        while (coming.at() - BEFORE < seconds) {
            near.addLast(coming);
            coming = heartbeats.next();
        }
        while (!near.isEmpty() && near.getFirst().at() + AFTER < seconds) {
            near.removeFirst();
        }
        Arrays.fill(millivolts, 0);
        for (var beat : near) {
            for (var index = 0; index < leads.length; index++) {
                millivolts[index] += beat.premature()
                        ? leads[index].extrasystole(seconds - beat.at())
                        : leads[index].beat(beat.rhythm(), seconds - beat.at(), beat.interval());
            }
        }
        for (var index = 0; index < leads.length; index++) {
            millivolts[index] += drift(seconds, index) + noise * grain.next();
        }
        return millivolts;
    }

    private double drift(double seconds, int index) {
        var breath = 0.03 * Math.sin(2 * Math.PI * seconds / 4.2 + index);
        var fibrillates = !near.isEmpty() && near.getFirst().rhythm().fibrillates();
        return fibrillates ? breath + 0.06 * flutter(seconds, index) : breath;
    }

    private static double flutter(double seconds, int index) {
        return Math.sin(2 * Math.PI * 5.7 * seconds + index)
                + 0.6 * Math.sin(2 * Math.PI * 7.9 * seconds + 2.1 * index);
    }
}
