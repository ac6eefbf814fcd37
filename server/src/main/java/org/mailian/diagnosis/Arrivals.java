package org.mailian.diagnosis;

import java.util.Set;
import java.util.UUID;
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
 * birth date or the sex in the pictures is another than the patient's, nothing is sent: who ordered is called to look.
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
                        .filter(study -> study.uid().equals(uid))
                        .findFirst()
                        .ifPresent(study -> arrived(it, study, entry.actor().name())));
    }

    private void arrived(Case it, Study study, String by) {
        if (PictureIdentity.contradicts(study, it.subject())) {
            doubt(it, study);
        } else {
            send(it, study, by);
        }
    }

    /** Nothing waits silently: it is on the list of who ordered, with a clock of its own. */
    private void doubt(Case it, Study study) {
        var doubted = acquisitions.doubted(it, study);
        clerk.take(DiagnosisWorkflow.DIAGNOSIS, it, DiagnosisWorkflow.DOUBT, doubted.change())
                .ifPresent(taken -> diagnoses.save(doubted.diagnosis(), taken.priority()));
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
}
