package org.mailian.exchange.dimse;

import org.mailian.dicom.SopClass;
import org.mailian.dicom.dimse.Services;
import org.springframework.stereotype.Component;

/** Store, find and fetch, in both roots. */
@Component
class StudyServices {

    private final Storing storing;
    private final Finding finding;
    private final Fetching fetching;

    StudyServices(Storing storing, Finding finding, Fetching fetching) {
        this.storing = storing;
        this.finding = finding;
        this.fetching = fetching;
    }

    Services offer(Services services) {
        return services.store(storing)
                .find(SopClass.PATIENT_ROOT_FIND, finding)
                .find(SopClass.STUDY_ROOT_FIND, finding)
                .get(SopClass.PATIENT_ROOT_GET, fetching)
                .get(SopClass.STUDY_ROOT_GET, fetching)
                .move(SopClass.PATIENT_ROOT_MOVE, fetching)
                .move(SopClass.STUDY_ROOT_MOVE, fetching);
    }
}
