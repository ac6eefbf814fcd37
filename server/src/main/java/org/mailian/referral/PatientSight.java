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
