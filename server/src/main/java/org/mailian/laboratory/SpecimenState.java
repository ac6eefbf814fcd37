package org.mailian.laboratory;

/** Where a specimen is on its way from a vein to a result. */
public enum SpecimenState {
    /** Labelled, not yet taken. */
    ORDERED,
    COLLECTED,
    /** In a box that is still open or waits for the courier. */
    PACKED,
    ON_THE_WAY,
    /** At the laboratory, and fit to be examined. */
    RECEIVED,
    /** Every item has its result. */
    REPORTED,
    /** Not fit to be examined; to be collected again. */
    REJECTED,
    CANCELLED
}
