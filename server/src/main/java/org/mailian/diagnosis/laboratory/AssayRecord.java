package org.mailian.diagnosis.laboratory;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Case;
import org.mailian.casework.Priority;
import org.mailian.diagnosis.Diagnosis.ReadingPrice;
import org.mailian.laboratory.Specimen;
import org.mailian.patient.Patients;
import org.mailian.patient.RecordAccess;
import org.mailian.policy.Decision;
import org.springframework.stereotype.Component;

/** What the house writes down of a laboratory diagnosis beside its case, by the rules of where it was ordered. */
@Component
class AssayRecord {

    private final AssayTable table;
    private final AssayPolicy policy;
    private final Patients patients;

    AssayRecord(AssayTable table, AssayPolicy policy, Patients patients) {
        this.patients = patients;
        this.table = table;
        this.policy = policy;
    }

    Instant now() {
        return policy.now();
    }

    Decision<AssayRules> rules(UUID institution) {
        return policy.of(institution);
    }

    Assay get(UUID caseId) {
        return table.get(caseId);
    }

    void save(Assay it, Priority priority) {
        table.save(it, priority);
    }

    void countRefusal(Case it) {
        table.countRefusal(it.id());
    }

    Assay ordered(Case it, AssayOrder order, @Nullable ReadingPrice price) {
        var assay = Assay.ordered(
                it.id(), it.subject().patient(), it.requester().institution().id(), order, price, policy.now());
        table.add(assay);
        return assay;
    }

    /** The laboratory sees a summary of the patient until the report is handed out. */
    void openSummary(Case it) {
        patients.open(it.subject().patient(), laboratory(it), it.id(), RecordAccess.SUMMARY, null);
    }

    /** The patient is in the requester's hands again. */
    void closeSummary(Case it) {
        patients.close(it.id(), laboratory(it));
    }

    private static UUID laboratory(Case it) {
        return Objects.requireNonNull(it.responder()).institution().id();
    }

    void adopted(Case it, Specimen tube) {
        ordered(it, new AssayOrder(tube.laboratory(), tube.panels(), Priority.EMERGENCY, null, null, null), null);
    }
}
