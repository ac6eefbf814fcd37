package org.mailian.patient;

/** How much of a patient a case opens to an institution. */
public enum RecordAccess {
    /** Before the patient arrives: enough to prepare; of the ways to reach them, the telephone. */
    SUMMARY,
    /** From arrival on: everything, identity and address included. */
    FULL
}
