package org.mailian.calendar;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Owners who are kept for the same thing at the same time: all of them or none.
 *
 * @param institution whose people made it
 * @param expiresAt when a hold ends by itself; null once it is booked
 */
public record Appointment(
        UUID id,
        State state,
        BookedFor bookedFor,
        Span during,
        Set<UUID> owners,
        UUID institution,
        String madeBy,
        @Nullable Instant expiresAt) {

    /** How firmly the time is kept. */
    public enum State {
        /** Kept for a while; ends by itself unless it is confirmed. */
        HELD,
        BOOKED
    }

    public Appointment {
        owners = Set.copyOf(owners);
    }
}
