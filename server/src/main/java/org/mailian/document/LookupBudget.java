package org.mailian.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How many codes one address may ask for: 60 a minute. The codes cannot be guessed; this only keeps a loop from being a burden. Counted
 * on this node alone, and forgotten when the minute is over.
 */
@Component
class LookupBudget {

    private static final int A_MINUTE = 60;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Integer> spent = new HashMap<>();
    private Instant until = Instant.MIN;

    LookupBudget(Clock clock) {
        this.clock = clock;
    }

    /** Refuses with {@code document/too-many-lookups}. */
    synchronized void spend(String address) {
        var now = clock.instant();
        if (!now.isBefore(until)) {
            spent.clear();
            until = now.plus(MINUTE);
        }
        if (spent.merge(address, 1, Integer::sum) > A_MINUTE) {
            throw DocumentProblems.tooManyLookups();
        }
    }
}
