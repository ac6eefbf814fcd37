package org.mailian.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;
import org.mailian.meeting.Attendance.Ending;
import org.mailian.meeting.Attendance.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every line that is or was open. */
@Repository
class AttendanceTable {

    /** A line that is open, and whose it is. */
    record Open(
            UUID id,
            Participant who,
            Place place,
            UUID node,
            String tab,
            Face face,
            Instant joinedAt,
            @Nullable Instant handAt) {}

    /** A line that has just been ended. */
    record Ended(UUID id, UUID meeting, UUID participant, Place place, Ending how, Instant leftAt) {}

    private static final String ENDED = " returning id, meeting_id, participant_id, place, ended, left_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AttendanceTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID id, Participant who, Place place, UUID node, String tab, Face face, Instant at) {
        jdbc.sql("""
                insert into meeting.attendance (id, meeting_id, participant_id, place, node, tab, face, joined_at, heard_at)
                values (:id, :meeting, :participant, :place, :node, :tab, cast(:face as jsonb), :at, :at)""")
                .param("id", id)
                .param("meeting", who.meeting())
                .param("participant", who.id())
                .param("place", place.name())
                .param("node", node)
                .param("tab", tab)
                .param("face", json.writeValueAsString(face))
                .param("at", Times.sql(at))
                .update();
    }

    /** Who is in the lobby and in the room now, the longest first. */
    List<Open> open(UUID meeting) {
        return jdbc.sql("""
                select a.id as line, a.place, a.node, a.tab, a.face, a.joined_at, p.*
                from meeting.attendance a join meeting.participant p on p.id = a.participant_id
                where a.meeting_id = :meeting and a.left_at is null order by a.joined_at, a.id""").param("meeting", meeting).query(this::line).list();
    }

    void show(UUID line, Face face) {
        jdbc.sql("update meeting.attendance set face = cast(:face as jsonb) where id = :id and left_at is null")
                .param("id", line)
                .param("face", json.writeValueAsString(face))
                .update();
    }

    /** These lines are alive. */
    void heard(Collection<UUID> lines, Instant at) {
        jdbc.sql("update meeting.attendance set heard_at = :at where id = any(:ids) and left_at is null")
                .param("ids", lines.toArray(UUID[]::new))
                .param("at", Times.sql(at))
                .update();
    }

    /** Ends one line, now. */
    List<Ended> end(UUID line, Ending how, Instant at) {
        return ended(jdbc.sql("""
                update meeting.attendance set left_at = greatest(:at, joined_at), ended = :how
                where id = :line and left_at is null""" + ENDED)
                .param("line", line)
                .param("how", how.name())
                .param("at", Times.sql(at)));
    }

    /** Ends whatever line a participant has open; one that had fallen silent ended when it was last heard. */
    List<Ended> endOf(UUID participant, Ending how, Instant at, Instant silentSince) {
        return ended(jdbc.sql("""
                update meeting.attendance
                set left_at = greatest(joined_at, case when heard_at < :silent then heard_at else :at end),
                    ended = case when heard_at < :silent then 'LOST' else :how end
                where participant_id = :participant and left_at is null""" + ENDED)
                .param("participant", participant)
                .param("silent", Times.sql(silentSince))
                .param("how", how.name())
                .param("at", Times.sql(at)));
    }

    /** Ends every line of a meeting. */
    List<Ended> endAll(UUID meeting, Ending how, Instant at) {
        return ended(jdbc.sql("""
                update meeting.attendance set left_at = greatest(:at, joined_at), ended = :how
                where meeting_id = :meeting and left_at is null""" + ENDED)
                .param("meeting", meeting)
                .param("how", how.name())
                .param("at", Times.sql(at)));
    }

    /** Ends the lines nothing was heard of since a time: they ended when they were last heard. */
    List<Ended> endSilent(Instant since) {
        return ended(jdbc.sql("""
                update meeting.attendance set left_at = greatest(heard_at, joined_at), ended = 'LOST'
                where heard_at < :since and left_at is null""" + ENDED).param("since", Times.sql(since)));
    }

    /** The lines of a meeting, the oldest first. */
    List<Attendance> of(UUID meeting) {
        return jdbc.sql("""
                select a.*, p.name, p.institution, p.role
                from meeting.attendance a join meeting.participant p on p.id = a.participant_id
                where a.meeting_id = :meeting order by a.joined_at, a.id limit 2000""")
                .param("meeting", meeting)
                .query((row, _) -> new Attendance(
                        row.getObject("participant_id", UUID.class),
                        row.getString("name"),
                        row.getString("institution"),
                        MeetingRole.valueOf(row.getString("role")),
                        Place.valueOf(row.getString("place")),
                        MeetingTable.instant(row, "joined_at"),
                        Times.instant(row.getObject("left_at", OffsetDateTime.class)),
                        row.getString("ended") == null ? null : Ending.valueOf(row.getString("ended"))))
                .list();
    }

    private static List<Ended> ended(StatementSpec statement) {
        return statement
                .query((row, _) -> new Ended(
                        row.getObject("id", UUID.class),
                        row.getObject("meeting_id", UUID.class),
                        row.getObject("participant_id", UUID.class),
                        Place.valueOf(row.getString("place")),
                        Ending.valueOf(row.getString("ended")),
                        MeetingTable.instant(row, "left_at")))
                .list();
    }

    private Open line(ResultSet row, int number) throws SQLException {
        return new Open(
                row.getObject("line", UUID.class),
                ParticipantTable.map(row, number),
                Place.valueOf(row.getString("place")),
                row.getObject("node", UUID.class),
                row.getString("tab"),
                json.readValue(row.getString("face"), Face.class),
                MeetingTable.instant(row, "joined_at"),
                Times.instant(row.getObject("hand_at", OffsetDateTime.class)));
    }
}
