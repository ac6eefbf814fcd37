package org.mailian.calendar;

import java.time.Clock;
import java.util.UUID;
import org.mailian.directory.Directory;
import org.mailian.kernel.Times;
import org.mailian.policy.Policies;
import org.springframework.stereotype.Component;

/** The rules that hold at an institution today. */
@Component
class CalendarPolicy {

    private final Policies policies;
    private final Directory directory;
    private final Clock clock;

    CalendarPolicy(Policies policies, Directory directory, Clock clock) {
        this.policies = policies;
        this.directory = directory;
        this.clock = clock;
    }

    CalendarRules at(UUID institution) {
        var today = Times.dayInChina(clock.instant());
        return policies.in(CalendarRules.PACK, CalendarRules.class, directory.policyScope(institution), today)
                .rules();
    }
}
