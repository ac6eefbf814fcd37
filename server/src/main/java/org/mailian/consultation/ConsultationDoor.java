package org.mailian.consultation;

import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.consultation.Consultation.Followed;
import org.mailian.consultation.ConsultationRules.ConsentNeed;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.mailian.patient.ConsentSignature;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The room's own door for rooms above that act as somebody of the asking side: the same steps as over HTTP, in the same order. */
@Service
@Transactional
public class ConsultationDoor {

    /** A consultation and the version it is at. */
    public record ConsultationStanding(UUID id, int version) {

        static ConsultationStanding of(OpenConsultation it) {
            return new ConsultationStanding(it.it().id(), it.it().version());
        }
    }

    private final ConsultationDrafts drafts;
    private final AskingDesk asking;
    private final ConsultationAnswers answers;
    private final StrippingDesk stripping;

    ConsultationDoor(
            ConsultationDrafts drafts, AskingDesk asking, ConsultationAnswers answers, StrippingDesk stripping) {
        this.drafts = drafts;
        this.asking = asking;
        this.answers = answers;
        this.stripping = stripping;
    }

    /** The same for those who are asked. */
    public ConsultationAnswers answers() {
        return answers;
    }

    /** Begun; nobody else sees it. */
    public ConsultationStanding write(Caller caller, UUID patient, ConsultationMatter matter) {
        return ConsultationStanding.of(drafts.open(caller, patient, matter));
    }

    /** Written, consented to where that is needed, looked through where identities go (whatever was found is masked), and sent. */
    public ConsultationStanding ask(Caller caller, UUID patient, ConsultationMatter matter, ConsentSignature consent) {
        var opened = drafts.open(caller, patient, matter);
        var id = opened.it().id();
        var version = opened.it().version();
        if (opened.kind().consent() != ConsentNeed.NONE) {
            drafts.consent(caller, id, version, consent);
        }
        if (opened.kind().strips()) {
            stripping
                    .begin(caller, id, version)
                    .texts()
                    .forEach(it -> stripping.text(caller, id, version, it.part(), it.spans()));
        }
        return ConsultationStanding.of(asking.submit(caller, id, version));
    }

    public ConsultationStanding decide(Caller caller, ConsultationStanding it, Followed followed, String text) {
        return ConsultationStanding.of(asking.decide(caller, it.id(), it.version(), followed, text));
    }

    public ConsultationStanding rate(Caller caller, ConsultationStanding it, int stars) {
        return ConsultationStanding.of(asking.rate(caller, it.id(), it.version(), stars, null));
    }
}
