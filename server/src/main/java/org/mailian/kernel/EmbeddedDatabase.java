package org.mailian.kernel;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server of our own. Its data lies in {@code postgres} under a folder that outlives the process, its programs in
 * {@code engine}; it listens on the loopback only, with a password that never leaves the folder. One process at a time may use a
 * folder. Whatever ended the last one, the next start finds all that was committed.
 */
final class EmbeddedDatabase implements AutoCloseable {

    /** How long a start may take; recovery after a crash is part of it. Seconds. */
    private static final String PATIENCE = "300";

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "80"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"), // our statements are short; compiling them takes longer than running them
            Map.entry("timezone", "UTC"),
            Map.entry("logging_collector", "on"),
            Map.entry("log_filename", "postgresql-%a.log"), // a week of days, each written over by the next week's
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_min_duration_statement", "1000"));

    private final PostgresEngine engine;
    private final FileChannel lock;
    private final Path data;
    private final Path output;
    private final String password;
    private final int port;

    private EmbeddedDatabase(Path folder, PostgresEngine engine, FileChannel lock, Map<String, String> more)
            throws IOException {
        this.engine = engine;
        this.lock = lock;
        this.data = folder.resolve("postgres");
        this.output = folder.resolve("postgres.log");
        Files.deleteIfExists(output);
        this.password = password(folder.resolve("postgres.password"));
        stopLeftOver();
        if (!Files.isDirectory(data)) {
            create(folder);
        }
        this.port = freePort();
        var options = Stream.concat(SETTINGS.entrySet().stream(), more.entrySet().stream())
                .map(it -> "-c " + it.getKey() + "='" + it.getValue() + "'")
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
        // pg_ctl gives the server a session of its own, so that Ctrl-C in a terminal reaches only us
        engine.run(output, "pg_ctl", "start", "-w", "-t", PATIENCE, "-D", data.toString(), "-o", options);
    }

    /**
     * @param folder everything of this database
     * @param programs where the server's programs are unpacked, once
     * @param settings of the server, beside and above the usual ones
     */
    static EmbeddedDatabase start(Path folder, Path programs, Map<String, String> settings) {
        try {
            var home = Files.createDirectories(folder.toAbsolutePath().normalize());
            var lock = lock(home);
            try {
                return new EmbeddedDatabase(home, PostgresEngine.unpackedIn(programs.toAbsolutePath()), lock, settings);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start in " + folder, failed);
        }
    }

    static EmbeddedDatabase start(Path folder) {
        return start(folder, folder.resolve("engine"), Map.of());
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String user() {
        return "postgres";
    }

    String password() {
        return password;
    }

    /** Rolls back what is open, writes everything down and ends the server. */
    @Override
    public void close() {
        try (lock) {
            engine.run(output, "pg_ctl", "stop", "-w", "-t", PATIENCE, "-m", "fast", "-D", data.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** For tests: gives the folder up as the death of this process would, and leaves the server running. */
    void forgetAsIfKilled() throws IOException {
        lock.close();
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel =
                FileChannel.open(folder.resolve("mailian.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (locked(channel)) {
            return channel;
        }
        channel.close();
        throw new StartRefused(
                "Another Mailian is using the folder " + folder + ".",
                "Stop it first, or name another folder with --data.");
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    /** Beside its place and then moved there, so that a start that was cut short leaves no half of a database. */
    private void create(Path folder) throws IOException {
        var incoming = Files.createTempDirectory(folder, "postgres-incoming-");
        var secret = folder.resolve("postgres.password").toString();
        engine.run(
                output,
                "initdb",
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + secret,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--pgdata=" + incoming);
        Files.move(incoming, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            var secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file).strip();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** After kill -9 of the application its database still runs on this folder: ask it to stop, as an operator would. */
    private void stopLeftOver() throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var process = ProcessHandle.of(pid)
                .filter(it -> isPostgres(it.info().command().orElse(null)));
        if (process.isPresent()) {
            // SIGTERM is PostgreSQL's "smart" stop, which waits for clients; SIGINT is "fast": roll back and stop.
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
            try {
                process.get().onExit().get(Long.parseLong(PATIENCE), TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException stuck) {
                throw new IOException("A PostgreSQL (process " + pid + ") still uses " + data, stuck);
            }
        }
        // The number may belong to another program by now; PostgreSQL itself would then refuse to start.
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(@Nullable String command) {
        return command != null && command.endsWith("postgres");
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
            if (!isClosed()) {
                super.close();
                server.close();
            }
        }
    }
}
