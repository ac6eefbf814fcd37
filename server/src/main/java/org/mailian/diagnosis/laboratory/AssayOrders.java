package org.mailian.diagnosis.laboratory;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.casework.Case;
import org.mailian.diagnosis.laboratory.AssaySteps.OpenAssay;
import org.mailian.laboratory.Specimen;
import org.mailian.laboratory.SpecimenOrders;
import org.mailian.laboratory.SpecimenState;
import org.mailian.laboratory.Specimens;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where blood is drawn: order what is to be known, call it off. */
@Service
@Transactional
public class AssayOrders {

    private final AssayDoorway doorway;
    private final AssaySteps steps;
    private final SpecimenOrders orders;
    private final Specimens specimens;

    AssayOrders(AssayDoorway doorway, AssaySteps steps, SpecimenOrders orders, Specimens specimens) {
        this.doorway = doorway;
        this.steps = steps;
        this.orders = orders;
        this.specimens = specimens;
    }

    /** @param it null where the institution examines by itself: that is no remote diagnosis, and asks for no agreement */
    public record AssayOrdered(@Nullable Case it, List<Specimen> tubes) {}

    /**
     * Orders tests of one's own patient; one tube for each kind of container. Refused without an agreement in force that covers it, unless
     * the laboratory is one's own.
     */
    public AssayOrdered order(Caller caller, UUID patient, AssayOrder order) {
        caller.must(Permission.SPECIMEN);
        if (order.laboratory().equals(caller.institution())) {
            return new AssayOrdered(null, tubes(caller, patient, order, null));
        }
        var it = doorway.open(caller, patient, order);
        return new AssayOrdered(it, tubes(caller, patient, order, it.id()));
    }

    /** Calls it off before it is examined; tubes that nobody has filled yet go with it. */
    OpenAssay cancel(Caller caller, UUID id, int version, String reason, @Nullable String text) {
        var opened = steps.open(caller, id, version, AssayWorkflow.CANCEL);
        var known = opened.rules().rules().cancelReason(reason);
        if (known.needsText() && (text == null || text.isBlank())) {
            throw AssayProblems.reasonNeedsText(reason);
        }
        var payload = new HashMap<String, Object>();
        payload.put("reason", known.zh());
        payload.put("reasonEn", known.en());
        if (text != null && !text.isBlank()) {
            payload.put("text", text.strip());
        }
        var taken = steps.take(caller, opened, AssayWorkflow.CANCEL, payload, opened.assay());
        specimens.ofCase(caller, id).stream()
                .filter(it -> it.state() == SpecimenState.ORDERED)
                .forEach(it -> specimens.cancel(caller, it.id()));
        doorway.closeSummary(taken.it());
        return taken;
    }

    private List<Specimen> tubes(Caller caller, UUID patient, AssayOrder order, @Nullable UUID caseId) {
        return orders.order(caller, new SpecimenOrders.Order(patient, order.laboratory(), order.panels(), caseId));
    }
}
