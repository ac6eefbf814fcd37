package org.mailian.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be asked, and why.
 *
 * @param department null when the agreement is with the institution and no specialty was asked for
 * @param agreement in force on the day asked about
 * @param freeBeds free staffed beds of the department, or of the institution without one
 * @param nextSlotAt the next slot with room left there
 * @param distanceKm along the great circle; null when a place is not known
 * @param consortia names of the consortia both are in
 */
public record Candidate(
        Institution institution,
        @Nullable Department department,
        Agreement agreement,
        Direction direction,
        int freeBeds,
        @Nullable Instant nextSlotAt,
        @Nullable Double distanceKm,
        List<String> consortia) {}
