package org.mailian.journal;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.journal.DeadLetters.Settled;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Page;
import org.mailian.kernel.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where entries lie that a projection could not apply, until somebody has it apply them after all or discards them. What is done is
 * journaled, in the stream {@code dead-letter} of the letter's id.
 */
@Service
public class DeadLetterDesk {

    private final DeadLetters letters;
    private final Redelivery redelivery;
    private final Journal journal;
    private final Clock clock;

    DeadLetterDesk(DeadLetters letters, Redelivery redelivery, Journal journal, Clock clock) {
        this.letters = letters;
        this.redelivery = redelivery;
        this.journal = journal;
        this.clock = clock;
    }

    /** Open letters, newest first. */
    public Page<DeadLetter> open(@Nullable String after, int limit) {
        var rows = letters.open(Place.parse(after, 2), limit + 1);
        return Page.of(rows, limit, last -> Place.at(last.diedAt(), last.id()));
    }

    /**
     * Shows the entry to its projection once more, in a transaction of its own. Refuses {@code journal/dead-letter-unknown},
     * {@code journal/dead-letter-settled}, {@code journal/projection-gone}, and {@code journal/dead-letter-still-fails} with the
     * projection and the error.
     */
    public void retry(UUID id, Actor by) {
        try {
            redelivery.apply(id, by);
        } catch (Redelivery.FailedAgain again) {
            var error = Setbacks.describe(again);
            letters.failedAgain(id, error);
            throw JournalProblems.deadLetterStillFails(again.projection(), error);
        }
    }

    /** Gives the entry up for this projection. The reason is kept, and is not for patient data. */
    @Transactional
    public void discard(UUID id, String reason, Actor by) {
        var now = clock.instant();
        var letter = letters.lockOpen(id);
        letters.settle(id, Settled.DISCARDED, by.name(), reason, now);
        var facts = Map.of("projection", letter.projection(), "entry", letter.entry(), "reason", reason);
        journal.append(new Deed(new StreamId("dead-letter", id), "dead-letter.discarded", by, now, facts, Set.of()));
    }
}
