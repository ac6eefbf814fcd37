package org.mailian.journal;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mailian.journal.CommitOrder.Placed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings one projection forward, a batch and its cursor in one transaction. */
final class ProjectionRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
    private static final int BATCH = 200;

    /** What a step came to. */
    enum Step {
        /** Entries were read, there may be more. */
        MOVED,
        /** Rolled back; the next step takes a smaller bite, at once. */
        NARROWED,
        /** The first entry failed; it waits for its next attempt or went to the desk. */
        SET_BACK,
        /** There are entries, but an older transaction still runs. */
        BLOCKED,
        /** Nothing to read, not due, or another node has the cursor. */
        IDLE
    }

    private final Projection projection;
    private final Cursors cursors;
    private final Setbacks setbacks;
    private final TransactionTemplate transaction;
    private final ReentrantLock lock = new ReentrantLock();
    private int bite = BATCH;
    private int careful;

    ProjectionRunner(Projection projection, Cursors cursors, Setbacks setbacks, TransactionTemplate transaction) {
        this.projection = projection;
        this.cursors = cursors;
        this.setbacks = setbacks;
        this.transaction = transaction;
    }

    String name() {
        return projection.name();
    }

    Projection projection() {
        return projection;
    }

    /** @param impatient does not wait for the time of the next attempt */
    Step step(boolean impatient) {
        lock.lock();
        try {
            var progress = new Progress();
            try {
                var step = requireNonNull(transaction.execute(status -> advance(progress, impatient)));
                relax(step);
                return step;
            } catch (RuntimeException | Error failure) {
                return recover(progress, failure);
            }
        } finally {
            lock.unlock();
        }
    }

    private Step advance(Progress progress, boolean impatient) {
        var taken = cursors.take(name());
        if (taken.isEmpty()) {
            return Step.IDLE;
        }
        var cursor = taken.get();
        if (!impatient && !cursors.isDue(cursor)) {
            return Step.IDLE;
        }
        var entries = cursors.entriesAfter(cursor, projection.types(), cursor.attempts() > 0 ? 1 : bite);
        if (entries.isEmpty()) {
            return cursors.isBehind(name()) ? Step.BLOCKED : Step.IDLE;
        }
        progress.size = entries.size();
        for (var placed : entries) {
            progress.at = placed;
            if (placed.entry() != null) {
                projection.apply(placed.entry());
            }
            progress.applied++;
        }
        cursors.move(name(), entries.getLast().mark());
        return Step.MOVED;
    }

    private void relax(Step step) {
        if (careful > 0 && step == Step.MOVED) {
            careful--;
        }
        if (careful == 0) {
            bite = BATCH;
        }
    }

    /** Everything was rolled back. Finds the entry that is to blame: read up to it first, then it alone. */
    private Step recover(Progress progress, Throwable failure) {
        var blamed = progress.at;
        if (blamed == null || progress.size == 1 && blamed.entry() == null) {
            LOG.warn("Projection {} could not read the journal", name(), failure);
            return Step.IDLE;
        }
        if (progress.size > 1 && progress.applied == progress.size) {
            // The commit failed: any of them may be to blame.
            careful = progress.size;
            bite = 1;
            return Step.NARROWED;
        }
        if (progress.applied > 0 && progress.size > 1) {
            bite = progress.applied;
            return Step.NARROWED;
        }
        return setBack(blamed, failure);
    }

    private Step setBack(Placed blamed, Throwable failure) {
        try {
            transaction.executeWithoutResult(status -> setbacks.record(name(), blamed, failure));
            return Step.SET_BACK;
        } catch (RuntimeException unreachable) {
            LOG.warn("Projection {} failed and its failure could not be kept", name(), unreachable);
            return Step.IDLE;
        }
    }

    private static final class Progress {

        private @Nullable Placed at;
        private int applied;
        private int size;
    }
}
