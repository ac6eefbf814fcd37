package org.mailian.consultation;

import static org.mailian.kernel.Times.sql;
import static org.mailian.kernel.Times.sqlOrNull;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Case;
import org.mailian.casework.Clock;
import org.mailian.casework.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The consultations on disk. Reached only after {@code casework} has said that the caller may see the case. */
@Repository
class ConsultationTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConsultationTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Consultation get(UUID caseId) {
        return jdbc.sql("select matter from consultation.consultation where case_id = :case")
                .param("case", caseId)
                .query((row, _) -> json.readValue(row.getString("matter"), Consultation.class))
                .single();
    }

    /** Writes what it is now, and who sits in it, in one statement. */
    void save(Consultation it, Case of) {
        var times = it.times();
        jdbc.sql("""
                with kept as (
                    insert into consultation.consultation as c (case_id, patient_id, requester_id, responder_id, kind, specialty,
                        priority, opened_at, submitted_at, accepted_at, begun_at, finished_at, delivered_at, decided_at,
                        starts_at, ends_at, outside, promised_at, asker_stars, answerer_stars, closed_at, matter)
                    values (:case, :patient, :requester, :responder, :kind, :specialty, :priority, :openedAt, :submittedAt,
                        :acceptedAt, :begunAt, :finishedAt, :deliveredAt, :decidedAt, :startsAt, :endsAt,
                        :outside, :promisedAt, :askerStars, :answererStars, :closedAt, cast(:matter as jsonb))
                    on conflict (case_id) do update set responder_id = excluded.responder_id, kind = excluded.kind,
                        specialty = excluded.specialty, priority = excluded.priority,
                        submitted_at = excluded.submitted_at, accepted_at = excluded.accepted_at,
                        begun_at = excluded.begun_at, finished_at = excluded.finished_at,
                        delivered_at = excluded.delivered_at, decided_at = excluded.decided_at,
                        starts_at = excluded.starts_at, ends_at = excluded.ends_at, outside = excluded.outside,
                        asker_stars = excluded.asker_stars, answerer_stars = excluded.answerer_stars,
                        promised_at = case when excluded.kind = 'ADVICE' then coalesce(c.promised_at, excluded.promised_at)
                            else coalesce(excluded.promised_at, c.promised_at) end,
                        closed_at = excluded.closed_at, matter = excluded.matter
                    returning c.case_id
                )
                insert into consultation.seat (case_id, practitioner_id, institution_id, state, owes, invited_at, answered_at,
                    signed_at)
                select kept.case_id, s.practitioner, s.institution, s.state, s.owes, s.invited, s.answered, s.signed
                from kept, jsonb_to_recordset(cast(:seats as jsonb)) as s(practitioner uuid, institution uuid, state text,
                    owes boolean, invited timestamptz, answered timestamptz, signed timestamptz)
                on conflict (case_id, practitioner_id) do update set institution_id = excluded.institution_id,
                    state = excluded.state, owes = excluded.owes, invited_at = excluded.invited_at,
                    answered_at = excluded.answered_at, signed_at = excluded.signed_at""")
                .param("case", it.caseId())
                .param("patient", it.patient())
                .param("requester", it.requester())
                .param("responder", it.matter().institution(), Types.OTHER)
                .param("kind", it.matter().kind().name())
                .param("specialty", it.matter().specialty())
                .param("priority", of.priority().name())
                .param("openedAt", sql(times.openedAt()))
                .param("submittedAt", sqlOrNull(times.submittedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("acceptedAt", sqlOrNull(times.acceptedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("begunAt", sqlOrNull(times.begunAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("finishedAt", sqlOrNull(times.finishedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("deliveredAt", sqlOrNull(times.deliveredAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("decidedAt", sqlOrNull(times.decidedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "startsAt",
                        sqlOrNull(it.hour() == null ? null : it.hour().from()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("endsAt", sqlOrNull(it.hour() == null ? null : it.hour().until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("outside", it.terms() == null ? null : it.terms().outside(), Types.BOOLEAN)
                .param("promisedAt", sqlOrNull(promised(of)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("askerStars", stars(it, true), Types.NUMERIC)
                .param("answererStars", stars(it, false), Types.NUMERIC)
                .param("closedAt", sqlOrNull(of.closedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("matter", json.writeValueAsString(it))
                .param("seats", json.writeValueAsString(SeatRow.of(it, of.closedAt() != null)))
                .update();
    }

    /** Remembers what went wrong on the way, with the region's reason where there is one. */
    void setback(UUID caseId, String action, @Nullable Object reason, Instant at) {
        jdbc.sql("insert into consultation.setback (case_id, what, reason, at) values (:case, :what, :reason, :at)")
                .param("case", caseId)
                .param("what", action)
                .param("reason", reason == null ? null : reason.toString(), Types.VARCHAR)
                .param("at", sql(at))
                .update();
    }

    /** Until when the answer is promised, as long as that runs. */
    private static @Nullable Instant promised(Case of) {
        return Stream.of(ConsultationWorkflow.REPORT, ConsultationWorkflow.ADVICE)
                .flatMap(it -> of.clock(it).stream())
                .map(Clock::dueAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal stars(Consultation it, boolean asking) {
        var mean = it.ratings().stream()
                .filter(rating -> (rating.side() == Side.REQUESTER) == asking)
                .mapToInt(Consultation.Rating::stars)
                .average();
        return mean.isEmpty() ? null : BigDecimal.valueOf(mean.getAsDouble());
    }
}
