package org.mailian.journal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.mailian.journal.ProjectionRunner.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every {@link Projection} of the application, and how far each has read. */
@Service
public class Projections {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Cursors cursors;
    private final Map<String, ProjectionRunner> runners = new TreeMap<>();

    Projections(
            List<Projection> projections, Cursors cursors, Setbacks setbacks, PlatformTransactionManager transactions) {
        this.cursors = cursors;
        var transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        for (var projection : projections) {
            var runner = new ProjectionRunner(projection, cursors, setbacks, transaction);
            if (runners.put(projection.name(), runner) != null) {
                throw new IllegalStateException("Two projections are called " + projection.name());
            }
        }
    }

    /**
     * Returns when every projection has read everything that was committed before the call, and what the projections themselves
     * appended meanwhile. Does not wait for the time of a next attempt: what keeps failing goes to the desk. For tests and the
     * demonstration; never within a transaction, whose own entries it would wait for in vain.
     */
    public void catchUp() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("catchUp() within a transaction would wait for itself");
        }
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean behind = true;
        while (behind) {
            behind = false;
            for (var runner : runners.values()) {
                behind |= readsOn(runner, deadline);
            }
        }
    }

    /** How each fares, by name. */
    public List<ProjectionState> states() {
        return cursors.states(runners.keySet());
    }

    List<ProjectionRunner> runners() {
        return List.copyOf(runners.values());
    }

    Optional<Projection> named(String name) {
        return Optional.ofNullable(runners.get(name)).map(ProjectionRunner::projection);
    }

    void open() {
        runners.keySet().forEach(cursors::open);
    }

    /** Whether there was anything to read. */
    private boolean readsOn(ProjectionRunner runner, long deadline) {
        boolean read = false;
        while (cursors.isBehind(runner.name())) {
            read = true;
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Projection " + runner.name() + " did not catch up");
            }
            var step = runner.step(true);
            if (step == Step.BLOCKED || step == Step.IDLE) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        }
        return read;
    }
}
