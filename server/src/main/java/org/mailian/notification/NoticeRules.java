package org.mailian.notification;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.mailian.directory.Directory;
import org.mailian.kernel.Problem;
import org.mailian.kernel.Times;
import org.mailian.policy.Policies;
import org.mailian.policy.PolicyPack;
import org.mailian.policy.PolicyScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The book of notices in force today where an institution is. */
@Component
class NoticeRules {

    static final String PACK = "notification";

    private final Policies policies;
    private final Directory directory;
    private final Clock clock;

    NoticeRules(Policies policies, Directory directory, Clock clock) {
        this.policies = policies;
        this.directory = directory;
        this.clock = clock;
    }

    /** Of the nation where the directory does not know the institution. */
    NoticeBook at(UUID institution) {
        return policies.in(PACK, NoticeBook.class, scope(institution), Times.dayInChina(clock.instant()))
                .rules();
    }

    private PolicyScope scope(UUID institution) {
        try {
            return directory.policyScope(institution);
        } catch (Problem unknown) {
            return new PolicyScope(null, Set.of());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Packs {

        @Bean
        PolicyPack notificationPack() {
            return new PolicyPack(PACK, NoticeBook.class);
        }
    }
}
