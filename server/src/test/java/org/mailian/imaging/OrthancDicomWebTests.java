package org.mailian.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailian.HouseTest;
import org.mailian.access.People;
import org.mailian.dicom.Tag;
import org.mailian.imaging.Slices.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody else's DICOMweb client: Orthanc stores with us, searches, and fetches back what it stored. */
@HouseTest
class OrthancDicomWebTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    private Process orthanc;
    private int orthancPort;

    @BeforeEach
    void orthancKnowsUs() throws Exception {
        orthancPort = free();
        var configuration = Map.of(
                "StorageDirectory",
                folder.toString(),
                "IndexDirectory",
                folder.toString(),
                "DicomPort",
                free(),
                "HttpPort",
                orthancPort,
                "RemoteAccessAllowed",
                false,
                "AuthenticationEnabled",
                false,
                "DefaultEncoding",
                "Utf8",
                "Plugins",
                List.of("/usr/share/orthanc/plugins/libOrthancDicomWeb.so"));
        var file = Files.writeString(folder.resolve("orthanc.json"), JSON.writeValueAsString(configuration));
        orthanc = new ProcessBuilder("/usr/sbin/Orthanc", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("orthanc.log").toFile())
                .start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> ask("GET", "/system", null).has("Version"));
        var doctor = people.at(people.hospital("外部"), "SPECIALIST");
        ask(
                "PUT",
                "/dicom-web/servers/mailian",
                Map.of(
                        "Url",
                        "http://localhost:" + port + "/dicom-web/",
                        "HttpHeaders",
                        Map.of("Cookie", doctor.cookieHeader(), "X-XSRF-TOKEN", doctor.csrf())));
    }

    @AfterEach
    void nothingIsLeftRunning() throws InterruptedException {
        orthanc.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    @Test
    void whatOrthancStoresItFindsAndFetchesBack() throws Exception {
        var place = Place.fresh();
        var slice = Slices.slice(place, 1);
        var study = "";
        for (var file : List.of(Slices.file(slice), Slices.file(Slices.slice(place, 2)))) {
            study = send("POST", "/instances", BodyPublishers.ofByteArray(file))
                    .path("ParentStudy")
                    .asString();
        }

        ask("POST", "/dicom-web/servers/mailian/stow", Map.of("Resources", List.of(study), "Synchronous", true));

        var query = Map.of("Uri", "/studies", "Arguments", Map.of("StudyInstanceUID", place.study()));
        assertThat(ask("POST", "/dicom-web/servers/mailian/qido", query)).hasSize(1);
        send("DELETE", "/studies/" + study, BodyPublishers.noBody());
        ask(
                "POST",
                "/dicom-web/servers/mailian/retrieve",
                Map.of("Resources", List.of(Map.of("Study", place.study())), "Synchronous", true));
        var back = ask("GET", "/studies/" + study + "/instances", null);
        assertThat(back).hasSize(2);
        assertThat(back.toString()).contains(slice.text(Tag.SOP_INSTANCE_UID, "?"));
    }

    private JsonNode ask(String method, String path, @Nullable Object body) throws IOException, InterruptedException {
        return send(
                method,
                path,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private JsonNode send(String method, String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + orthancPort + path))
                .method(method, body)
                .build();
        // A connection of its own: Orthanc closes one it was to keep when it likes, and a POST is not sent twice.
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body().isBlank() ? "{}" : answer.body());
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
