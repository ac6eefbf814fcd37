package org.mailian.diagnosis.laboratory;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.casework.Case;
import org.mailian.casework.Party;
import org.mailian.diagnosis.ReadingAgreements;
import org.mailian.directory.Directory;
import org.mailian.patient.Patients;
import org.mailian.patient.RecordAccess;
import org.springframework.stereotype.Component;

/** Who asks, and how much of the patient the laboratory sees because of it. */
@Component
class AssayRequesters {

    /** Who asks for diagnoses: the roles a critical value may ring first. */
    private static final Set<String> DOCTORS = Set.of("PRIMARY_DOCTOR", "SPECIALIST", "DEPARTMENT_HEAD");

    private final ReadingAgreements agreements;
    private final Directory directory;
    private final Patients patients;

    AssayRequesters(ReadingAgreements agreements, Directory directory, Patients patients) {
        this.agreements = agreements;
        this.directory = directory;
        this.patients = patients;
    }

    /**
     * The doctor who was named, or the caller who may ask; a nurse who names nobody asks for the institution, and a critical value rings
     * whoever is there. Refused: {@code diagnosis/not-a-doctor-here}.
     */
    Party of(Caller caller, AssayOrder order) {
        var doctor = order.doctor();
        if (doctor != null && !doctor.equals(caller.practitioner())) {
            var post = directory.postsAt(caller.institution(), null, DOCTORS).stream()
                    .filter(it -> it.practitioner().equals(doctor))
                    .findFirst()
                    .orElseThrow(() -> AssayProblems.notADoctorHere(doctor));
            return agreements.requester(caller.institution(), post.department(), doctor);
        }
        return caller.may(Permission.DIAGNOSIS_REQUEST)
                ? agreements.requester(caller.institution(), caller.department(), caller.practitioner())
                : agreements.whole(caller.institution());
    }

    void summary(Case it) {
        patients.open(it.subject().patient(), laboratory(it), it.id(), RecordAccess.SUMMARY, null);
    }

    void closeSummary(Case it) {
        patients.close(it.id(), laboratory(it));
    }

    private static UUID laboratory(Case it) {
        return Objects.requireNonNull(it.responder()).institution().id();
    }
}
