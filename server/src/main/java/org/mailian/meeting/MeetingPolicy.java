package org.mailian.meeting;

import java.time.Clock;
import java.util.UUID;
import org.mailian.directory.Directory;
import org.mailian.kernel.Times;
import org.mailian.policy.Policies;
import org.mailian.policy.PolicyPack;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The rules in force today where a meeting is held. */
@Component
class MeetingPolicy {

    private final Policies policies;
    private final Directory directory;
    private final Clock clock;

    MeetingPolicy(Policies policies, Directory directory, Clock clock) {
        this.policies = policies;
        this.directory = directory;
        this.clock = clock;
    }

    MeetingRules of(UUID institution) {
        return policies.in(
                        MeetingRules.PACK,
                        MeetingRules.class,
                        directory.policyScope(institution),
                        Times.dayInChina(clock.instant()))
                .rules();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MeetingSettings.class)
    static class Packs {

        @Bean
        PolicyPack meetingPack() {
            return new PolicyPack(MeetingRules.PACK, MeetingRules.class);
        }
    }
}
