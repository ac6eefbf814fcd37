package org.mailian.directory;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whom an institution works with today. */
@Service
public class Neighbours {

    private final JdbcClient jdbc;
    private final Clock clock;

    Neighbours(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Itself, all it shares a consortium with, and all it has an agreement in force with, of whatever kind; one statement. */
    public Set<UUID> of(UUID institution) {
        return jdbc.sql("""
                select cast(:institution as uuid)
                union
                select case when requester_id = :institution then responder_id else requester_id end from directory.agreement
                where (requester_id = :institution or responder_id = :institution)
                  and state = 'SIGNED' and valid_from <= :today and valid_until >= :today
                union
                select theirs.institution_id from directory.membership mine
                join directory.consortium c on c.id = mine.consortium_id
                join directory.membership theirs on theirs.consortium_id = mine.consortium_id
                where mine.institution_id = :institution
                  and c.since_on <= :today and coalesce(c.until_on, :today) >= :today
                  and mine.since_on <= :today and coalesce(mine.until_on, :today) >= :today
                  and theirs.since_on <= :today and coalesce(theirs.until_on, :today) >= :today""")
                .param("institution", institution)
                .param("today", Times.dayInChina(clock.instant()))
                .query(UUID.class)
                .set();
    }
}
