package org.mailian.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written beside the pictures. */
@Repository
class MessageTable {

    private static final String TOLD = """
            select m.id, m.key, m.participant_id, m.text, m.said_at, p.name, p.institution
            from meeting.message m join meeting.participant p on p.id = m.participant_id
            """;

    private final JdbcClient jdbc;

    MessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing when it was said before: a page says it again after a broken line. */
    Optional<Told.Text> add(Participant by, UUID key, String text, Instant at) {
        return jdbc.sql("""
                        insert into meeting.message (id, meeting_id, participant_id, key, text, said_at)
                        values (:id, :meeting, :participant, :key, :text, :at)
                        on conflict (participant_id, key) do nothing returning id""")
                .param("id", Ids.at(at))
                .param("meeting", by.meeting())
                .param("participant", by.id())
                .param("key", key)
                .param("text", text)
                .param("at", Times.sql(at))
                .query(UUID.class)
                .optional()
                .map(id -> new Told.Text(id, key, by.id(), by.name(), by.institution(), text, at));
    }

    Optional<Told.Text> find(UUID participant, UUID key) {
        return jdbc.sql(TOLD + "where m.participant_id = :participant and m.key = :key")
                .param("participant", participant)
                .param("key", key)
                .query(MessageTable::map)
                .optional();
    }

    /** The last ones, the oldest of them first. */
    List<Told.Text> of(UUID meeting, int limit) {
        return jdbc.sql("select * from (" + TOLD
                        + "where m.meeting_id = :meeting order by m.id desc limit :limit) as last order by id")
                .param("meeting", meeting)
                .param("limit", limit)
                .query(MessageTable::map)
                .list();
    }

    private static Told.Text map(ResultSet row, int number) throws SQLException {
        return new Told.Text(
                row.getObject("id", UUID.class),
                row.getObject("key", UUID.class),
                row.getObject("participant_id", UUID.class),
                row.getString("name"),
                row.getString("institution"),
                row.getString("text"),
                MeetingTable.instant(row, "said_at"));
    }
}
