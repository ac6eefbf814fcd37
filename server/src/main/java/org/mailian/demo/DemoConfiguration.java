package org.mailian.demo;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** In a demonstration every room is given the clock that can tell of earlier days; without one it does not exist. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("mailian.demo.enabled")
class DemoConfiguration {

    @Bean
    @Primary
    DemoClock demoClock() {
        return new DemoClock(Clock.systemUTC());
    }
}
