package org.mailian.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.mailian.meeting.RecordingView.RecordingLine;
import org.mailian.meeting.RecordingView.RecordingLook;
import org.mailian.meeting.RecordingView.SaidConsent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recordings, their parts, who agreed and who looked. */
@Repository
class RecordingTable {

    private static final String LINE = """
            select r.*, coalesce((select sum(size) from meeting.recording_part p where p.recording_id = r.id), 0) as size
            from meeting.recording r\s""";

    private final JdbcClient jdbc;

    RecordingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void consent(UUID meeting, UUID participant, boolean agreed, Instant at) {
        jdbc.sql("""
                insert into meeting.consent (meeting_id, participant_id, agreed, said_at)
                values (:meeting, :participant, :agreed, :at)
                on conflict (meeting_id, participant_id) do update set agreed = excluded.agreed, said_at = excluded.said_at""")
                .param("meeting", meeting)
                .param("participant", participant)
                .param("agreed", agreed)
                .param("at", Times.sql(at))
                .update();
    }

    List<SaidConsent> consents(UUID meeting) {
        return jdbc.sql("""
                select c.participant_id, p.name, p.institution, c.agreed, c.said_at
                from meeting.consent c join meeting.participant p on p.id = c.participant_id
                where c.meeting_id = :meeting order by c.said_at""")
                .param("meeting", meeting)
                .query((row, _) -> new SaidConsent(
                        row.getObject("participant_id", UUID.class),
                        row.getString("name"),
                        row.getString("institution"),
                        row.getBoolean("agreed"),
                        MeetingTable.instant(row, "said_at")))
                .list();
    }

    /** Who is in the room now and has not agreed. */
    List<UUID> withoutConsent(UUID meeting) {
        return jdbc.sql("""
                select a.participant_id from meeting.attendance a
                where a.meeting_id = :meeting and a.left_at is null and a.place = 'ROOM'
                  and not exists (select 1 from meeting.consent c
                                  where c.participant_id = a.participant_id and c.meeting_id = a.meeting_id and c.agreed)
                order by a.joined_at""").param("meeting", meeting).query(UUID.class).list();
    }

    void add(UUID id, UUID meeting, String mediaType, String by, Instant at) {
        jdbc.sql("""
                insert into meeting.recording (id, meeting_id, media_type, started_at, started_by)
                values (:id, :meeting, :type, :at, :by)""")
                .param("id", id)
                .param("meeting", meeting)
                .param("type", mediaType)
                .param("at", Times.sql(at))
                .param("by", by)
                .update();
    }

    Optional<RecordingLine> find(UUID meeting, UUID recording) {
        return jdbc.sql(LINE + "where r.meeting_id = :meeting and r.id = :id")
                .param("meeting", meeting)
                .param("id", recording)
                .query(RecordingTable::line)
                .optional();
    }

    List<RecordingLine> of(UUID meeting) {
        return jdbc.sql(LINE + "where r.meeting_id = :meeting order by r.started_at")
                .param("meeting", meeting)
                .query(RecordingTable::line)
                .list();
    }

    /** What a part that is there already hashes to. */
    Optional<String> part(UUID recording, int number) {
        return jdbc.sql("select sha256 from meeting.recording_part where recording_id = :id and number = :number")
                .param("id", recording)
                .param("number", number)
                .query(String.class)
                .optional();
    }

    void addPart(UUID recording, int number, long size, String sha256) {
        jdbc.sql("""
                insert into meeting.recording_part (recording_id, number, size, sha256)
                values (:id, :number, :size, :sha256) on conflict do nothing""")
                .param("id", recording)
                .param("number", number)
                .param("size", size)
                .param("sha256", sha256)
                .update();
    }

    List<Integer> parts(UUID recording) {
        return jdbc.sql("select number from meeting.recording_part where recording_id = :id order by number")
                .param("id", recording)
                .query(Integer.class)
                .list();
    }

    void end(UUID recording, Instant at) {
        jdbc.sql("update meeting.recording set ended_at = coalesce(ended_at, :at) where id = :id")
                .param("id", recording)
                .param("at", Times.sql(at))
                .update();
    }

    void look(UUID recording, Caller caller, Instant at) {
        jdbc.sql("""
                insert into meeting.recording_look (id, recording_id, practitioner_id, institution_id, name, at)
                values (:id, :recording, :practitioner, :institution, :name, :at)""")
                .param("id", Ids.at(at))
                .param("recording", recording)
                .param("practitioner", caller.practitioner())
                .param("institution", caller.institution())
                .param("name", caller.name())
                .param("at", Times.sql(at))
                .update();
    }

    List<RecordingLook> looks(UUID meeting) {
        return jdbc.sql("""
                select l.recording_id, l.name, l.at from meeting.recording_look l
                join meeting.recording r on r.id = l.recording_id
                where r.meeting_id = :meeting order by l.at desc limit 200""")
                .param("meeting", meeting)
                .query((row, _) -> new RecordingLook(
                        row.getObject("recording_id", UUID.class),
                        row.getString("name"),
                        MeetingTable.instant(row, "at")))
                .list();
    }

    /** Recordings of meetings an institution held that have to go; a forgotten end is that of the meeting. */
    List<UUID> older(UUID institution, Instant than, int limit) {
        return jdbc.sql("""
                select r.id from meeting.recording r join meeting.meeting m on m.id = r.meeting_id
                where m.institution_id = :institution and r.removed_at is null and r.started_at < :than limit :limit""")
                .param("institution", institution)
                .param("than", Times.sql(than))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    List<UUID> holders() {
        return jdbc.sql("""
                select distinct m.institution_id from meeting.recording r join meeting.meeting m on m.id = r.meeting_id
                where r.removed_at is null""").query(UUID.class).list();
    }

    void removed(UUID recording, Instant at) {
        jdbc.sql("update meeting.recording set ended_at = coalesce(ended_at, :at), removed_at = :at where id = :id")
                .param("id", recording)
                .param("at", Times.sql(at))
                .update();
    }

    private static RecordingLine line(ResultSet row, int number) throws SQLException {
        return new RecordingLine(
                row.getObject("id", UUID.class),
                row.getString("media_type"),
                MeetingTable.instant(row, "started_at"),
                row.getString("started_by"),
                Times.instant(row.getObject("ended_at", OffsetDateTime.class)),
                Times.instant(row.getObject("removed_at", OffsetDateTime.class)),
                row.getLong("size"));
    }
}
