package org.mailian.referral;

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

/** The referral rules in force today where an institution is. */
@Component
class ReferralPolicy {

    static final String PACK = "referral";

    private final Policies policies;
    private final Directory directory;
    private final InstantSource time;

    ReferralPolicy(Policies policies, Directory directory, Clock time) {
        this.policies = policies;
        this.directory = directory;
        this.time = time;
    }

    /** Now, as the rules see it: to the microsecond, which is what the database keeps. */
    Instant now() {
        return Times.micros(time.instant());
    }

    Decision<ReferralRules> of(UUID institution) {
        return policies.in(
                PACK, ReferralRules.class, directory.policyScope(institution), Times.dayInChina(time.instant()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Packs {

        @Bean
        PolicyPack referralPack() {
            return new PolicyPack(PACK, ReferralRules.class);
        }
    }
}
