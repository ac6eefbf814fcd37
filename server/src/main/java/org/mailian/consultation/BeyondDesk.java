package org.mailian.consultation;

import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.casework.Because;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** More than the material: for an expert who says why, and never without everybody in the case being able to read it. */
@Service
@Transactional
public class BeyondDesk {

    private final ConsultationSteps steps;
    private final PackDesk packs;

    BeyondDesk(ConsultationSteps steps, PackDesk packs) {
        this.steps = steps;
        this.packs = packs;
    }

    /** Shows the institution of the expert what else the asking one has of the patient. The reason is one of the region's. */
    OpenConsultation look(Caller caller, UUID id, int version, Because because) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.LOOK_BEYOND);
        var reason = because.in(opened.rules().rules().reasons(), "LOOK_BEYOND");
        var looked = packs.beyond(caller, opened, because.inWords(reason));
        var told = Because.told(because);
        told.put("expert", caller.name());
        told.put("studies", looked.studies().size());
        return steps.take(caller, opened, ConsultationWorkflow.LOOK_BEYOND, told, opened.consultation());
    }
}
