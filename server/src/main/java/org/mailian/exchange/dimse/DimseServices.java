package org.mailian.exchange.dimse;

import org.mailian.dicom.SopClass;
import org.mailian.dicom.dimse.Services;
import org.springframework.stereotype.Component;

/** What is offered to machines; docs/dicom.md is the conformance statement. */
@Component
class DimseServices {

    private final Services services;

    DimseServices(Storing storing, Finding finding, Fetching fetching, Commitment commitment) {
        this.services = new Services()
                .store(storing)
                .find(SopClass.PATIENT_ROOT_FIND, finding)
                .find(SopClass.STUDY_ROOT_FIND, finding)
                .get(SopClass.PATIENT_ROOT_GET, fetching)
                .get(SopClass.STUDY_ROOT_GET, fetching)
                .move(SopClass.PATIENT_ROOT_MOVE, fetching)
                .move(SopClass.STUDY_ROOT_MOVE, fetching)
                .action(SopClass.STORAGE_COMMITMENT_PUSH, commitment);
    }

    Services all() {
        return services;
    }
}
