package org.mailian.diagnosis;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Case;
import org.mailian.casework.CaseClerk;
import org.mailian.casework.Side;
import org.mailian.imaging.Studies;
import org.mailian.imaging.Study;
import org.mailian.journal.Entry;
import org.mailian.journal.Projection;
import org.mailian.kernel.Actor;
import org.springframework.stereotype.Component;

/**
 * Pictures that arrive under an order's accession number go into the pool by themselves, while the machine still sends. Where the
 * birth date or the sex in the pictures is another than the patient's, nothing is sent: somebody must look.
 */
@Component
class Arrivals implements Projection {

    private final DiagnosisTable diagnoses;
    private final Acquisitions acquisitions;
    private final Studies studies;
    private final CaseClerk clerk;

    Arrivals(DiagnosisTable diagnoses, Acquisitions acquisitions, Studies studies, CaseClerk clerk) {
        this.diagnoses = diagnoses;
        this.acquisitions = acquisitions;
        this.studies = studies;
        this.clerk = clerk;
    }

    @Override
    public String name() {
        return "diagnosis-arrivals";
    }

    @Override
    public Set<String> types() {
        return Set.of("study.received");
    }

    @Override
    public void apply(Entry entry) {
        var payload = entry.payload();
        var accession = payload.path("accessionNumber").asString("");
        if (accession.isEmpty()) {
            return;
        }
        var institution = UUID.fromString(payload.path("institution").asString());
        var uid = payload.path("studyInstanceUid").asString();
        diagnoses
                .byAccessionNumber(institution, accession)
                .flatMap(clerk::toChange)
                .ifPresent(it -> studies.byAccession(institution, accession).stream()
                        .filter(study -> study.uid().equals(uid) && isOf(it, study))
                        .findFirst()
                        .ifPresent(study -> send(it, study, entry.actor().name())));
    }

    private void send(Case it, Study study, String by) {
        if (study.uid().equals(diagnoses.get(it.id()).study())) {
            return; // it has been in the pool before and was refused there: only a person sends the same pictures again
        }
        var sent = acquisitions.sent(it, study, by);
        clerk.take(DiagnosisWorkflow.DIAGNOSIS, it, Side.REQUESTER, DiagnosisWorkflow.ACQUIRE, Set.of(), sent.change())
                .ifPresent(taken -> {
                    diagnoses.save(sent.diagnosis(), taken.priority());
                    acquisitions.show(taken, study.uid(), Actor.system());
                });
    }

    private static boolean isOf(Case it, Study study) {
        var birth = it.subject().birthDate();
        return agrees(
                        study.patientBirthDate(),
                        birth == null ? null : birth.toString().replace("-", ""))
                && agrees(study.patientSex(), sex(it.subject().sex()));
    }

    /** What one of them does not say cannot contradict. */
    private static boolean agrees(@Nullable String written, @Nullable String known) {
        return written == null || written.isBlank() || known == null || Objects.equals(written.strip(), known);
    }

    /** From GB/T 2261.1 to DICOM (0010,0040). */
    private static @Nullable String sex(String code) {
        return switch (code) {
            case "1" -> "M";
            case "2" -> "F";
            default -> null;
        };
    }
}
