package org.mailian.consultation;

import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.casework.CaseDesk;
import org.mailian.consultation.ConsultationRules.ConsentNeed;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.mailian.patient.ConsentDecision;
import org.mailian.patient.ConsentKind;
import org.mailian.patient.ConsentSignature;
import org.mailian.patient.Consents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Preparing the material: a draft, what it says, and the consent of the patient. Nobody but the asking side sees it. */
@Service
@Transactional
public class ConsultationDrafts {

    private static final int LONGEST_TITLE = 80;

    private final CaseDesk desk;
    private final ConsultationSteps steps;
    private final ConsultationOpening opening;
    private final Consents consents;

    ConsultationDrafts(CaseDesk desk, ConsultationSteps steps, ConsultationOpening opening, Consents consents) {
        this.desk = desk;
        this.steps = steps;
        this.opening = opening;
        this.consents = consents;
    }

    /** Begins a request about a patient of the caller's. */
    public OpenConsultation open(Caller caller, UUID patient, ConsultationMatter matter) {
        caller.must(Permission.CONSULTATION_REQUEST);
        var it = opening.open(caller, patient, matter, title(matter));
        return steps.look(caller, it.id());
    }

    /** Writes what it says so far, also after the centre has sent it back. */
    OpenConsultation write(Caller caller, UUID id, int version, ConsultationMatter matter) {
        caller.must(Permission.CONSULTATION_REQUEST);
        var opened = steps.toPrepare(caller, id, version);
        opened.rules().rules().kind(matter.kind());
        // The others read the title: it changes with what they are sent, not with what is being written.
        var title = opened.it().subject().pseudonym() == null
                ? title(matter)
                : opened.it().title();
        var it = desk.amend(ConsultationWorkflow.CONSULTATION, opened.view(), matter.priority(), false, title);
        return steps.keep(
                caller,
                opened,
                new CaseDesk.View(it, opened.view().side(), false),
                opened.consultation().with(matter));
    }

    /** What the patient said. Putting it off is for the kinds the region allows it for. */
    OpenConsultation consent(Caller caller, UUID id, int version, ConsentSignature signature) {
        caller.must(Permission.CONSULTATION_REQUEST);
        var opened = steps.toChange(caller, id, version);
        if (signature.decision() == ConsentDecision.DEFERRED && opened.kind().consent() != ConsentNeed.DEFERRABLE) {
            throw ConsultationProblems.consentNotDeferrable();
        }
        opening.requireOwn(caller, opened);
        var consent =
                consents.record(caller, signature.of(opened.consultation().patient(), id, ConsentKind.CONSULTATION));
        var state = new Consultation.ConsentState(
                consent,
                signature.decision() == ConsentDecision.AGREED,
                signature.decision() == ConsentDecision.DEFERRED,
                signature.signer() == null ? "" : signature.signer(),
                steps.now());
        return steps.keep(caller, opened, opened.view(), opened.consultation().with(state));
    }

    /** Refuses whoever may not write this request now, as writing does. */
    public void requirePreparing(Caller caller, UUID id) {
        caller.must(Permission.CONSULTATION_REQUEST);
        var opened = steps.look(caller, id);
        opening.requireOwn(caller, opened);
        steps.requireUnsent(caller, opened);
    }

    static String title(ConsultationMatter matter) {
        var said =
                matter.impression() == null || matter.impression().isBlank() ? matter.question() : matter.impression();
        var line = said == null ? "" : said.strip();
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "\u2026";
    }
}
