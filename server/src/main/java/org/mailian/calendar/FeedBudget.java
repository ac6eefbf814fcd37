package org.mailian.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How many feeds one address may ask for: 120 a minute, because a hospital is often one address. Keys cannot be guessed; this only keeps a
 * loop from being a burden. Counted on this node alone, and forgotten when the minute is over.
 */
@Component
class FeedBudget {

    private static final int A_MINUTE = 120;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Integer> spent = new HashMap<>();
    private Instant until = Instant.MIN;

    FeedBudget(Clock clock) {
        this.clock = clock;
    }

    /** Refuses with {@code calendar/too-many-visits}. */
    synchronized void spend(String address) {
        var now = clock.instant();
        if (!now.isBefore(until)) {
            spent.clear();
            until = now.plus(MINUTE);
        }
        if (spent.merge(address, 1, Integer::sum) > A_MINUTE) {
            throw CalendarProblems.tooManyVisits();
        }
    }
}
