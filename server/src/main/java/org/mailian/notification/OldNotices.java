package org.mailian.notification;

import java.time.Clock;
import java.time.Instant;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices of a time before anybody could read them here: history that was brought in is not news. */
@Service
public class OldNotices {

    private final JdbcClient jdbc;
    private final Clock clock;

    OldNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything anybody was told before {@code moment} counts as read. No page is rung. */
    @Transactional
    public void read(Instant moment) {
        jdbc.sql("update notification.notice set read_at = :now where at < :moment and read_at is null")
                .param("now", Times.sql(clock.instant()))
                .param("moment", Times.sql(moment))
                .update();
    }
}
