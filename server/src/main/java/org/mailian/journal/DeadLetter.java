package org.mailian.journal;

import java.time.Instant;
import java.util.UUID;

/** An entry that a projection could not apply, waiting for an operator. {@code error} is for operators only. */
public record DeadLetter(
        UUID id,
        String projection,
        long entry,
        StreamId stream,
        String type,
        int attempts,
        String error,
        Instant diedAt) {}
