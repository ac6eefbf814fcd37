package org.mailian.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailian.kernel.DatabaseSettings;
import org.springframework.util.unit.DataSize;

/** What is promised of a store holds for a folder and for a bucket of a real S3 server (S3Proxy, as a process of its own). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectStoreTests {

    private static final String ACCOUNT = "mailian";
    private static final String SECRET = "only-for-this-test";
    private static final String BUCKET = "studies";

    private Path data;
    private Process proxy;
    private URI endpoint;

    @BeforeAll
    void aServer(@TempDir Path folder) throws IOException {
        data = folder;
        try (var socket = new ServerSocket(0)) {
            endpoint = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        var settings = new Properties();
        settings.put("s3proxy.endpoint", endpoint.toString());
        settings.put("s3proxy.authorization", "aws-v4");
        settings.put("s3proxy.identity", ACCOUNT);
        settings.put("s3proxy.credential", SECRET);
        settings.put("jclouds.provider", "filesystem-nio2");
        settings.put(
                "jclouds.filesystem.basedir",
                Files.createDirectories(data.resolve("s3")).toString());
        var file = data.resolve("s3proxy.conf");
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        proxy = new ProcessBuilder(
                        java, "-Xmx128m", "-jar", "target/tools/s3proxy.jar", "--properties", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("s3proxy.log").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            assertThat(proxy.isAlive()).isTrue();
            return signed("PUT", "/" + BUCKET).statusCode() == 200;
        });
    }

    @AfterAll
    void noServer() throws InterruptedException {
        proxy.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    Stream<ObjectStore> stores() {
        var signature = new S3Signature("us-east-1", ACCOUNT, SECRET);
        return Stream.of(
                new FolderObjects(data.resolve("objects")),
                new S3Objects(endpoint, BUCKET, signature, Clock.systemUTC()));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatIsKeptIsReadFromAnyByteOn(ObjectStore store) throws IOException {
        var bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        var key = key("a.dcm");
        keep(store, key, bytes);

        try (var all = store.open(key, 0);
                var end = store.open(key, 299_990);
                var middle = store.open(key, 1_000, 20);
                var behind = store.open(key, 300_000)) {
            assertThat(all.readAllBytes()).isEqualTo(bytes);
            assertThat(end.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 299_990, 300_000));
            assertThat(middle.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 1_000, 1_020));
            assertThat(behind.readAllBytes()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatIsRemovedIsGone(ObjectStore store) throws IOException {
        var folder = "2026/11/" + UUID.randomUUID() + "/";
        keep(store, folder + "one.dcm", new byte[] {1});
        keep(store, folder + "two.dcm", new byte[] {2});
        assertThat(listed(store, folder)).containsExactlyInAnyOrder(folder + "one.dcm", folder + "two.dcm");

        store.delete(folder + "one.dcm");
        store.delete(folder + "one.dcm");

        assertThat(listed(store, folder)).containsExactly(folder + "two.dcm");
        assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(() -> store.open(folder + "one.dcm", 0));
    }

    @Test
    void aWrongSecretIsAFailureAndNoObject() {
        var stranger =
                new S3Objects(endpoint, BUCKET, new S3Signature("us-east-1", ACCOUNT, "guess"), Clock.systemUTC());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> keep(stranger, key("b.dcm"), new byte[] {1}))
                .withMessageContaining("403");
    }

    @Test
    void aKeyThatLeadsOutOfTheFolderIsRefused() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new FolderObjects(data.resolve("objects")).open("../s3proxy.conf", 0));
    }

    @Test
    void aStartEmptiesWhatDeadNodesLeftAndNothingElse() throws IOException {
        var living = new Spool(settings(), imaging());
        var incoming = data.resolve("imaging").resolve("incoming");
        var dead = Files.createDirectories(incoming.resolve(UUID.randomUUID().toString()));
        Files.createFile(dead.resolve("node.lock"));
        Files.write(dead.resolve("half.part"), new byte[10]);
        try (var part = living.begin()) {
            part.write(7);

            var started = new Spool(settings(), imaging());

            assertThat(dead).doesNotExist();
            assertThat(part.path()).exists();
            started.destroy();
        }
        living.destroy();
        try (var left = Files.list(incoming)) {
            assertThat(left).isEmpty();
        }
    }

    private void keep(ObjectStore store, String key, byte[] bytes) throws IOException {
        var spool = new Spool(settings(), imaging());
        try (var part = spool.begin()) {
            part.write(bytes);
            store.keep(part, key);
        } finally {
            spool.destroy();
        }
    }

    private static List<String> listed(ObjectStore store, String folder) throws IOException {
        var keys = new ArrayList<String>();
        store.list(folder, keys::add);
        return keys;
    }

    private static String key(String name) {
        return "2026/11/22/" + UUID.randomUUID() + "/" + name;
    }

    private DatabaseSettings settings() {
        return new DatabaseSettings(null, 1, data);
    }

    private static ImagingSettings imaging() {
        return new ImagingSettings(DataSize.ofMegabytes(1), null, null, "us-east-1", null, null);
    }

    private HttpResponse<String> signed(String method, String path) throws Exception {
        var address = endpoint.resolve(path);
        var request = HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        new S3Signature("us-east-1", ACCOUNT, SECRET)
                .headers(
                        method,
                        address,
                        S3Signature.sha256(new byte[0]),
                        Clock.systemUTC().instant())
                .forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
