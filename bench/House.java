import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The packaged application as a newcomer starts it: {@code ./mailian demo} on a folder of its own, with its embedded database. What
 * the launcher gives the virtual machine is therefore what is measured.
 */
final class House implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** How long a start took: to its promise "Mailian is ready", and that part of it after the database took connections. */
    record Start(Duration whole, Duration afterDatabase) {}

    final int port;
    final Start start;
    private final Path data;
    private final Process process;

    private House(int port, Path data, Process process, Start start) {
        this.port = port;
        this.data = data;
        this.process = process;
        this.start = start;
    }

    /** Returns when the application is ready and says that it is healthy. {@code more} is given to the launcher. */
    static House open(Path root, Path data, String... more) throws Exception {
        var port = freePort();
        var began = System.nanoTime();
        var command = new ArrayList<>(
                List.of(root.resolve("mailian").toString(), "demo", "--port", "" + port, "--data", data.toString()));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var ready = new CompletableFuture<Long>();
            Thread.ofVirtual().start(() -> follow(process, data.resolveSibling(data.getFileName() + ".log"), ready));
            var database = databaseUp(data, process);
            var readyAt = ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            try (var visitor = new Visitor(port)) {
                if (visitor.get("/actuator/health").status() != 200) {
                    throw new IOException("ready, and yet not healthy");
                }
            }
            return new House(
                    port,
                    data,
                    process,
                    new Start(Duration.ofNanos(readyAt - began), Duration.ofNanos(readyAt - database)));
        } catch (ExecutionException | TimeoutException | IOException failed) {
            process.destroy();
            throw failed;
        }
    }

    /** A connection to its database, beside the application. */
    Connection connect() throws SQLException, IOException {
        var settings = new Properties();
        settings.put("user", "postgres");
        settings.put("password", Files.readString(data.resolve("postgres.password")));
        settings.put("ApplicationName", "bench");
        settings.put("prepareThreshold", "1");
        var port = Files.readAllLines(pidFile(data)).get(3);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", settings);
    }

    /** Resident memory of the Java process, in MiB; the database's processes are not in it. */
    long residentMemory() throws IOException, InterruptedException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", "" + process.pid()).start();
        var kilobytes = new String(ps.getInputStream().readAllBytes()).strip();
        ps.waitFor();
        return Long.parseLong(kilobytes) / 1024;
    }

    /** Stops it as Ctrl-C does, and waits. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("the application did not stop");
        }
    }

    private static Path pidFile(Path data) {
        return data.resolve("postgres").resolve("postmaster.pid");
    }

    /** The moment PostgreSQL writes into its own file that it takes connections. */
    private static long databaseUp(Path data, Process process) throws IOException, InterruptedException {
        while (process.isAlive()) {
            if (Files.exists(pidFile(data))) {
                var lines = lines(pidFile(data));
                if (lines.size() >= 8 && lines.get(7).startsWith("ready")) {
                    return System.nanoTime();
                }
            }
            Thread.sleep(5);
        }
        throw new IOException("the application ended before its database was up; see " + data + ".log");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException beingWritten) {
            return List.of();
        }
    }

    private static void follow(Process process, Path log, CompletableFuture<Long> ready) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream()));
                var writer = Files.newBufferedWriter(log)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("Mailian is ready")) {
                    ready.complete(System.nanoTime());
                }
                writer.write(line);
                writer.newLine();
                writer.flush();
            }
            ready.completeExceptionally(new IOException("the application ended before it was ready; see " + log));
        } catch (IOException closed) {
            ready.completeExceptionally(closed);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
