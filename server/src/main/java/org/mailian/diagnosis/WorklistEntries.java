package org.mailian.diagnosis;

import static org.mailian.kernel.Times.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Case;
import org.mailian.casework.CaseGlance;
import org.mailian.diagnosis.DiagnosisRules.Examination;
import org.mailian.imaging.Looker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a modality of an institution shall acquire: its open orders, for the modality work list (PS3.4 annex K), so that the patient is
 * typed once.
 */
@Service
@Transactional(readOnly = true)
public class WorklistEntries {

    /** A modality asks for what is of today; more than so many are never of today. */
    private static final int MOST = 200;

    /** Ours alone; to a machine it is an electrocardiogram. */
    private static final String HOLTER = "HOLTER";

    private static final String ECG = "ECG";

    /**
     * One order as a modality needs it.
     *
     * @param sex GB/T 2261.1
     * @param modality as DICOM knows it (0008,0060)
     */
    public record WorklistEntry(
            UUID caseId,
            String accessionNumber,
            UUID patient,
            String patientName,
            String patientPinyin,
            String sex,
            @Nullable LocalDate birthDate,
            String modality,
            String examination,
            String examinationName,
            String bodyPart,
            @Nullable String requestingDoctor,
            Instant orderedAt) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DiagnosisPolicy policy;
    private final CaseGlance cases;

    WorklistEntries(JdbcClient jdbc, JsonMapper json, DiagnosisPolicy policy, CaseGlance cases) {
        this.jdbc = jdbc;
        this.json = json;
        this.policy = policy;
        this.cases = cases;
    }

    /** The orders of a machine's own institution that wait for pictures, the oldest first; at most two hundred. */
    public List<WorklistEntry> of(Looker.Machine machine, Instant orderedSince) {
        var rules = policy.of(machine.institution()).rules();
        var orders = jdbc.sql("""
                        select matter from diagnosis.diagnosis
                        where requester_id = :institution and acquired_at is null and ordered_at >= :since
                        order by ordered_at limit :most""")
                .param("institution", machine.institution())
                .param("since", sql(orderedSince))
                .param("most", MOST)
                .query((row, _) -> json.readValue(row.getString("matter"), Diagnosis.class))
                .list();
        var open = cases.of(orders.stream().map(Diagnosis::caseId).toList()).stream()
                .filter(it -> DiagnosisWorkflow.ORDERED.equals(it.state()))
                .collect(Collectors.toMap(Case::id, it -> it));
        return orders.stream()
                .filter(it -> open.containsKey(it.caseId()))
                .map(it -> entry(
                        it,
                        Objects.requireNonNull(open.get(it.caseId())),
                        rules.examination(it.order().examination())))
                .toList();
    }

    private static WorklistEntry entry(Diagnosis it, Case of, Examination examination) {
        var subject = of.subject();
        var doctor = of.requester().practitioner();
        return new WorklistEntry(
                it.caseId(),
                it.accessionNumber(),
                it.patient(),
                subject.name(),
                subject.pinyin(),
                subject.sex(),
                subject.birthDate(),
                HOLTER.equals(it.modality()) ? ECG : it.modality(),
                examination.code(),
                examination.en(),
                examination.bodyPart(),
                doctor == null ? null : doctor.name(),
                it.times().orderedAt());
    }
}
