package org.mailian.diagnosis;

import java.util.Objects;
import java.util.UUID;
import org.mailian.casework.Case;
import org.mailian.imaging.Studies;
import org.mailian.kernel.Actor;
import org.mailian.patient.Patients;
import org.mailian.patient.RecordAccess;
import org.springframework.stereotype.Component;

/**
 * How much the reading side sees beyond the case: a summary of the patient until the report is handed out; the pictures for as long as it
 * answers for what the report says, because it may have to add to it.
 */
@Component
class ReadingSight {

    /** How many earlier studies go along. */
    private static final int PRIORS = 20;

    private final Patients patients;
    private final Studies studies;

    ReadingSight(Patients patients, Studies studies) {
        this.patients = patients;
        this.studies = studies;
    }

    void summary(Case it) {
        patients.open(it.subject().patient(), reader(it), it.id(), RecordAccess.SUMMARY, null);
    }

    /** The study and the patient's earlier ones, and whose they are. */
    void pictures(Case it, String uid, Actor by) {
        var patient = it.subject().patient();
        studies.identify(uid, patient, by);
        studies.grant(uid, reader(it), it.id(), by);
        for (var prior : studies.uidsOf(it.requester().institution().id(), patient, PRIORS)) {
            if (!prior.equals(uid)) {
                studies.grant(prior, reader(it), it.id(), by);
            }
        }
    }

    /** The patient is in the requester's hands again; the pictures stay. */
    void closeSummary(Case it) {
        patients.close(it.id(), reader(it));
    }

    /** The reading side has nothing more to do with it. */
    void end(Case it, Actor by) {
        closeSummary(it);
        studies.endGrants(it.id(), by);
    }

    private static UUID reader(Case it) {
        return Objects.requireNonNull(it.responder()).institution().id();
    }
}
