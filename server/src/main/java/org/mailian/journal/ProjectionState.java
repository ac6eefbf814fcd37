package org.mailian.journal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a projection fares.
 *
 * @param behind how many entries it has not read yet; counted to 10,000 at most
 * @param lag how long the oldest of them has been waiting; zero when there is none
 * @param movedAt when it last applied anything
 * @param attempts how often the entry it stands before has failed
 * @param lastError why, while it stands
 * @param deadLetters how many of its entries lie on the desk
 */
public record ProjectionState(
        String name,
        long behind,
        Duration lag,
        Instant movedAt,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String lastError,
        int deadLetters) {}
