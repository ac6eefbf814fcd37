package org.mailian.imaging.masking;

/** What becomes of an attribute. */
enum Treatment {
    KEEP,
    REMOVE,
    /** There, without a value. */
    EMPTY,
    /** A value that says nothing. */
    DUMMY,
    /** Another UID, the same for the same. */
    UID,
    /** Another day, as far from the others as before. */
    DATE,
    /** Kept where age and sex are wanted. */
    CHARACTERISTIC,
    /** Kept where it names nobody. */
    DESCRIPTION
}
