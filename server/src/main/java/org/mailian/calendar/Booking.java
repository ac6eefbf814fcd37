package org.mailian.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One owner's part in an appointment, held or booked. */
record Booking(
        UUID id,
        UUID appointment,
        UUID owner,
        Span during,
        Appointment.State state,
        BookedFor bookedFor,
        UUID institution,
        String madeBy,
        @Nullable Instant expiresAt) {}
