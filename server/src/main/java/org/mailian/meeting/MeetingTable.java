package org.mailian.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;
import org.mailian.meeting.Meeting.Media;
import org.mailian.meeting.Meeting.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings themselves, and what lies on their tables. */
@Repository
class MeetingTable {

    private final JdbcClient jdbc;

    MeetingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Meeting it, String by) {
        jdbc.sql("""
                insert into meeting.meeting (id, subject_kind, subject_id, title, institution_id, planned_from, planned_until,
                    state, media, opened_at, opened_by)
                values (:id, :kind, :subject, :title, :institution, :from, :until, :state, :media, :at, :by)""")
                .param("id", it.id())
                .param("kind", it.subject().kind())
                .param("subject", it.subject().id())
                .param("title", it.title())
                .param("institution", it.institution())
                .param("from", Times.sql(it.plannedFrom()))
                .param("until", Times.sql(it.plannedUntil()))
                .param("state", it.state().name())
                .param("media", it.media().name())
                .param("at", Times.sql(it.openedAt()))
                .param("by", by)
                .update();
    }

    Optional<Meeting> find(UUID id) {
        return jdbc.sql("select * from meeting.meeting where id = :id")
                .param("id", id)
                .query(MeetingTable::map)
                .optional();
    }

    /** Until the transaction ends nobody else changes it. */
    Optional<Meeting> lock(UUID id) {
        return jdbc.sql("select * from meeting.meeting where id = :id for update")
                .param("id", id)
                .query(MeetingTable::map)
                .optional();
    }

    /** Those a practitioner is invited to as somebody of an institution: the open ones by their plan, then the finished ones. */
    List<Meeting> of(UUID practitioner, UUID institution, int limit) {
        return jdbc.sql("""
                select m.* from meeting.meeting m
                where m.id in (select p.meeting_id from meeting.participant p
                               where p.practitioner_id = :practitioner and p.institution_id = :institution
                                 and p.withdrawn_at is null)
                order by m.state = 'FINISHED', case when m.state = 'OPEN' then m.planned_from end, m.planned_from desc, m.id
                limit :limit""")
                .param("practitioner", practitioner)
                .param("institution", institution)
                .param("limit", limit)
                .query(MeetingTable::map)
                .list();
    }

    void finish(UUID id, Instant at) {
        jdbc.sql("update meeting.meeting set state = 'FINISHED', finished_at = :at where id = :id")
                .param("id", id)
                .param("at", Times.sql(at))
                .update();
    }

    void carryBy(UUID id, Media media) {
        jdbc.sql("update meeting.meeting set media = :media where id = :id")
                .param("id", id)
                .param("media", media.name())
                .update();
    }

    /** Whoever has the floor leads the view too. */
    void giveFloor(UUID id, @Nullable UUID participant) {
        jdbc.sql("""
                update meeting.meeting set floor_id = :participant, lead_id = coalesce(:participant, lead_id) where id = :id""")
                .param("id", id)
                .param("participant", participant, Types.OTHER)
                .update();
    }

    void lead(UUID id, @Nullable UUID participant) {
        jdbc.sql("update meeting.meeting set lead_id = :participant where id = :id")
                .param("id", id)
                .param("participant", participant, Types.OTHER)
                .update();
    }

    /** Kept for who comes later. False when somebody else leads. */
    boolean show(UUID id, UUID lead, String view) {
        return jdbc.sql("update meeting.meeting set view = cast(:view as jsonb) where id = :id and lead_id = :lead")
                        .param("id", id)
                        .param("lead", lead)
                        .param("view", view)
                        .update()
                == 1;
    }

    @Nullable
    String view(UUID id) {
        return jdbc.sql("select view from meeting.meeting where id = :id")
                .param("id", id)
                .query((row, _) -> Optional.ofNullable(row.getString("view")))
                .single()
                .orElse(null);
    }

    void plan(UUID meeting, Instant from, Instant until) {
        jdbc.sql("update meeting.meeting set planned_from = :from, planned_until = :until where id = :meeting")
                .param("meeting", meeting)
                .param("from", Times.sql(from))
                .param("until", Times.sql(until))
                .update();
    }

    /** What lies on the table now, instead of what lay there. */
    void lay(UUID meeting, List<MeetingItem> items) {
        jdbc.sql("delete from meeting.item where meeting_id = :meeting")
                .param("meeting", meeting)
                .update();
        for (var place = 0; place < items.size(); place++) {
            var it = items.get(place);
            jdbc.sql("""
                    insert into meeting.item (id, meeting_id, place, kind, reference, label)
                    values (:id, :meeting, :place, :kind, :reference, :label)""")
                    .param("id", it.id())
                    .param("meeting", meeting)
                    .param("place", place)
                    .param("kind", it.kind().name())
                    .param("reference", it.reference())
                    .param("label", it.label())
                    .update();
        }
    }

    List<MeetingItem> items(UUID meeting) {
        return jdbc.sql("select * from meeting.item where meeting_id = :meeting order by place")
                .param("meeting", meeting)
                .query((row, _) -> new MeetingItem(
                        row.getObject("id", UUID.class),
                        MeetingItem.Kind.valueOf(row.getString("kind")),
                        row.getString("reference"),
                        row.getString("label")))
                .list();
    }

    private static Meeting map(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                new Meeting.Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getString("title"),
                row.getObject("institution_id", UUID.class),
                instant(row, "planned_from"),
                instant(row, "planned_until"),
                State.valueOf(row.getString("state")),
                Media.valueOf(row.getString("media")),
                row.getObject("floor_id", UUID.class),
                row.getObject("lead_id", UUID.class),
                instant(row, "opened_at"),
                Times.instant(row.getObject("finished_at", OffsetDateTime.class)));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
