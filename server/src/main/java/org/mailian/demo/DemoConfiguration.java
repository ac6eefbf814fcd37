package org.mailian.demo;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What is different for every room in a demonstration; without one nothing of it exists. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("mailian.demo.enabled")
class DemoConfiguration {

    private static final String BCRYPT = "bcrypt";
    private static final int FEWEST_ROUNDS = 4;

    /** Can tell of earlier days. */
    @Bean
    @Primary
    DemoClock demoClock() {
        return new DemoClock(Clock.systemUTC());
    }

    /** Quick: the password stands on the sign-in page, and to guard it well would be a third of the time the region takes. */
    @Bean
    @Primary
    PasswordEncoder demoPasswordEncoder() {
        return new DelegatingPasswordEncoder(BCRYPT, Map.of(BCRYPT, new BCryptPasswordEncoder(FEWEST_ROUNDS)));
    }
}
