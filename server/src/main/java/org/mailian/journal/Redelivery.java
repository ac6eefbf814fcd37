package org.mailian.journal;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailian.journal.DeadLetters.Settled;
import org.mailian.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applies a dead letter after all: the effect, the settling and the journal entry together or not at all. */
@Component
class Redelivery {

    private final DeadLetters letters;
    private final Projections projections;
    private final Journal journal;
    private final Clock clock;

    Redelivery(DeadLetters letters, Projections projections, Journal journal, Clock clock) {
        this.letters = letters;
        this.projections = projections;
        this.journal = journal;
        this.clock = clock;
    }

    /** The projection threw again; everything was rolled back. */
    static final class FailedAgain extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String projection;

        FailedAgain(String projection, Throwable cause) {
            super(cause);
            this.projection = projection;
        }

        String projection() {
            return projection;
        }
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void apply(UUID id, Actor by) {
        var letter = letters.lockOpen(id);
        var name = letter.projection();
        var projection = projections.named(name).orElseThrow(() -> JournalProblems.projectionGone(name));
        try {
            projection.apply(letters.entry(letter));
        } catch (RuntimeException failure) {
            throw new FailedAgain(name, failure);
        }
        var now = clock.instant();
        letters.settle(id, Settled.APPLIED, by.name(), null, now);
        journal.append(new Deed(
                new StreamId("dead-letter", id),
                "dead-letter.applied",
                by,
                now,
                Map.of("projection", name, "entry", letter.entry()),
                Set.of()));
    }
}
