package org.mailian.imaging;

/**
 * An object that is safe.
 *
 * @param known the same object was kept already, and still is once
 */
public record Received(String studyUid, String seriesUid, String sopClass, String sopInstance, boolean known) {}
