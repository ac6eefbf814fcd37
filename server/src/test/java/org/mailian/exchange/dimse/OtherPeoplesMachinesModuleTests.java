package org.mailian.exchange.dimse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mailian.directory.DirectoryFixtures.OFFICE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailian.HouseTest;
import org.mailian.access.People;
import org.mailian.diagnosis.ReadingRegion;
import org.mailian.dicom.Tag;
import org.mailian.imaging.ApplicationEntities;
import org.mailian.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** dcmtk and Orthanc as the machines of a hospital. */
@HouseTest
class OtherPeoplesMachinesModuleTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder = Path.of("");

    @LocalServerPort
    int web;

    @Autowired
    DimseDoor door;

    @Autowired
    ApplicationEntities entities;

    @Autowired
    People people;

    @Autowired
    ReadingRegion regions;

    UUID hospital;
    String called;

    @BeforeEach
    void aHospital() {
        hospital = people.hospital("影像");
        called = title(hospital);
    }

    @Test
    void dcmtkStoresFindsGetsAndMoves() throws IOException, InterruptedException {
        machine(hospital, "DCMTK", 104);
        var scans = Scans.fresh();
        var file = Scans.file(scans.slice(1), folder.resolve("slice.dcm")).toString();
        var study = "StudyInstanceUID=" + scans.study();
        var got = Files.createDirectory(folder.resolve("got"));
        var moved = Files.createDirectory(folder.resolve("moved"));

        dcmtk("storescu", file);
        var found = dcmtk("findscu", "-S", "-k", "QueryRetrieveLevel=STUDY", "-k", study, "-k", "PatientID");
        dcmtk("getscu", "-S", "-od", got.toString(), "-k", "QueryRetrieveLevel=STUDY", "-k", study);
        var port = freePort();
        machine(hospital, "MOVED", port);
        var receiver = start(List.of("storescp", "-od", moved.toString(), "" + port));
        try {
            await().atMost(SOON).until(() -> listens(port));
            dcmtk("movescu", "-S", "-aem", "MOVED", "-k", "QueryRetrieveLevel=STUDY", "-k", study);
        } finally {
            receiver.destroyForcibly();
        }

        assertThat(found).contains(scans.patientId());
        assertThat(files(got)).hasSize(1);
        assertThat(files(moved)).hasSize(1);
    }

    @Test
    void theWorkListHasWhatWasOrderedForTheMachinesOwnInstitution() throws IOException, InterruptedException {
        var region = regions.open();
        var doctor = region.doctor().at(web);
        var order = ReadingRegion.order(ReadingRegion.patient(doctor), region.county(), "DX-LSPINE");
        var number =
                ReadingRegion.text(doctor.post("/api/remote-diagnoses", order).expect(201), "/accessionNumber");
        var query = List.of(
                "-W",
                "-k",
                "AccessionNumber",
                "-k",
                "PatientName",
                "-k",
                "PatientBirthDate",
                "-k",
                "ScheduledProcedureStepSequence[0].Modality=DX",
                "-k",
                "ScheduledProcedureStepSequence[0].ScheduledProcedureStepStartDate");
        called = title(region.township());
        machine(region.township(), "DCMTK", 104);

        assertThat(dcmtk("findscu", query.toArray(String[]::new))).contains(number, "19610308", "田秀英");

        called = title(hospital);
        machine(hospital, "DCMTK", 104);
        assertThat(dcmtk("findscu", query.toArray(String[]::new))).doesNotContain(number);
    }

    @Test
    void orthancPushesQueriesAndIsMovedTo() throws IOException, InterruptedException {
        var http = freePort();
        var dicom = freePort();
        machine(hospital, "ORTHANC", dicom);
        var scans = Scans.fresh();
        var slice = scans.slice(1);
        var configuration = Files.writeString(
                folder.resolve("orthanc.json"), """
                {"StorageDirectory": "%s", "IndexDirectory": "%s", "DefaultEncoding": "Utf8", "Plugins": [], "HttpPort": %d,
                 "DicomPort": %d, "DicomAet": "ORTHANC", "RemoteAccessAllowed": false, "AuthenticationEnabled": false,
                 "DicomAlwaysAllowStore": true, "DicomModalities": {"house": ["%s", "localhost", %d]}}
                """.formatted(folder, folder, http, dicom, called, door.port()));
        var orthanc = start(List.of("/usr/sbin/Orthanc", configuration.toString()));
        try {
            var at = "http://localhost:" + http;
            await().atMost(SOON).until(() -> listens(http) && listens(dicom));
            var posted = HttpRequest.newBuilder(URI.create(at + "/instances"))
                    .POST(BodyPublishers.ofFile(Scans.file(slice, folder.resolve("slice.dcm"))));
            var id = value(ask(posted), "ID");

            ask(post(at + "/modalities/house/store", id));
            ask(HttpRequest.newBuilder(URI.create(at + "/instances/" + id)).DELETE());
            var query = "{\"Level\": \"Study\", \"Query\": {\"StudyInstanceUID\": \"" + scans.study() + "\"}}";
            var answers = value(ask(post(at + "/modalities/house/query", query)), "ID");
            ask(post(at + "/queries/" + answers + "/retrieve", "ORTHANC"));

            var back = ask(HttpRequest.newBuilder(URI.create(at + "/instances/" + id + "/simplified-tags")));
            assertThat(back).contains(slice.text(Tag.SOP_INSTANCE_UID, ""));
        } finally {
            orthanc.destroy();
            orthanc.waitFor(20, TimeUnit.SECONDS);
        }
    }

    private static HttpRequest.Builder post(String address, String body) {
        return HttpRequest.newBuilder(URI.create(address)).POST(BodyPublishers.ofString(body));
    }

    /** On a connection of its own: Orthanc closes one it was to keep when it likes, and a POST is not sent twice. */
    private static String ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }

    private static String value(String json, String name) {
        return json.replaceAll("(?s).*\"" + name + "\" : \"([^\"]+)\".*", "$1");
    }

    /** One of dcmtk's programs, calling the house; says what it printed. */
    private String dcmtk(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program, "-v", "-aec", called, "-aet", "DCMTK"));
        var files = program.equals("storescu");
        if (!files) {
            command.addAll(List.of(arguments));
        }
        command.addAll(List.of("localhost", "" + door.port()));
        if (files) {
            command.addAll(List.of(arguments));
        }
        var output = folder.resolve(program + Ids.next() + ".txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var said = Files.readString(output);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("program.txt").toFile())
                .start();
    }

    private String title(UUID institution) {
        var title = "T" + Ids.next().toString().replace("-", "").substring(17);
        entities.addTitle(institution, title, "影像科", OFFICE);
        return title;
    }

    private void machine(UUID institution, String title, int port) {
        entities.addPeer(
                institution,
                new ApplicationEntities.NewPeer(title, title, "localhost", port, false, true, null),
                OFFICE);
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }
}
