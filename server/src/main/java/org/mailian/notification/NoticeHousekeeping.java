package org.mailian.notification;

import java.time.Clock;
import java.time.Duration;
import org.mailian.journal.Timer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Forgets old notices. */
@Component
class NoticeHousekeeping implements Timer {

    private final Notices notices;
    private final NoticeSettings settings;
    private final Clock clock;

    NoticeHousekeeping(Notices notices, NoticeSettings settings, Clock clock) {
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notice-housekeeping";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        notices.forgetBefore(clock.instant().minus(settings.kept()));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(NoticeSettings.class)
    static class Settings {}
}
