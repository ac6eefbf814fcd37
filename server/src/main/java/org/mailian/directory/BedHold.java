package org.mailian.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bed that a case holds: kept for a patient on the way, or occupied once {@code occupiedAt} is set. */
public record BedHold(
        UUID id,
        UUID caseId,
        UUID institution,
        UUID department,
        UUID bed,
        String ward,
        String number,
        Instant heldAt,
        @Nullable Instant occupiedAt) {}
