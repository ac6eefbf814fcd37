package org.mailian.diagnosis;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Case;
import org.mailian.casework.CaseGlance;
import org.mailian.diagnosis.Diagnosis.SignedReport;
import org.mailian.diagnosis.ReportLinks.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the holder of a key is shown: the report that was handed out last and its pictures, no more than the paper shows. A report that
 * was taken back shows nothing but that.
 */
@Service
@Transactional
public class HandedReports {

    /** Stages in which no report of the case holds. */
    static final Set<String> WITHDRAWN = Set.of(DiagnosisWorkflow.RETRACTED, DiagnosisWorkflow.CLOSED);

    /** Whether the holder can rely on it. */
    public enum ReportStanding {
        CURRENT,
        /** A newer version has been signed and will be handed out where the examination was made. */
        NEWER_SIGNED,
        /** It does not hold any more; nothing of it is shown. */
        WITHDRAWN
    }

    /** A picture of the report. */
    public record HandedPicture(UUID file, @Nullable String caption) {}

    /**
     * The report of a key.
     *
     * @param patient masked
     * @param examiner where the examination was made: whom to ask
     * @param version of the report; absent once it was taken back, like its pictures
     */
    public record HandedReport(
            ReportStanding standing,
            String patient,
            String examination,
            String examinationEn,
            UUID examiner,
            String examinedBy,
            String examinedByEn,
            String readBy,
            String readByEn,
            @Nullable Integer version,
            @Nullable Instant signedAt,
            List<HandedPicture> pictures,
            Instant expiresAt) {}

    private final ReportLinks links;
    private final DiagnosisTable diagnoses;
    private final CaseGlance cases;
    private final DiagnosisPolicy policy;

    HandedReports(ReportLinks links, DiagnosisTable diagnoses, CaseGlance cases, DiagnosisPolicy policy) {
        this.links = links;
        this.diagnoses = diagnoses;
        this.cases = cases;
        this.policy = policy;
    }

    /** Counts as a visit. Refused alike, whether unknown, ended or taken back: {@code diagnosis/unknown-report-link}. */
    HandedReport visit(String token) {
        var visitor = links.visit(token, policy.now()).orElseThrow(DiagnosisProblems::unknownReportLink);
        var it = of(visitor);
        var diagnosis = diagnoses.get(visitor.caseId());
        var withdrawn = WITHDRAWN.contains(it.state());
        var report = withdrawn ? null : handedOut(diagnosis).orElse(null);
        var examination = policy.of(it.requester().institution().id())
                .rules()
                .examination(diagnosis.order().examination());
        var reader = Objects.requireNonNull(it.responder()).institution();
        return new HandedReport(
                report == null
                        ? ReportStanding.WITHDRAWN
                        : report.equals(diagnosis.currentReport().orElse(null))
                                ? ReportStanding.CURRENT
                                : ReportStanding.NEWER_SIGNED,
                it.subject().maskedName(),
                examination.zh(),
                examination.en(),
                it.requester().institution().id(),
                it.requester().institution().name(),
                it.requester().institution().nameEn(),
                reader.name(),
                reader.nameEn(),
                report == null ? null : report.version(),
                report == null ? null : report.signedAt(),
                report == null
                        ? List.of()
                        : report.content().pictures().stream()
                                .map(image -> new HandedPicture(image.file(), image.caption()))
                                .toList(),
                visitor.expiresAt());
    }

    /** The file of the report the key shows. */
    @Transactional(readOnly = true)
    public UUID paper(String token) {
        return shown(token).file();
    }

    /** A picture the report the key shows prints; any other file is {@code diagnosis/unknown-report-link}. */
    @Transactional(readOnly = true)
    public UUID picture(String token, UUID file) {
        return shown(token).content().pictures().stream()
                .map(ReportContent.KeyImage::file)
                .filter(file::equals)
                .findFirst()
                .orElseThrow(DiagnosisProblems::unknownReportLink);
    }

    /** The newest version the patient may hold. */
    static Optional<SignedReport> handedOut(Diagnosis it) {
        return it.reports().reversed().stream()
                .filter(report -> report.deliveredAt() != null)
                .findFirst();
    }

    private SignedReport shown(String token) {
        var visitor = links.holder(token, policy.now()).orElseThrow(DiagnosisProblems::unknownReportLink);
        if (WITHDRAWN.contains(of(visitor).state())) {
            throw DiagnosisProblems.unknownReportLink();
        }
        return handedOut(diagnoses.get(visitor.caseId())).orElseThrow(DiagnosisProblems::unknownReportLink);
    }

    private Case of(Visitor visitor) {
        return cases.of(visitor.caseId()).orElseThrow(DiagnosisProblems::unknownReportLink);
    }
}
