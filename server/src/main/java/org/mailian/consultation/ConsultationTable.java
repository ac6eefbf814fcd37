package org.mailian.consultation;

import static org.mailian.kernel.Times.sql;
import static org.mailian.kernel.Times.sqlOrNull;

import java.sql.Types;
import java.util.UUID;
import org.mailian.casework.Case;
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
                    insert into consultation.consultation (case_id, patient_id, requester_id, responder_id, kind, specialty,
                        priority, opened_at, submitted_at, accepted_at, begun_at, finished_at, delivered_at, decided_at,
                        starts_at, ends_at, matter)
                    values (:case, :patient, :requester, :responder, :kind, :specialty, :priority, :openedAt, :submittedAt,
                        :acceptedAt, :begunAt, :finishedAt, :deliveredAt, :decidedAt, :startsAt, :endsAt,
                        cast(:matter as jsonb))
                    on conflict (case_id) do update set responder_id = excluded.responder_id, kind = excluded.kind,
                        specialty = excluded.specialty, priority = excluded.priority,
                        submitted_at = excluded.submitted_at, accepted_at = excluded.accepted_at,
                        begun_at = excluded.begun_at, finished_at = excluded.finished_at,
                        delivered_at = excluded.delivered_at, decided_at = excluded.decided_at,
                        starts_at = excluded.starts_at, ends_at = excluded.ends_at, matter = excluded.matter
                    returning case_id
                )
                insert into consultation.seat (case_id, practitioner_id, institution_id, state, owes)
                select kept.case_id, s.practitioner, s.institution, s.state, s.owes
                from kept, jsonb_to_recordset(cast(:seats as jsonb))
                    as s(practitioner uuid, institution uuid, state text, owes boolean)
                on conflict (case_id, practitioner_id) do update set institution_id = excluded.institution_id,
                    state = excluded.state, owes = excluded.owes""")
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
                .param("matter", json.writeValueAsString(it))
                .param("seats", json.writeValueAsString(SeatRow.of(it, of.closedAt() != null)))
                .update();
    }
}
