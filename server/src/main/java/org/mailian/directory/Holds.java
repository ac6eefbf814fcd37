package org.mailian.directory;

import java.time.Clock;
import java.util.UUID;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is kept for a case anywhere: beds and slots together. */
@Service
@Transactional
public class Holds {

    private final JdbcClient jdbc;
    private final Clock clock;

    Holds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Gives all of it back, in one statement; releasing twice is releasing once. */
    public void release(UUID caseId) {
        jdbc.sql("""
                with beds as (
                    update directory.bed_hold set released_at = :now where case_id = :case and released_at is null),
                freed as (
                    update directory.slot_hold set released_at = :now where case_id = :case and released_at is null
                    returning slot_id)
                update directory.slot s set taken = s.taken - 1 from freed f where s.id = f.slot_id""")
                .param("case", caseId)
                .param("now", Times.sql(clock.instant()))
                .update();
    }
}
