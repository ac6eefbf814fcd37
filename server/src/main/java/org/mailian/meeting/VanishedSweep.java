package org.mailian.meeting;

import java.time.Duration;
import org.mailian.journal.Timer;
import org.springframework.stereotype.Component;

/** Ends the lines of nodes that died: nobody else will. */
@Component
class VanishedSweep implements Timer {

    private final RoomLife life;
    private final RoomWire wire;

    VanishedSweep(RoomLife life, RoomWire wire) {
        this.life = life;
        this.wire = wire;
    }

    @Override
    public String name() {
        return "meeting-vanished";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        life.endSilent().forEach(wire::changed);
    }
}
