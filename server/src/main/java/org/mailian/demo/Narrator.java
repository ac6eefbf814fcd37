package org.mailian.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mailian.kernel.Times;

/** Tells the chapters in their order. */
@DemoPart
class Narrator {

    /** Before any consortium was founded. */
    private static final Duration LONG_AGO = Duration.ofDays(2200);

    private final DemoClock clock;
    private final List<Chapter> chapters;

    Narrator(DemoClock clock, List<Chapter> chapters) {
        this.clock = clock;
        this.chapters = chapters;
    }

    void tell() {
        var now = now();
        var cast = new Cast();
        for (var chapter : chapters) {
            clock.at(now.minus(LONG_AGO), () -> chapter.tell(cast, now));
        }
    }

    Instant now() {
        return Times.micros(clock.instant());
    }
}
