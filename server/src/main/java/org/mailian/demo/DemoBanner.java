package org.mailian.demo;

import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * The last lines a newcomer sees in the terminal: where to go, and who one may be. The event comes after {@link DemoRegion} has run, so
 * what is promised is there.
 */
@DemoPart
class DemoBanner {

    private static final String BANNER = """

            Mailian is ready at http://localhost:%s

              account                 password  who
            %s

            Everything in it is fictional. Ctrl-C stops it; the data stays.
            """;

    private final Environment environment;

    DemoBanner(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        System.out.printf(BANNER, environment.getProperty("local.server.port"), accounts());
    }

    private static String accounts() {
        return DemoAccount.shown().stream()
                .map(it -> "  %-22s  %-8s  %s, %s"
                        .formatted(it.username(), PeopleChapter.PASSWORD, it.role(), it.institution()))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
