package org.mailian.demo;

import java.time.Duration;
import java.time.Instant;
import org.mailian.journal.Projections;
import org.mailian.notification.OldNotices;

/** What follows from the stories once they are true: habits of the receivers, notices to the people. */
@DemoPart
class Aftermath {

    /** What people were told longer ago they have read. */
    private static final Duration NEWS = Duration.ofHours(10);

    private final Projections projections;
    private final OldNotices notices;

    Aftermath(Projections projections, OldNotices notices) {
        this.projections = projections;
        this.notices = notices;
    }

    void follow(Instant now) {
        projections.catchUp();
        notices.read(now.minus(NEWS));
    }
}
