package org.mailian.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time at which a department, or one of its practitioners, can take {@code capacity} patients; {@code taken} are promised. */
public record Slot(
        UUID id,
        UUID institution,
        UUID department,
        @Nullable UUID practitioner,
        SlotKind kind,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        int taken) {

    public int left() {
        return capacity - taken;
    }
}
