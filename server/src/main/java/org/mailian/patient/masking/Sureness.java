package org.mailian.patient.masking;

/** How sure it is that something identifies a person, the surest first. */
public enum Sureness {
    /** A fact that is known of the patient, a checksum that holds, or a label that says so. */
    CERTAIN,
    /** The words around it speak for it. */
    LIKELY,
    /** It has the shape of one; a person decides. */
    POSSIBLE
}
