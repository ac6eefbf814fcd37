package org.mailian.consultation.figures;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.casework.CodedReason;
import org.mailian.consultation.ConsultationRules;
import org.mailian.directory.Directory;
import org.mailian.kernel.Times;
import org.mailian.policy.Policies;
import org.springframework.stereotype.Component;

/** The reasons of the region an institution is in, by list, as they read today. */
@Component
class SetbackReasons {

    private final Policies policies;
    private final Directory directory;
    private final Clock time;

    SetbackReasons(Policies policies, Directory directory, Clock time) {
        this.policies = policies;
        this.directory = directory;
        this.time = time;
    }

    Map<String, List<CodedReason>> of(UUID institution) {
        return policies.in(
                        "consultation",
                        ConsultationRules.class,
                        directory.policyScope(institution),
                        Times.dayInChina(time.instant()))
                .rules()
                .reasons();
    }
}
