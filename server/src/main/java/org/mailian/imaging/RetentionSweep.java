package org.mailian.imaging;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.mailian.journal.Timer;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Component;

/** Removes studies whose years are over, where the policy says so; never one a running case still shows to somebody. */
@Component
class RetentionSweep implements Timer {

    private static final int AT_ONCE = 100;

    private final StudyRemoval removal;
    private final Quotas quotas;
    private final Clock clock;

    RetentionSweep(StudyRemoval removal, Quotas quotas, Clock clock) {
        this.removal = removal;
        this.quotas = quotas;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "imaging-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        for (var institution : removal.owners()) {
            var rule = quotas.rules(institution).retention();
            if (rule.remove()) {
                var limit =
                        LocalDateTime.ofInstant(clock.instant(), Times.CHINA).minusYears(rule.years());
                removal.older(institution, limit, AT_ONCE).forEach(removal::remove);
            }
        }
    }
}
