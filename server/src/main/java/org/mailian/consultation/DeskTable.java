package org.mailian.consultation;

import static org.mailian.kernel.Times.sql;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What a centre has in hand: everything it was asked that is not over, and what is on today, over or not. One statement. */
@Repository
class DeskTable {

    private static final int MOST = 300;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeskTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Consultation> inHand(UUID institution, Instant from, Instant until) {
        return jdbc.sql("""
                select matter from consultation.consultation
                where responder_id = :institution and submitted_at is not null
                  and (closed_at is null or starts_at >= :from and starts_at < :until or begun_at >= :from and begun_at < :until)
                order by coalesce(starts_at, submitted_at), case_id limit :most""")
                .param("institution", institution)
                .param("from", sql(from))
                .param("until", sql(until))
                .param("most", MOST)
                .query((row, _) -> json.readValue(row.getString("matter"), Consultation.class))
                .list();
    }
}
