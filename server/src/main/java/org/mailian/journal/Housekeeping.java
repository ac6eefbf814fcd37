package org.mailian.journal;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Keeps partitions ready for months to come, and throws away live messages nobody waits for any more. */
@Component
class Housekeeping implements Timer {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Entries entries;
    private final LiveWire wire;

    Housekeeping(Entries entries, LiveWire wire) {
        this.entries = entries;
        this.wire = wire;
    }

    @Override
    public String name() {
        return "journal-housekeeping";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        entries.ensurePartitions();
        wire.forgetParked(KEPT);
    }
}
