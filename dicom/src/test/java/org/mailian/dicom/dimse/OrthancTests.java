package org.mailian.dicom.dimse;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.net.AeTitle;
import org.mailian.dicom.net.AssociationRequestor;

/** Orthanc as a peer in both directions. */
class OrthancTests {

    private static final AeTitle ORTHANC = new AeTitle("ORTHANC");
    private static final TransferSyntax EXPLICIT = TransferSyntax.EXPLICIT_LITTLE_ENDIAN;

    @TempDir
    private static Path folder = Path.of("");

    private static @Nullable Process process;
    private static @Nullable Shelf shelf;
    private static int http;
    private static int dicom;

    @BeforeAll
    static void start() throws IOException {
        http = freePort();
        dicom = freePort();
        var ours = Shelf.open();
        shelf = ours;
        var configuration = Files.writeString(
                folder.resolve("orthanc.json"), """
                {"StorageDirectory": "%s", "IndexDirectory": "%s", "DefaultEncoding": "Utf8", "Plugins": [],
                 "HttpPort": %d, "DicomPort": %d, "DicomAet": "ORTHANC", "RemoteAccessAllowed": false,
                 "AuthenticationEnabled": false, "DicomAlwaysAllowGet": true, "DicomAlwaysAllowFind": true,
                 "DicomAlwaysAllowMove": true, "DicomModalities": {"shelf": ["SHELF", "localhost", %d]}}
                """.formatted(folder, folder, http, dicom, ours.port()));
        process = new ProcessBuilder("/usr/sbin/Orthanc", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("orthanc.txt").toFile())
                .start();
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> get("/system").contains("ORTHANC"));
    }

    @AfterAll
    static void stop() {
        requireNonNull(process).destroyForcibly();
        requireNonNull(shelf).close();
    }

    @Test
    void itTakesFindsGetsAndMovesWhatItWasSent() throws IOException {
        var object = Shelf.file("CT_small.dcm", EXPLICIT);
        var brought = new ArrayList<byte[]>();
        var own = new Services().store((request, data) -> {
            brought.add(data.readAllBytes());
            return Status.SUCCESS;
        });
        var proposal = new Proposal()
                .service(SopClass.VERIFICATION)
                .service(SopClass.STUDY_ROOT_FIND)
                .service(SopClass.STUDY_ROOT_GET)
                .service(SopClass.STUDY_ROOT_MOVE)
                .receiving(SopClass.CT_IMAGE, EXPLICIT.uid());
        try (var user = ServiceUser.call(caller(), storing(object))) {
            assertThat(user.store(object.instance())).isEqualTo(Status.SUCCESS);
        }
        try (var user = ServiceUser.call(caller(), proposal, own)) {
            var found = new ArrayList<String>();
            var query = study(object).set(Tag.PATIENT_ID, "");

            assertThat(user.echo()).isEqualTo(Status.SUCCESS);
            assertThat(user.find(SopClass.STUDY_ROOT_FIND, query, match -> found.add(match.text(Tag.PATIENT_ID, ""))))
                    .isEqualTo(Status.SUCCESS);
            assertThat(found).containsExactly("1CT1");
            var retrieval = user.get(SopClass.STUDY_ROOT_GET, study(object), progress -> true);
            assertThat(retrieval.completed()).isEqualTo(1);
            assertThat(brought).hasSize(1);
            var moved = user.move(SopClass.STUDY_ROOT_MOVE, study(object), Shelf.TITLE, progress -> true);
            assertThat(moved.status()).isEqualTo(Status.SUCCESS);
        }
        assertThat(requireNonNull(shelf).kept).containsKey(object.uid(Tag.SOP_INSTANCE_UID));
    }

    @Test
    void itPushesToUsFindsHereAndFetches() throws IOException {
        var ours = requireNonNull(shelf);
        var object = Shelf.file("MR_small.dcm", EXPLICIT);
        try (var user = ServiceUser.call(caller(), storing(object))) {
            user.store(object.instance());
        }
        assertThat(post("/modalities/shelf/echo", "{}")).isNotNull();
        post("/tools/find", "{\"Level\": \"Instance\", \"Query\": {\"PatientID\": \"4MR1\"}}")
                .lines()
                .filter(line -> line.contains("-"))
                .map(line -> line.replaceAll("[^0-9a-f-]", ""))
                .forEach(id -> post("/modalities/shelf/store", id));

        assertThat(ours.kept).containsKey(object.uid(Tag.SOP_INSTANCE_UID));

        var query = post(
                "/modalities/shelf/query",
                "{\"Level\": \"Study\", \"Query\": {\"PatientID\": \"4MR1\", \"StudyInstanceUID\": \"\"}}");
        var id = query.replaceAll("(?s).*\"ID\" : \"([^\"]+)\".*", "$1");
        assertThat(get("/queries/" + id + "/answers")).contains("0");
    }

    private static AssociationRequestor caller() {
        return AssociationRequestor.of(new InetSocketAddress("localhost", dicom), ORTHANC, new AeTitle("TESTER"));
    }

    private static Proposal storing(Shelf.Kept object) {
        var proposal = new Proposal();
        proposal.object(object.sopClass(), object.transferSyntax());
        return proposal;
    }

    private static DataSet study(Shelf.Kept object) {
        return new DataSet()
                .set(Tag.QUERY_RETRIEVE_LEVEL, "STUDY")
                .set(Tag.STUDY_INSTANCE_UID, object.uid(Tag.STUDY_INSTANCE_UID));
    }

    private static String get(String path) {
        return ask(HttpRequest.newBuilder(URI.create("http://localhost:" + http + path))
                .build());
    }

    private static String post(String path, String body) {
        return ask(HttpRequest.newBuilder(URI.create("http://localhost:" + http + path))
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String ask(HttpRequest request) {
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return response.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(request.uri() + " was not answered", e);
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }
}
