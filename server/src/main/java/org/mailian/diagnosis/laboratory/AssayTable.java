package org.mailian.diagnosis.laboratory;

import static org.mailian.kernel.Times.sql;
import static org.mailian.kernel.Times.sqlOrNull;

import java.sql.Types;
import java.util.UUID;
import org.mailian.casework.Priority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The laboratory diagnoses on disk. Reached only after {@code casework} has said that the caller may see the case. */
@Repository
class AssayTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AssayTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Assay get(UUID caseId) {
        return jdbc.sql("select matter from diagnosis.assay where case_id = :case")
                .param("case", caseId)
                .query((row, _) -> json.readValue(row.getString("matter"), Assay.class))
                .single();
    }

    void add(Assay it) {
        jdbc.sql("""
                insert into diagnosis.assay (case_id, patient_id, requester_id, laboratory_id, priority, ordered_at, matter)
                values (:case, :patient, :requester, :laboratory, :priority, :orderedAt, cast(:matter as jsonb))""")
                .param("case", it.caseId())
                .param("patient", it.patient())
                .param("requester", it.requester())
                .param("laboratory", it.order().laboratory())
                .param("priority", it.order().priority().name())
                .param("orderedAt", sql(it.times().orderedAt()))
                .param("matter", json.writeValueAsString(it))
                .update();
    }

    /** @param priority as it stands now: a critical value makes a case more urgent than it was ordered */
    void save(Assay it, Priority priority) {
        var times = it.times();
        var alert = it.alerts().isEmpty() ? null : it.alerts().getFirst();
        jdbc.sql("""
                update diagnosis.assay set priority = :priority, collected_at = :collectedAt, received_at = :receivedAt,
                    promised_at = :promisedAt, resulted_at = :resultedAt, signed_at = :signedAt, delivered_at = :deliveredAt,
                    alerted_at = :alertedAt, acknowledged_at = :acknowledgedAt, matter = cast(:matter as jsonb)
                where case_id = :case""")
                .param("case", it.caseId())
                .param("priority", priority.name())
                .param("collectedAt", sqlOrNull(times.collectedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("receivedAt", sqlOrNull(times.receivedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("promisedAt", sqlOrNull(times.promisedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("resultedAt", sqlOrNull(times.resultedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("signedAt", sqlOrNull(times.signedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("deliveredAt", sqlOrNull(times.deliveredAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("alertedAt", sqlOrNull(alert == null ? null : alert.raisedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "acknowledgedAt",
                        sqlOrNull(alert == null ? null : alert.acknowledgedAt()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("matter", json.writeValueAsString(it))
                .update();
    }

    /** One more tube of it was refused. */
    void countRefusal(UUID caseId) {
        jdbc.sql("update diagnosis.assay set refusals = refusals + 1 where case_id = :case")
                .param("case", caseId)
                .update();
    }
}
