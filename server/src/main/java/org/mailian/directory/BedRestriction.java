package org.mailian.directory;

/** Whom a bed is for. An empty bed is not always an available bed. */
public enum BedRestriction {
    NONE,
    MALE,
    FEMALE,
    ISOLATION,
    NEGATIVE_PRESSURE,
    CHILD,
    NEWBORN
}
