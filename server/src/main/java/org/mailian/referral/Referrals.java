package org.mailian.referral;

import static org.mailian.kernel.Times.sqlOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The referrals on disk. Reached only after {@code casework} has said that the caller may see the case. */
@Repository
class Referrals {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Referrals(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Referral get(UUID caseId) {
        return jdbc.sql("select * from referral.referral where case_id = :case")
                .param("case", caseId)
                .query((row, _) -> read(row))
                .single();
    }

    /** The live referral an institution already has for a patient. */
    Optional<UUID> live(UUID requester, UUID patient) {
        return jdbc.sql("""
                select case_id from referral.referral where requester_id = :requester and patient_id = :patient and live""")
                .param("requester", requester)
                .param("patient", patient)
                .query(UUID.class)
                .optional();
    }

    /** Keeps a new draft; false when the institution already has a live referral of the patient, also one opened this very moment. */
    boolean add(Referral it) {
        return jdbc.sql("""
                insert into referral.referral (case_id, patient_id, requester_id, live, content)
                values (:case, :patient, :requester, true, cast(:content as jsonb))
                on conflict (requester_id, patient_id) where live do nothing""")
                        .param("case", it.caseId())
                        .param("patient", it.patient())
                        .param("requester", it.requester())
                        .param("content", json.writeValueAsString(it.content()))
                        .update()
                == 1;
    }

    void save(Referral it, boolean live) {
        jdbc.sql("""
                update referral.referral set live = :live, content = cast(:content as jsonb),
                    consent = cast(:consent as jsonb), question = cast(:question as jsonb),
                    arrangement = cast(:arrangement as jsonb), transport = cast(:transport as jsonb),
                    refusal = cast(:refusal as jsonb), return_plan = cast(:returnPlan as jsonb), outcome = :outcome,
                    submitted_at = :submittedAt, answered_at = :answeredAt, arrived_at = :arrivedAt
                where case_id = :case""")
                .param("case", it.caseId())
                .param("live", live)
                .param("content", json.writeValueAsString(it.content()))
                .param("consent", text(it.consent()))
                .param("question", text(it.question()))
                .param("arrangement", text(it.arrangement()))
                .param("transport", text(it.transport()))
                .param("refusal", text(it.refusal()))
                .param("returnPlan", text(it.returnPlan()))
                .param("outcome", it.outcome())
                .param("submittedAt", sqlOrNull(it.submittedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("answeredAt", sqlOrNull(it.answeredAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("arrivedAt", sqlOrNull(it.arrivedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private @Nullable String text(@Nullable Object part) {
        return part == null ? null : json.writeValueAsString(part);
    }

    private Referral read(ResultSet row) throws SQLException {
        return new Referral(
                row.getObject("case_id", UUID.class),
                row.getObject("patient_id", UUID.class),
                row.getObject("requester_id", UUID.class),
                json.readValue(row.getString("content"), ReferralContent.class),
                part(row, "consent", Referral.ConsentState.class),
                part(row, "question", Referral.OpenQuestion.class),
                part(row, "arrangement", Referral.Arrangement.class),
                part(row, "transport", Referral.Transport.class),
                part(row, "refusal", Referral.Refusal.class),
                part(row, "return_plan", Referral.ReturnPlan.class),
                row.getString("outcome"),
                instant(row, "submitted_at"),
                instant(row, "answered_at"),
                instant(row, "arrived_at"));
    }

    private <T> @Nullable T part(ResultSet row, String column, Class<T> type) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : json.readValue(text, type);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Times.instant(row.getObject(column, OffsetDateTime.class));
    }
}
