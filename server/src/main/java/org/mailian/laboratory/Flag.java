package org.mailian.laboratory;

/** How a result lies to its reference range. */
public enum Flag {
    /** Within it, or there is none. */
    NONE,
    /** ↓ */
    LOW,
    /** ↑ */
    HIGH,
    /** ↓↓ something must be done at once */
    VERY_LOW,
    /** ↑↑ something must be done at once */
    VERY_HIGH,
    /** A finding that is not what is expected. */
    ABNORMAL
}
