package org.mailian.imaging;

import java.time.Duration;
import org.mailian.journal.Timer;
import org.springframework.stereotype.Component;

/** Counts what arrived. */
@Component
class UsageCount implements Timer {

    private final Quotas quotas;

    UsageCount(Quotas quotas) {
        this.quotas = quotas;
    }

    @Override
    public String name() {
        return "imaging-usage";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        quotas.count();
    }
}
