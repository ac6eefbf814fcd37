package org.mailian.journal;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;

/**
 * How a projection fares.
 *
 * @param behind how many entries it has not read yet; counted to 10,000 at most
 * @param lag how long the oldest of them has been waiting; zero when there is none
 * @param movedAt when it last read anything
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
        int deadLetters) {

    static ProjectionState of(ResultSet row, Instant now) throws SQLException {
        var oldest = Times.instant(row.getObject("oldest", OffsetDateTime.class));
        return new ProjectionState(
                row.getString("projection"),
                row.getLong("behind"),
                oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now),
                requireNonNull(Times.instant(row.getObject("moved_at", OffsetDateTime.class))),
                row.getInt("attempts"),
                Times.instant(row.getObject("next_attempt_at", OffsetDateTime.class)),
                row.getString("last_error"),
                row.getInt("dead_letters"));
    }
}
