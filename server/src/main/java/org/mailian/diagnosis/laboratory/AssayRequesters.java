package org.mailian.diagnosis.laboratory;

import java.util.Set;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.casework.Party;
import org.mailian.diagnosis.ReadingAgreements;
import org.mailian.directory.Directory;
import org.springframework.stereotype.Component;

/** Who asks: the side that a critical value rings. */
@Component
class AssayRequesters {

    /** Who asks for diagnoses: the roles a critical value may ring first. */
    private static final Set<String> DOCTORS = Set.of("PRIMARY_DOCTOR", "SPECIALIST", "DEPARTMENT_HEAD");

    private final ReadingAgreements agreements;
    private final Directory directory;

    AssayRequesters(ReadingAgreements agreements, Directory directory) {
        this.agreements = agreements;
        this.directory = directory;
    }

    /**
     * The doctor who was named, or the caller who may ask. A nurse who names nobody asks for the department, or where it has no doctors
     * for the institution: a critical value rings whoever is there. Refused: {@code diagnosis/not-a-doctor-here}.
     */
    Party of(Caller caller, AssayOrder order) {
        var institution = caller.institution();
        var doctor = order.doctor();
        if (doctor != null && !doctor.equals(caller.practitioner())) {
            var post = directory.postsAt(institution, null, DOCTORS).stream()
                    .filter(it -> it.practitioner().equals(doctor))
                    .findFirst()
                    .orElseThrow(() -> AssayProblems.notADoctorHere(doctor));
            return agreements.requester(institution, post.department(), doctor);
        }
        if (caller.may(Permission.DIAGNOSIS_REQUEST)) {
            return agreements.requester(institution, caller.department(), caller.practitioner());
        }
        var department = caller.department();
        return department == null
                        || directory.postsAt(institution, department, DOCTORS).isEmpty()
                ? agreements.whole(institution)
                : agreements.department(institution, department);
    }
}
