package org.mailian.demo;

import java.time.Instant;
import org.mailian.kernel.Times;

/** Tells everything in its order: first the region, then the stories in it. */
@DemoPart
class Narrator {

    private final DemoClock clock;
    private final Foundation foundation;
    private final AlliancesChapter alliances;

    Narrator(DemoClock clock, Foundation foundation, AlliancesChapter alliances) {
        this.clock = clock;
        this.foundation = foundation;
        this.alliances = alliances;
    }

    void tell() {
        var now = now();
        var cast = foundation.tell(now);
        alliances.tell(cast, now);
    }

    Instant now() {
        return Times.micros(clock.instant());
    }
}
