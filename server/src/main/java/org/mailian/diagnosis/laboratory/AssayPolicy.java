package org.mailian.diagnosis.laboratory;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.mailian.directory.Directory;
import org.mailian.kernel.Times;
import org.mailian.policy.Decision;
import org.mailian.policy.Policies;
import org.mailian.policy.PolicyPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The rules of laboratory diagnosis in force today where an institution is. */
@Component
class AssayPolicy {

    static final String PACK = "laboratory-diagnosis";

    private final Policies policies;
    private final Directory directory;
    private final Clock time;

    AssayPolicy(Policies policies, Directory directory, Clock time) {
        this.policies = policies;
        this.directory = directory;
        this.time = time;
    }

    /** Now, to the microsecond, which is what the database keeps. */
    Instant now() {
        return Times.micros(time.instant());
    }

    Decision<AssayRules> of(UUID institution) {
        return policies.in(
                PACK, AssayRules.class, directory.policyScope(institution), Times.dayInChina(time.instant()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Packs {

        @Bean
        PolicyPack laboratoryDiagnosisPack() {
            return new PolicyPack(PACK, AssayRules.class);
        }
    }
}
