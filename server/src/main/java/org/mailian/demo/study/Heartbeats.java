package org.mailian.demo.study;

import java.util.SplittableRandom;

/** When the heart beats: a rhythm laid out over a time, with the next beat at hand for whoever walks along it. */
final class Heartbeats {

    /**
     * @param at seconds from the start to the peak of the R wave; the first come before the start
     * @param interval to the beat after it
     * @param premature from a ventricle, too early
     */
    record Beat(double at, double interval, Rhythm rhythm, boolean premature) {}

    /** Says what the heart does at a time. */
    interface Course {
        Rhythm rhythm(double seconds);

        /** As a factor on the rate of the rhythm. */
        double haste(double seconds);

        /** Premature beats a hundred. */
        double extrasystoles(double seconds);
    }

    private final Course course;
    private final SplittableRandom random;
    private double next;
    private boolean pause;

    Heartbeats(Course course, long seed) {
        this.course = course;
        this.random = new SplittableRandom(seed);
        this.next = random.nextDouble() * 0.2 - 1;
    }

    Beat next() {
        var rhythm = course.rhythm(next);
        var usual = 60 / (rhythm.rate() * course.haste(next));
        var breath = 1 + 0.03 * Math.sin(2 * Math.PI * next / 4.2) * rhythm.atrial();
        var chance = 1 + rhythm.irregularity() * Math.clamp(random.nextGaussian(), -2, 2.4);
        var interval = Math.max(0.28, usual * breath * chance);
        var premature = !pause && rhythm.atrial() > 0 && random.nextDouble() * 100 < course.extrasystoles(next);
        if (pause) {
            interval *= 1.05;
        }
        pause = premature;
        var at = premature ? next - usual * 0.32 : next;
        var beat = new Beat(at, interval, rhythm, premature);
        next += interval;
        return beat;
    }
}
