package org.mailian.journal;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import org.mailian.journal.CommitOrder.Placed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What becomes of an entry that a projection could not apply: another attempt, later and later, and in the end the desk. */
@Component
class Setbacks {

    private static final Logger LOG = LoggerFactory.getLogger(Setbacks.class);

    private final Cursors cursors;
    private final DeadLetters deadLetters;
    private final JournalSettings settings;
    private final Clock clock;

    Setbacks(Cursors cursors, DeadLetters deadLetters, JournalSettings settings, Clock clock) {
        this.cursors = cursors;
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.clock = clock;
    }

    /** In a transaction. Does nothing when another node has moved the cursor meanwhile. */
    void record(String projection, Placed blamed, Throwable failure) {
        var cursor = cursors.take(projection);
        if (cursor.isEmpty() || cursor.get().mark().compareTo(blamed.mark()) >= 0) {
            return;
        }
        var attempts = cursor.get().attempts() + 1;
        var error = describe(failure);
        var entry = requireNonNull(blamed.entry(), "only an entry that was applied can fail");
        var what =
                "Projection %s, entry %d (%s), attempt %d".formatted(projection, entry.seq(), entry.type(), attempts);
        if (attempts < settings.attempts()) {
            LOG.warn("{} failed: {}", what, error, attempts == 1 ? failure : null);
            cursors.wait(projection, attempts, clock.instant().plus(settings.backOffAfter(attempts)), error);
            return;
        }
        LOG.error("{} failed and was the last: it goes to the dead-letter desk", what, failure);
        deadLetters.add(projection, entry, attempts, error, clock.instant());
        cursors.move(projection, blamed.mark());
    }

    /** For operators: the first line of the root cause. The database puts the values it complains of on the second. */
    static String describe(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var text = (cause.getClass().getSimpleName() + ": " + cause.getMessage()).replace('\u0000', ' ');
        var line = text.lines().findFirst().orElse("");
        return line.length() <= 500 ? line : line.substring(0, 500) + "…";
    }
}
