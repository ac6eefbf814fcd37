package org.mailian.diagnosis.laboratory;

import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.casework.Case;
import org.mailian.casework.CaseDesk;
import org.springframework.stereotype.Component;

/** Opens a case for an order, and with it a summary of the patient to the laboratory; closes that again. */
@Component
class AssayDoorway {

    private final CaseDesk desk;
    private final AssayOpening opening;
    private final AssayRecord record;
    private final AssayRequesters requesters;

    AssayDoorway(CaseDesk desk, AssayOpening opening, AssayRecord record, AssayRequesters requesters) {
        this.desk = desk;
        this.opening = opening;
        this.record = record;
        this.requesters = requesters;
    }

    Case open(Caller caller, UUID patient, AssayOrder order) {
        var ready = opening.ordered(caller, opening.patient(caller, patient), order, requesters.of(caller, order));
        var it = desk.open(caller, ready.opening());
        record.ordered(it, order, ready.price());
        record.openSummary(it);
        return it;
    }

    /** The patient is in the requester's hands again. */
    void closeSummary(Case it) {
        record.closeSummary(it);
    }
}
