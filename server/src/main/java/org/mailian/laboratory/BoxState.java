package org.mailian.laboratory;

/** How far a box is. */
public enum BoxState {
    OPEN,
    SEALED,
    ON_THE_WAY,
    ARRIVED
}
