package org.mailian.document.signing;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who says the time: the authority in the settings, else the embedded one. */
@Configuration(proxyBeanMethods = false)
class SigningConfiguration {

    @Bean
    TimeStampAuthority timeStampAuthority(SigningSettings settings, DemonstrationAuthority demonstration, Clock clock) {
        var address = settings.timeStampAddress();
        return address == null
                ? new DemonstrationTimeStampAuthority(demonstration, clock)
                : new HttpTimeStampAuthority(address);
    }
}
