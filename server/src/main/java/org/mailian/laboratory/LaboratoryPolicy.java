package org.mailian.laboratory;

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

/** The laboratory rules in force today where an institution is. */
@Component
class LaboratoryPolicy {

    static final String PACK = "laboratory";

    private final Policies policies;
    private final Directory directory;
    private final Clock clock;

    LaboratoryPolicy(Policies policies, Directory directory, Clock clock) {
        this.policies = policies;
        this.directory = directory;
        this.clock = clock;
    }

    /** Now, to the microsecond, which is what the database keeps. */
    Instant now() {
        return Times.micros(clock.instant());
    }

    Decision<LaboratoryRules> of(UUID institution) {
        return policies.in(
                PACK, LaboratoryRules.class, directory.policyScope(institution), Times.dayInChina(clock.instant()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Packs {

        @Bean
        PolicyPack laboratoryPack() {
            return new PolicyPack(PACK, LaboratoryRules.class);
        }
    }
}
