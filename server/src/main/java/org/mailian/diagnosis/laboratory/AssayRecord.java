package org.mailian.diagnosis.laboratory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Case;
import org.mailian.casework.Priority;
import org.mailian.diagnosis.Diagnosis.ReadingPrice;
import org.mailian.laboratory.Specimen;
import org.mailian.policy.Decision;
import org.springframework.stereotype.Component;

/** What the house writes down of a laboratory diagnosis beside its case, by the rules of where it was ordered. */
@Component
class AssayRecord {

    private final AssayTable table;
    private final AssayPolicy policy;

    AssayRecord(AssayTable table, AssayPolicy policy) {
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

    Assay ordered(Case it, AssayOrder order, @Nullable ReadingPrice price) {
        var assay = Assay.ordered(
                it.id(), it.subject().patient(), it.requester().institution().id(), order, price, policy.now());
        table.add(assay);
        return assay;
    }

    void adopted(Case it, Specimen tube) {
        ordered(it, new AssayOrder(tube.laboratory(), tube.panels(), Priority.EMERGENCY, null, null, null), null);
    }
}
