package org.mailian.diagnosis;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.mailian.directory.Directory;
import org.mailian.kernel.Times;
import org.mailian.policy.Decision;
import org.mailian.policy.Policies;
import org.mailian.policy.PolicyPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The diagnosis rules in force today where an institution is. */
@Component
class DiagnosisPolicy {

    static final String PACK = "diagnosis";

    private final Policies policies;
    private final Directory directory;
    private final InstantSource time;

    DiagnosisPolicy(Policies policies, Directory directory, Clock time) {
        this.policies = policies;
        this.directory = directory;
        this.time = time;
    }

    /** Now, as the rules see it: to the microsecond, which is what the database keeps. */
    Instant now() {
        return Times.micros(time.instant());
    }

    Decision<DiagnosisRules> of(UUID institution) {
        return policies.in(
                PACK, DiagnosisRules.class, directory.policyScope(institution), Times.dayInChina(time.instant()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Packs {

        @Bean
        PolicyPack diagnosisPack() {
            return new PolicyPack(PACK, DiagnosisRules.class);
        }
    }
}
