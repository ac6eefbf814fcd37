package org.mailian.access;

import java.time.Clock;
import java.time.Duration;
import org.mailian.journal.Timer;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every hour: forgets what ended by itself, and makes room for the reads of the coming months. */
@Component
class AccessHousekeeping implements Timer {

    private final Sessions sessions;
    private final Attempts attempts;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccessHousekeeping(Sessions sessions, Attempts attempts, JdbcClient jdbc, Clock clock) {
        this.sessions = sessions;
        this.attempts = attempts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access-housekeeping";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        sessions.forgetExpired();
        attempts.forgetOld();
        jdbc.sql("select access.make_read_log_partitions(:today)")
                .param("today", Times.dayInChina(clock.instant()))
                .query((result, number) -> true)
                .list();
    }
}
