package org.mailian.calendar;

import org.mailian.policy.PolicyPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of the room. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    PolicyPack calendarPack() {
        return new PolicyPack(CalendarRules.PACK, CalendarRules.class);
    }
}
