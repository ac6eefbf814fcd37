package org.mailian.demo.study;

/**
 * A lead, its code in the vocabulary of ISO/IEEE 11073-10102, and how high the waves of a beat are in it, in millivolts; what follows
 * from others is computed from them as the machine does.
 */
enum Lead {
    I("2:1", 0.10, -0.05, 0.75, -0.10, 0.22, 0),
    II("2:2", 0.15, -0.08, 1.10, -0.15, 0.30, -0.35),
    III("2:61", 0, 0, 0, 0, 0, 0),
    AVR("2:62", 0, 0, 0, 0, 0, 0),
    AVL("2:63", 0, 0, 0, 0, 0, 0),
    AVF("2:64", 0, 0, 0, 0, 0, 0),
    V1("2:3", 0.06, 0, 0.22, -0.85, -0.05, 0.7),
    V2("2:4", 0.07, 0, 0.40, -1.25, 0.35, 1),
    V3("2:5", 0.08, -0.02, 0.75, -0.85, 0.42, 1),
    V4("2:6", 0.08, -0.05, 1.30, -0.45, 0.40, 0.8),
    V5("2:7", 0.08, -0.08, 1.35, -0.22, 0.33, 0.3),
    V6("2:8", 0.08, -0.08, 1.05, -0.10, 0.27, 0.1);

    private final String code;
    private final double p;
    private final double q;
    private final double r;
    private final double s;
    private final double t;
    private final double front;

    Lead(String code, double p, double q, double r, double s, double t, double front) {
        this.code = code;
        this.p = p;
        this.q = q;
        this.r = r;
        this.s = s;
        this.t = t;
        this.front = front;
    }

    String code() {
        return code;
    }

    String label() {
        return switch (this) {
            case AVR -> "aVR";
            case AVL -> "aVL";
            case AVF -> "aVF";
            default -> name();
        };
    }

    /** Millivolts at this moment of a beat: seconds from the peak of its R wave. */
    double beat(Rhythm rhythm, double seconds, double interval) {
        return rhythm.isVentricular() ? broad(seconds, interval) : narrow(rhythm, seconds, interval);
    }

    private double narrow(Rhythm rhythm, double seconds, double interval) {
        var wide = rhythm.width();
        var late = Math.sqrt(Math.min(interval, 1.1));
        var peaked = rhythm.repolarisation() > 2 ? 0.6 : 1;
        return p * rhythm.atrial() * wave(seconds + 0.165 * Math.min(1.2, wide), 0.024)
                + q * wave(seconds + 0.026 * wide, 0.008 * wide)
                + r * wave(seconds, 0.011 * wide)
                + s * wave(seconds - 0.028 * wide, 0.010 * wide)
                + rhythm.elevation() * front * plateau(seconds - 0.15, 0.10)
                + t
                        * rhythm.repolarisation()
                        * wave(seconds - 0.28 * late * Math.min(1.15, wide), 0.045 * late * peaked);
    }

    /** From a ventricle: broad, and what follows points the other way. */
    private double broad(double seconds, double interval) {
        var height = r + 1.6 * s;
        return 1.2 * height * wave(seconds, 0.038)
                + 0.35 * height * wave(seconds - 0.05, 0.026)
                - 0.55 * height * wave(seconds - 0.45 * interval, 0.050);
    }

    /** A premature beat from a ventricle. */
    double extrasystole(double seconds) {
        return 1.5 * broad(seconds, 0.75);
    }

    private static double wave(double distance, double deviation) {
        var relative = distance / deviation;
        return relative * relative > 40 ? 0 : Math.exp(-relative * relative / 2);
    }

    private static double plateau(double distance, double half) {
        return 1 / (1 + Math.exp((Math.abs(distance) - half) * 60));
    }
}
