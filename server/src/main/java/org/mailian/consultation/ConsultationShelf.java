package org.mailian.consultation;

import java.util.UUID;
import org.mailian.casework.Case;
import org.mailian.policy.Decision;
import org.springframework.stereotype.Component;

/** Where new consultations are kept, and by which rules they begin. */
@Component
class ConsultationShelf {

    private final ConsultationTable table;
    private final ConsultationPolicy policy;

    ConsultationShelf(ConsultationTable table, ConsultationPolicy policy) {
        this.table = table;
        this.policy = policy;
    }

    Decision<ConsultationRules> rules(UUID institution) {
        return policy.of(institution);
    }

    void save(Consultation it, Case of) {
        table.save(it, of);
    }
}
