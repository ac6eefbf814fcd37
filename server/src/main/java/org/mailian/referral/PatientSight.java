package org.mailian.referral;

import org.mailian.casework.Case;
import org.mailian.patient.Patients;
import org.mailian.patient.RecordAccess;
import org.springframework.stereotype.Component;

/** How much of the patient the receiver sees: a summary before arrival, the record from arrival, nothing when its part has ended. */
@Component
class PatientSight {

    private final Patients patients;

    PatientSight(Patients patients) {
        this.patients = patients;
    }

    void summary(Case it) {
        open(it, RecordAccess.SUMMARY);
    }

    void full(Case it) {
        open(it, RecordAccess.FULL);
    }

    /** From the receiver of {@code before} to the one of now; a receiver that had already lost it loses nothing. */
    void pass(Case it, Case before) {
        var to = it.responder();
        if (before.responder() == null || to == null) {
            summary(it);
            return;
        }
        patients.pass(
                it.subject().patient(),
                before.responder().institution().id(),
                to.institution().id(),
                it.id(),
                RecordAccess.SUMMARY);
    }

    /** The receiver of {@code before} is no longer concerned. */
    void end(Case it, Case before) {
        var responder = before.responder();
        if (responder != null) {
            patients.close(it.id(), responder.institution().id());
        }
    }

    private void open(Case it, RecordAccess level) {
        var responder = it.responder();
        if (responder != null) {
            patients.open(it.subject().patient(), responder.institution().id(), it.id(), level, null);
        }
    }
}
