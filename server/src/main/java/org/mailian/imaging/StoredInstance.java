package org.mailian.imaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instance somebody may see, and where its object lies.
 *
 * @param institution whose it is
 * @param patient the person of our index, once known
 * @param size of the file, in bytes
 * @param frames null where the object does not say
 */
public record StoredInstance(
        UUID id,
        UUID study,
        UUID institution,
        @Nullable UUID patient,
        String studyUid,
        String seriesUid,
        String uid,
        String sopClass,
        String transferSyntax,
        @Nullable Integer frames,
        long size,
        String object) {}
