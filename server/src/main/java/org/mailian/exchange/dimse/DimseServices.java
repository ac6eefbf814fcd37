package org.mailian.exchange.dimse;

import org.mailian.dicom.SopClass;
import org.mailian.dicom.dimse.Services;
import org.springframework.stereotype.Component;

/** What is offered to machines; docs/dicom.md is the conformance statement. */
@Component
class DimseServices {

    private final Services services;

    DimseServices(StudyServices studies, Commitment commitment, WorkToDo workToDo) {
        this.services = studies.offer(new Services())
                .find(SopClass.MODALITY_WORKLIST_FIND, workToDo)
                .action(SopClass.STORAGE_COMMITMENT_PUSH, commitment);
    }

    Services all() {
        return services;
    }
}
