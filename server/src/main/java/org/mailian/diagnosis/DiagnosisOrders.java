package org.mailian.diagnosis;

import java.util.List;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.casework.Because;
import org.mailian.casework.CaseDesk;
import org.mailian.casework.Side;
import org.mailian.diagnosis.Diagnosis.ReadingTimes;
import org.mailian.diagnosis.DiagnosisSteps.Opened;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the examination is made: order it, call it off. */
@Service
@Transactional
public class DiagnosisOrders {

    private final DiagnosisSteps steps;
    private final DiagnosisTable diagnoses;
    private final OrderOpening opening;
    private final ReadingSight sight;

    DiagnosisOrders(DiagnosisSteps steps, DiagnosisTable diagnoses, OrderOpening opening, ReadingSight sight) {
        this.steps = steps;
        this.diagnoses = diagnoses;
        this.opening = opening;
        this.sight = sight;
    }

    /**
     * Orders an examination of one's own patient, to be read elsewhere. The accession number it is given stands on the modality's work
     * list. Refused without an agreement in force that covers it.
     */
    Opened order(Caller caller, UUID patient, DiagnosisOrder order) {
        caller.must(Permission.DIAGNOSIS_REQUEST);
        var now = steps.now();
        var rules = opening.rules(caller);
        var examination = rules.rules().examination(order.examination());
        var opened = opening.open(caller, patient, order, examination, now);
        var diagnosis = new Diagnosis(
                opened.it().id(),
                patient,
                caller.institution(),
                examination.modality(),
                diagnoses.nextAccessionNumber(now),
                order,
                opened.price(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                List.of(),
                List.of(),
                new ReadingTimes(now, null, null, null, null, null, null));
        diagnoses.add(diagnosis, opened.responder());
        sight.summary(opened.it());
        return steps.seen(caller, new CaseDesk.View(opened.it(), Side.REQUESTER, false), diagnosis, rules, null);
    }

    /** Calls it off before anybody reads it; what the reader could see is closed again. */
    Opened cancel(Caller caller, UUID id, int version, Because because) {
        var opened = steps.open(caller, id, version, DiagnosisWorkflow.CANCEL);
        because.in(opened.rules().rules().reasons(), "CANCEL");
        var taken = steps.take(
                caller,
                opened,
                DiagnosisWorkflow.CANCEL,
                steps.change(opened, Because.told(because)),
                opened.diagnosis());
        sight.end(taken.it(), caller.actor());
        return taken;
    }
}
