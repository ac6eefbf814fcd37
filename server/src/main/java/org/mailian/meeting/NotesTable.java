package org.mailian.meeting;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The minutes and the tasks that come out of a room. */
@Repository
class NotesTable {

    private final JdbcClient jdbc;

    NotesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MeetingMinutes.MinutesText> text(UUID meeting) {
        return jdbc.sql("select text, version, written_by, written_at from meeting.minutes where meeting_id = :meeting")
                .param("meeting", meeting)
                .query((row, _) -> new MeetingMinutes.MinutesText(
                        row.getString("text"),
                        row.getInt("version"),
                        row.getString("written_by"),
                        MeetingTable.instant(row, "written_at")))
                .optional();
    }

    /** False when somebody else wrote since that version; 0 is before the first word. */
    boolean write(UUID meeting, String text, int version, String by, Instant at) {
        return jdbc.sql("""
                insert into meeting.minutes (meeting_id, text, version, written_by, written_at)
                select :meeting, :text, :version + 1, :by, :at
                where :version = 0 or exists (select 1 from meeting.minutes where meeting_id = :meeting)
                on conflict (meeting_id) do update
                    set text = excluded.text, version = excluded.version, written_by = excluded.written_by,
                        written_at = excluded.written_at
                    where minutes.version = :version""")
                        .param("meeting", meeting)
                        .param("text", text)
                        .param("version", version)
                        .param("by", by)
                        .param("at", Times.sql(at))
                        .update()
                == 1;
    }

    List<MeetingMinutes.MeetingTask> tasks(UUID meeting) {
        return jdbc.sql("""
                select t.id, t.text, t.owner_id, p.name as owner, t.due_on, t.added_by
                from meeting.task t left join meeting.participant p on p.id = t.owner_id
                where t.meeting_id = :meeting order by t.id""")
                .param("meeting", meeting)
                .query((row, _) -> new MeetingMinutes.MeetingTask(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getObject("owner_id", UUID.class),
                        row.getString("owner"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("added_by")))
                .list();
    }

    void add(UUID meeting, String text, @Nullable UUID owner, @Nullable LocalDate due, String by, Instant at) {
        jdbc.sql("""
                insert into meeting.task (id, meeting_id, text, owner_id, due_on, added_by, added_at)
                values (:id, :meeting, :text, :owner, :due, :by, :at)""")
                .param("id", Ids.at(at))
                .param("meeting", meeting)
                .param("text", text)
                .param("owner", owner, Types.OTHER)
                .param("due", due, Types.DATE)
                .param("by", by)
                .param("at", Times.sql(at))
                .update();
    }

    boolean drop(UUID meeting, UUID task) {
        return jdbc.sql("delete from meeting.task where id = :task and meeting_id = :meeting")
                        .param("task", task)
                        .param("meeting", meeting)
                        .update()
                == 1;
    }
}
