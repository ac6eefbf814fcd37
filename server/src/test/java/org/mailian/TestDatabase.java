package org.mailian;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * One real PostgreSQL for all tests of a run; DATABASE_URL points them at another. Tests make their own ids and never count all rows.
 */
public class TestDatabase implements LauncherSessionListener {

    private @Nullable EmbeddedPostgres server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getenv("DATABASE_URL") != null || System.getProperty("mailian.database.url") != null) {
            return;
        }
        try {
            server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .start();
            System.setProperty("mailian.database.url", server.getJdbcUrl("postgres", "postgres"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
