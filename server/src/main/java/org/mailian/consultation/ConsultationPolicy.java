package org.mailian.consultation;

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

/** The rules of consultation in force today where an institution is. */
@Component
class ConsultationPolicy {

    static final String PACK = "consultation";

    private final Policies policies;
    private final Directory directory;
    private final Clock time;

    ConsultationPolicy(Policies policies, Directory directory, Clock time) {
        this.policies = policies;
        this.directory = directory;
        this.time = time;
    }

    /** Now, to the microsecond, which is what the database keeps. */
    Instant now() {
        return Times.micros(time.instant());
    }

    Decision<ConsultationRules> of(UUID institution) {
        return policies.in(
                PACK, ConsultationRules.class, directory.policyScope(institution), Times.dayInChina(time.instant()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Packs {

        @Bean
        PolicyPack consultationPack() {
            return new PolicyPack(PACK, ConsultationRules.class);
        }
    }
}
