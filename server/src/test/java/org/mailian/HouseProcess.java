package org.mailian;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The application as a process of its own, with the demonstration region, that can be killed without warning and started again. */
public final class HouseProcess implements AutoCloseable {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final String url;
    private final Path data;
    private @Nullable Process process;

    /** @param url of a database of its own, see {@link #ownDatabase} */
    public HouseProcess(String url, Path data) {
        this.url = url;
        this.data = data;
    }

    /** An empty database beside the one of the other tests. */
    public static String ownDatabase() throws SQLException {
        var url = System.getProperty("mailian.database.url", System.getenv().getOrDefault("DATABASE_URL", ""));
        var name = "kill_" + Long.toHexString(System.nanoTime());
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return url.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
    }

    /** Starts it, and waits until it is healthy; answers its port. */
    public int start() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx700m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.mailian.MailianApplication",
                        "--server.port=" + port,
                        "--mailian.demo.enabled=true",
                        "--mailian.database.url=" + url,
                        "--mailian.database.data=" + data,
                        "--mailian.patient.key=" + KEY))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("server-" + port + ".log").toFile())
                .start();
        var http = HttpClient.newHttpClient();
        var health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .build();
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .until(() -> http.send(health, BodyHandlers.ofString()).statusCode() == 200);
        return port;
    }

    /** As a power cut would. */
    public void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
