package org.mailian.consultation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.casework.Case;
import org.mailian.casework.CaseDesk;
import org.mailian.casework.Side;
import org.mailian.casework.Subject;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.mailian.patient.PatientSummary;
import org.mailian.patient.Patients;
import org.springframework.stereotype.Component;

/** From a patient and a question to a case in its first stage. */
@Component
class ConsultationOpening {

    private final CaseDesk desk;
    private final Patients patients;
    private final ConsultationParties parties;
    private final ConsultationShelf shelf;

    ConsultationOpening(CaseDesk desk, Patients patients, ConsultationParties parties, ConsultationShelf shelf) {
        this.desk = desk;
        this.patients = patients;
        this.parties = parties;
        this.shelf = shelf;
    }

    /** Refuses a patient the caller may not see, and a kind the region does not offer. */
    Case open(Caller caller, UUID patient, ConsultationMatter matter, String title) {
        var rules = shelf.rules(caller.institution());
        rules.rules().kind(matter.kind());
        var it = desk.open(
                caller,
                new CaseDesk.Opening(
                        ConsultationWorkflow.CONSULTATION,
                        subject(patients.summary(caller, patient)),
                        parties.caller(caller),
                        null,
                        matter.priority(),
                        false,
                        title,
                        rules.rules().plans(matter.priority(), rules.version()),
                        List.of(ConsultationWorkflow.PREPARATION),
                        Map.of(
                                "policy",
                                rules.version(),
                                "consultationKind",
                                matter.kind().name())));
        shelf.save(Consultation.opened(it.id(), patient, caller.institution(), matter, it.openedAt()), it);
        return it;
    }

    /** What only the asking side does. Refused as an unknown case: whoever asks for another's consent guesses. */
    void requireOwn(Caller caller, OpenConsultation opened) {
        if (opened.view().side() != Side.REQUESTER) {
            throw ConsultationProblems.notAConsultation(opened.it().id());
        }
        patients.requireOpenTo(caller, opened.consultation().patient());
    }

    private static Subject subject(PatientSummary it) {
        return new Subject(it.id(), it.name(), it.maskedName(), it.sex(), it.birthDate(), it.pinyin(), it.initials());
    }
}
