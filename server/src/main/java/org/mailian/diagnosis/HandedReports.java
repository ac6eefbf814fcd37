package org.mailian.diagnosis;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Case;
import org.mailian.casework.CaseGlance;
import org.mailian.diagnosis.HandedMatter.HandedOut;
import org.mailian.diagnosis.HandedMatter.HandedVersion;
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
    private final CaseGlance cases;
    private final List<HandedMatter> matters;
    private final DiagnosisPolicy policy;

    HandedReports(ReportLinks links, CaseGlance cases, List<HandedMatter> matters, DiagnosisPolicy policy) {
        this.links = links;
        this.cases = cases;
        this.matters = matters;
        this.policy = policy;
    }

    /** Counts as a visit. Refused alike, whether unknown, ended or taken back: {@code diagnosis/unknown-report-link}. */
    HandedReport visit(String token) {
        var visitor = links.visit(token, policy.now()).orElseThrow(DiagnosisProblems::unknownReportLink);
        var it = of(visitor);
        var out = matter(it);
        var report = out.report();
        var reader = Objects.requireNonNull(it.responder()).institution();
        return new HandedReport(
                standing(report),
                it.subject().maskedName(),
                out.zh(),
                out.en(),
                it.requester().institution().id(),
                it.requester().institution().name(),
                it.requester().institution().nameEn(),
                reader.name(),
                reader.nameEn(),
                report == null ? null : report.version(),
                report == null ? null : report.signedAt(),
                report == null ? List.of() : report.pictures(),
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
        return shown(token).pictures().stream()
                .map(HandedPicture::file)
                .filter(file::equals)
                .findFirst()
                .orElseThrow(DiagnosisProblems::unknownReportLink);
    }

    private static ReportStanding standing(@Nullable HandedVersion report) {
        if (report == null) {
            return ReportStanding.WITHDRAWN;
        }
        return report.newest() ? ReportStanding.CURRENT : ReportStanding.NEWER_SIGNED;
    }

    private HandedVersion shown(String token) {
        var visitor = links.holder(token, policy.now()).orElseThrow(DiagnosisProblems::unknownReportLink);
        return Optional.ofNullable(matter(of(visitor)).report()).orElseThrow(DiagnosisProblems::unknownReportLink);
    }

    private HandedOut matter(Case it) {
        return matters.stream()
                .filter(matter -> matter.kind().equals(it.kind()))
                .findFirst()
                .orElseThrow(DiagnosisProblems::unknownReportLink)
                .of(it);
    }

    private Case of(Visitor visitor) {
        return cases.of(visitor.caseId()).orElseThrow(DiagnosisProblems::unknownReportLink);
    }
}
