package org.mailian.kernel;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL server of our own, with its data in a folder that outlives the process. */
final class EmbeddedDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static EmbeddedDatabase start(Path folder) {
        try {
            var data = Files.createDirectories(folder.toAbsolutePath());
            stopLeftOver(data);
            return new EmbeddedDatabase(EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("random_page_cost", "1.1")
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start in " + folder, failed);
        }
    }

    String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** After kill -9 of the application its database may still run on this folder: ask it to stop, as an operator would. */
    private static void stopLeftOver(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
        var process = ProcessHandle.of(pid)
                .filter(it -> it.info()
                        .command()
                        .map(command -> command.endsWith("postgres"))
                        .orElse(false));
        if (process.isPresent()) {
            // SIGTERM is PostgreSQL's "smart" stop, which waits for clients; SIGINT is "fast": roll back and stop.
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
            try {
                process.get().onExit().get(30, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stuck) {
                throw new IOException("A PostgreSQL (process " + pid + ") still uses " + data, stuck);
            }
        }
        Files.deleteIfExists(pidFile);
    }

    /** The pool that stops the server after its last connection is closed. */
    static final class OwningDataSource extends HikariDataSource {

        private final EmbeddedDatabase server;

        OwningDataSource(HikariConfig config, EmbeddedDatabase server) {
            super(config);
            this.server = server;
        }

        @Override
        public void close() {
            super.close();
            server.close();
        }
    }
}
