package org.mailian.casework;

/**
 * How far a file of a case is seen. A request carries a summary; the complete record is for who has taken the patient over (rules §2.3,
 * step 4).
 */
public enum FileSight {
    /** All parties, from the moment it is laid down. */
    PARTIES,
    /** The side that laid it, and the institution that holds the patient. */
    HOLDER
}
