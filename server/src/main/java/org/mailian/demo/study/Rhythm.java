package org.mailian.demo.study;

/** What the heart does in a recording, and how its beats look. */
public enum Rhythm {
    SINUS(72, 0.03, 1, 1, 0, 1),
    ATRIAL_FIBRILLATION(104, 0.22, 0, 1, 0, 0.8),
    VENTRICULAR_TACHYCARDIA(182, 0.01, 0, 2.6, 0, 1),
    ST_ELEVATION(88, 0.02, 1, 1, 0.34, 1.5),
    HYPERKALAEMIA(58, 0.02, 0.25, 1.7, 0, 3.1);

    private final double rate;
    private final double irregularity;
    private final double atrial;
    private final double width;
    private final double elevation;
    private final double repolarisation;

    Rhythm(double rate, double irregularity, double atrial, double width, double elevation, double repolarisation) {
        this.rate = rate;
        this.irregularity = irregularity;
        this.atrial = atrial;
        this.width = width;
        this.elevation = elevation;
        this.repolarisation = repolarisation;
    }

    /** Beats a minute. */
    double rate() {
        return rate;
    }

    /** The deviation of one interval from the next, as a part of it. */
    double irregularity() {
        return irregularity;
    }

    /** How high the P wave is, 1 being usual. */
    double atrial() {
        return atrial;
    }

    /** How wide the QRS complex is, 1 being usual. */
    double width() {
        return width;
    }

    /** Millivolts by which the ST segment is raised over the front wall. */
    double elevation() {
        return elevation;
    }

    /** How high the T wave is, 1 being usual. */
    double repolarisation() {
        return repolarisation;
    }

    boolean isVentricular() {
        return this == VENTRICULAR_TACHYCARDIA;
    }

    boolean fibrillates() {
        return this == ATRIAL_FIBRILLATION;
    }
}
