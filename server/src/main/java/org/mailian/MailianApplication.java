package org.mailian;

import org.mailian.kernel.Preflight;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Mailian 脉联: one application, one jar. Each direct sub-package is a room; its package-info is the sign on its door. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Mailian", sharedModules = "kernel")
public class MailianApplication {

    public static void main(String[] arguments) {
        var application = new SpringApplication(MailianApplication.class);
        application.addInitializers(new Preflight());
        application.run(arguments);
    }
}
