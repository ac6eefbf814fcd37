package org.mailian.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
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

    /** Spring keeps its contexts until the process ends; the database stays until they are closed. */
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (server != null && folder != null) {
            var database = server;
            var data = folder;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, data), "test-database"));
        }
    }

    private static void stop(EmbeddedDatabase database, Path data) {
        try {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos()); // all shutdown hooks are started by now
            for (var thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().startsWith("SpringContextShutdownHook")
                        || thread.getName().startsWith("SpringApplicationShutdownHook")) {
                    thread.join(Duration.ofSeconds(20));
                }
            }
            database.close();
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
