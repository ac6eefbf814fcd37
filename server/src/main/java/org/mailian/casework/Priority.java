package org.mailian.casework;

/** How urgent a case is; the order is the order of lists, most urgent first. */
public enum Priority {
    EMERGENCY,
    URGENT,
    ROUTINE
}
