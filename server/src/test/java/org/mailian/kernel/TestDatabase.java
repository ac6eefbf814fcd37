package org.mailian.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.util.FileSystemUtils;

/**
 * One real PostgreSQL for all tests of a run; DATABASE_URL points them at another. Tests make their own ids and never count all rows.
 */
public class TestDatabase implements LauncherSessionListener {

    /** Kept between runs; only the data is new each time. */
    static final Path PROGRAMS = Path.of("target", "engine");

    private @Nullable EmbeddedDatabase server;
    private @Nullable Path folder;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getenv("DATABASE_URL") != null || System.getProperty("mailian.database.url") != null) {
            return;
        }
        try {
            folder = Files.createTempDirectory("mailian-test-");
            server = EmbeddedDatabase.start(folder, PROGRAMS, Map.of("fsync", "off", "max_connections", "200"));
            System.setProperty(
                    "mailian.database.url",
                    server.jdbcUrl() + "?user=" + server.user() + "&password=" + server.password());
            System.setProperty("mailian.database.data", folder.resolve("data").toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            if (server != null && folder != null) {
                server.close();
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
