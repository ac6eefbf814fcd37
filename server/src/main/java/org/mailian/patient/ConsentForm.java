package org.mailian.patient;

/** How somebody said so. */
public enum ConsentForm {
    PAPER,
    TABLET_SIGNATURE,
    /** In words, before a witness or on the telephone. */
    VERBAL
}
