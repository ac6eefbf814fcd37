package org.mailian.diagnosis;

import java.util.Optional;
import java.util.Set;
import org.mailian.casework.Case;
import org.mailian.diagnosis.Diagnosis.SignedReport;
import org.mailian.diagnosis.HandedReports.HandedPicture;
import org.springframework.stereotype.Component;

/** The report of pictures or of a recording: the one that was handed out last, as long as it is not taken back. */
@Component
class DiagnosisHandedMatter implements HandedMatter {

    /** Stages in which no report of the case holds. */
    private static final Set<String> WITHDRAWN = Set.of(DiagnosisWorkflow.RETRACTED, DiagnosisWorkflow.CLOSED);

    private final DiagnosisTable diagnoses;
    private final DiagnosisPolicy policy;

    DiagnosisHandedMatter(DiagnosisTable diagnoses, DiagnosisPolicy policy) {
        this.diagnoses = diagnoses;
        this.policy = policy;
    }

    @Override
    public String kind() {
        return DiagnosisWorkflow.KIND;
    }

    @Override
    public HandedOut of(Case it) {
        var diagnosis = diagnoses.get(it.id());
        var examination = policy.of(it.requester().institution().id())
                .rules()
                .examination(diagnosis.order().examination());
        var report = holds(it) ? handedOut(diagnosis).orElse(null) : null;
        return new HandedOut(examination.zh(), examination.en(), report == null ? null : version(diagnosis, report));
    }

    static boolean holds(Case it) {
        return !WITHDRAWN.contains(it.state());
    }

    /** The newest version the patient may hold. */
    static Optional<SignedReport> handedOut(Diagnosis it) {
        return it.reports().reversed().stream()
                .filter(report -> report.deliveredAt() != null)
                .findFirst();
    }

    private static HandedVersion version(Diagnosis diagnosis, SignedReport report) {
        return new HandedVersion(
                report.version(),
                report.signedAt(),
                report.file(),
                report.equals(diagnosis.currentReport().orElse(null)),
                report.content().pictures().stream()
                        .map(image -> new HandedPicture(image.file(), image.caption()))
                        .toList());
    }
}
