package org.mailian.demo;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the region once in the life of a database: all of it or nothing, in one transaction. That it was told is in the journal; whoever
 * starts second finds it there, and two who start together wait for each other at the head of that stream.
 */
@DemoPart
class DemoRegion implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRegion.class);

    private static final StreamId STREAM = new StreamId("demo", new UUID(0, 0));

    private final Journal journal;
    private final Aftermath aftermath;
    private final TransactionTemplate transaction;
    private final Narrator narrator;

    DemoRegion(Journal journal, Aftermath aftermath, TransactionTemplate transaction, Narrator narrator) {
        this.journal = journal;
        this.aftermath = aftermath;
        this.transaction = transaction;
        this.narrator = narrator;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var began = System.nanoTime();
        if (told()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (!begin()) {
                status.setRollbackOnly();
                return;
            }
            narrator.tell();
        });
        aftermath.follow(narrator.now());
        LOG.info(
                "The demonstration region was told in {} ms",
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    boolean told() {
        return !journal.read(STREAM, 0, 1).isEmpty();
    }

    /** False when another node was first. */
    private boolean begin() {
        return journal.append(new Deed(STREAM, "demo.told", Actor.system(), narrator.now(), Map.of(), Set.of()))
                        .position()
                == 1;
    }
}
