package org.mailian.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may come. The only place that answers whether somebody may. */
@Repository
class ParticipantTable {

    private final JdbcClient jdbc;

    ParticipantTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who was withdrawn before may come again, as what they are asked to be now. Answers the id that is kept. */
    UUID add(Participant it, byte @Nullable [] tokenHash, String by, Instant at) {
        return jdbc.sql("""
                insert into meeting.participant (id, meeting_id, practitioner_id, institution_id, name, name_en, institution,
                    institution_en, role, admitted, added_at, token_hash, expires_at, invited_by)
                values (:id, :meeting, :practitioner, :institutionId, :name, :nameEn, :institution, :institutionEn, :role,
                    :admitted, :at, :hash, :expires, :by)
                on conflict (meeting_id, practitioner_id, institution_id) do update
                    set role = excluded.role, admitted = excluded.admitted, withdrawn_at = null
                returning id""")
                .param("id", it.id())
                .param("meeting", it.meeting())
                .param("practitioner", it.practitioner(), Types.OTHER)
                .param("institutionId", it.institutionId(), Types.OTHER)
                .param("name", it.name())
                .param("nameEn", it.nameEn())
                .param("institution", it.institution())
                .param("institutionEn", it.institutionEn())
                .param("role", it.role().name())
                .param("admitted", it.admitted())
                .param("at", Times.sql(at))
                .param("hash", tokenHash, Types.BINARY)
                .param("expires", Times.sqlOrNull(it.expiresAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    /** As whom a practitioner of an institution may come; nothing for everybody else. */
    Optional<Participant> find(UUID meeting, UUID practitioner, UUID institution) {
        return jdbc.sql("""
                select * from meeting.participant
                where meeting_id = :meeting and practitioner_id = :practitioner and institution_id = :institution
                  and withdrawn_at is null""")
                .param("meeting", meeting)
                .param("practitioner", practitioner)
                .param("institution", institution)
                .query(ParticipantTable::map)
                .optional();
    }

    /** The guest whose key this is, while it opens. */
    Optional<Participant> find(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                select * from meeting.participant
                where token_hash = :hash and withdrawn_at is null and expires_at > :now""")
                .param("hash", tokenHash)
                .param("now", Times.sql(now))
                .query(ParticipantTable::map)
                .optional();
    }

    Optional<Participant> find(UUID meeting, UUID participant) {
        return jdbc.sql("""
                select * from meeting.participant
                where meeting_id = :meeting and id = :id and withdrawn_at is null""")
                .param("meeting", meeting)
                .param("id", participant)
                .query(ParticipantTable::map)
                .optional();
    }

    /** Also somebody who was withdrawn. */
    Optional<Participant> findAny(UUID meeting, UUID participant) {
        return jdbc.sql("select * from meeting.participant where meeting_id = :meeting and id = :id")
                .param("meeting", meeting)
                .param("id", participant)
                .query(ParticipantTable::map)
                .optional();
    }

    /** The oldest invitation first. */
    List<Participant> of(UUID meeting) {
        return jdbc.sql("""
                select * from meeting.participant where meeting_id = :meeting and withdrawn_at is null order by added_at, id""")
                .param("meeting", meeting)
                .query(ParticipantTable::map)
                .list();
    }

    void admit(UUID participant) {
        jdbc.sql("update meeting.participant set admitted = true where id = :id")
                .param("id", participant)
                .update();
    }

    void withdraw(UUID participant, Instant at) {
        jdbc.sql("update meeting.participant set withdrawn_at = :at, hand_at = null where id = :id")
                .param("id", participant)
                .param("at", Times.sql(at))
                .update();
    }

    /** A hand that is up stays where it stands in the order. */
    void raise(UUID participant, Instant at) {
        jdbc.sql("update meeting.participant set hand_at = coalesce(hand_at, :at) where id = :id")
                .param("id", participant)
                .param("at", Times.sql(at))
                .update();
    }

    void lower(UUID participant) {
        jdbc.sql("update meeting.participant set hand_at = null where id = :id")
                .param("id", participant)
                .update();
    }

    static Participant map(ResultSet row, int number) throws SQLException {
        return new Participant(
                row.getObject("id", UUID.class),
                row.getObject("meeting_id", UUID.class),
                row.getObject("practitioner_id", UUID.class),
                row.getObject("institution_id", UUID.class),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("institution"),
                row.getString("institution_en"),
                MeetingRole.valueOf(row.getString("role")),
                row.getBoolean("admitted"),
                Times.instant(row.getObject("expires_at", OffsetDateTime.class)));
    }

    /** How many of those who may come are in each room now. */
    Map<UUID, Integer> present(Collection<UUID> meetings) {
        return jdbc
                .sql("""
                select meeting_id, count(distinct participant_id) as present from meeting.attendance
                where meeting_id = any(:meetings) and left_at is null and place = 'ROOM' group by meeting_id""")
                .param("meetings", meetings.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("meeting_id", UUID.class), row.getInt("present")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
