package org.mailian.diagnosis;

import static org.mailian.kernel.Times.sql;
import static org.mailian.kernel.Times.sqlOrNull;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Priority;
import org.mailian.diagnosis.Diagnosis.CriticalAlert;
import org.mailian.diagnosis.ReportContent.Agreement;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The diagnoses on disk. Reached only after {@code casework} has said that the caller may see the case. */
@Repository
class DiagnosisTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DiagnosisTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Diagnosis get(UUID caseId) {
        return jdbc.sql("select matter from diagnosis.diagnosis where case_id = :case")
                .param("case", caseId)
                .query((row, _) -> json.readValue(row.getString("matter"), Diagnosis.class))
                .single();
    }

    /** The next number of an order, unique in this house: letters of the day in China and a counter, within DICOM's 16 characters. */
    String nextAccessionNumber(Instant now) {
        var day = Times.dayInChina(now);
        var number = jdbc.sql("select nextval('diagnosis.accession_number')")
                .query(Long.class)
                .single();
        return "%02d%02d%02d%08d"
                .formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth(), number % 100_000_000);
    }

    /** The case an accession number of an institution was given to. */
    Optional<UUID> byAccessionNumber(UUID requester, String accessionNumber) {
        return jdbc.sql("""
                select case_id from diagnosis.diagnosis where requester_id = :requester and accession_number = :number""")
                .param("requester", requester)
                .param("number", accessionNumber)
                .query(UUID.class)
                .optional();
    }

    /** The case a study has been sent with. */
    Optional<UUID> byStudy(String study) {
        return jdbc.sql("select case_id from diagnosis.diagnosis where study_uid = :study limit 1")
                .param("study", study)
                .query(UUID.class)
                .optional();
    }

    /** Those of {@code studies} that have been sent with a case. */
    Set<String> sent(Collection<String> studies) {
        return Set.copyOf(jdbc.sql("select distinct study_uid from diagnosis.diagnosis where study_uid = any(:studies)")
                .param("studies", studies.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Orders of an institution made between two times, whose reading nobody has begun; the last first. */
    List<Diagnosis> orders(UUID requester, Instant from, Instant until, int most) {
        return jdbc.sql("""
                select matter from diagnosis.diagnosis
                where requester_id = :requester and ordered_at between :from and :until
                  and reader_id is null and signed_at is null
                order by ordered_at desc limit :most""")
                .param("requester", requester)
                .param("from", sql(from))
                .param("until", sql(until))
                .param("most", most)
                .query((row, _) -> json.readValue(row.getString("matter"), Diagnosis.class))
                .list();
    }

    void add(Diagnosis it, UUID responder) {
        jdbc.sql("""
                insert into diagnosis.diagnosis (case_id, patient_id, requester_id, responder_id, modality, examination, priority,
                    accession_number, ordered_at, matter)
                values (:case, :patient, :requester, :responder, :modality, :examination, :priority, :number, :orderedAt,
                    cast(:matter as jsonb))""")
                .param("case", it.caseId())
                .param("patient", it.patient())
                .param("requester", it.requester())
                .param("responder", responder)
                .param("modality", it.modality())
                .param("examination", it.order().examination())
                .param("priority", it.order().priority().name())
                .param("number", it.accessionNumber())
                .param("orderedAt", sql(it.times().orderedAt()))
                .param("matter", json.writeValueAsString(it))
                .update();
    }

    /**
     * Its study is no longer one without an order.
     *
     * @param priority as it stands now: a critical value makes a case more urgent than it was ordered
     */
    void save(Diagnosis it, Priority priority) {
        var alert = it.alerts().isEmpty() ? null : it.alerts().getFirst();
        var report = it.currentReport().orElse(null);
        var times = it.times();
        jdbc.sql("""
                with matched as (delete from diagnosis.unmatched_study where study_uid = :study)
                update diagnosis.diagnosis set priority = :priority, study_uid = :study, reader_id = :reader, signer_id = :signer,
                    acquired_at = :acquiredAt, promised_at = :promisedAt, claimed_at = :claimedAt, first_read_at = :firstReadAt,
                    signed_at = :signedAt, delivered_at = :deliveredAt, refusals = :refusals, concordance = :concordance,
                    clinic_agreement = :clinic, alerted_at = :alertedAt, acknowledged_at = :acknowledgedAt,
                    matter = cast(:matter as jsonb)
                where case_id = :case""")
                .param("case", it.caseId())
                .param("priority", priority.name())
                .param("study", it.study())
                .param("reader", it.claim() == null ? null : it.claim().reader().practitioner(), Types.OTHER)
                .param("signer", report == null ? null : report.expert().practitioner(), Types.OTHER)
                .param("acquiredAt", sqlOrNull(times.acquiredAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("promisedAt", sqlOrNull(times.promisedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("claimedAt", sqlOrNull(times.claimedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("firstReadAt", sqlOrNull(times.firstReadAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("signedAt", sqlOrNull(times.signedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("deliveredAt", sqlOrNull(times.deliveredAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("refusals", it.refusals())
                .param(
                        "concordance",
                        it.concordance() == null ? null : name(it.concordance().grade()))
                .param("clinic", report == null ? null : name(report.content().clinicAgreement()))
                .param("alertedAt", sqlOrNull(alert == null ? null : alert.raisedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "acknowledgedAt",
                        sqlOrNull(alert == null ? null : acknowledged(alert)),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("matter", json.writeValueAsString(it))
                .update();
    }

    /** Keeps what a reader has written so far; false when it is not, or no longer, on this reader's desk. */
    boolean saveDraft(UUID caseId, UUID reader, ReportContent content) {
        return jdbc.sql("""
                update diagnosis.diagnosis set matter = jsonb_set(matter, '{draft}', cast(:content as jsonb))
                where case_id = :case and reader_id = :reader""")
                        .param("case", caseId)
                        .param("reader", reader)
                        .param("content", json.writeValueAsString(content))
                        .update()
                == 1;
    }

    private static @Nullable Instant acknowledged(CriticalAlert alert) {
        return alert.acknowledgedAt();
    }

    private static @Nullable String name(@Nullable Agreement grade) {
        return grade == null ? null : grade.name();
    }
}
