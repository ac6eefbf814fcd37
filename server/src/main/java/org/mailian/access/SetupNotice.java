package org.mailian.access;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The last line of a start on an empty house: where to go. Every start makes a new key. A demonstration has told its region by
 * the time this is asked, so it never says so.
 */
@Component
class SetupNotice {

    private static final String NOTICE = """

            Mailian is empty. Name its first institution and administrator at http://localhost:%s/setup#key=%s
            """;

    private final Setup setup;
    private final SetupKeys keys;
    private final Environment environment;

    SetupNotice(Setup setup, SetupKeys keys, Environment environment) {
        this.setup = setup;
        this.keys = keys;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        if (setup.isOpen()) {
            System.out.printf(
                    NOTICE,
                    environment.getProperty("local.server.port"),
                    keys.renew().text());
        }
    }
}
