package org.mailian.diagnosis.laboratory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.diagnosis.laboratory.AssayTalk.act;
import static org.mailian.diagnosis.laboratory.AssayTalk.attempt;
import static org.mailian.diagnosis.laboratory.AssayTalk.missing;
import static org.mailian.diagnosis.laboratory.AssayTalk.seen;
import static org.mailian.diagnosis.laboratory.AssayTalk.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.diagnosis.laboratory.AssayRegion.Places;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Blood drawn in a township and examined in the county, over HTTP and on the real database. */
@HouseTest
class AssayModuleTests {

    private static final Map<String, String> KIDNEY = Map.of("CRE", "131", "UREA", "8.3", "UA", "402");

    @Autowired
    AssayRegion region;

    @Autowired
    AssayDoor door;

    @Autowired
    Journal journal;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    Places places;
    AssayTalk talk;
    SignedIn doctor;
    SignedIn specialist;

    @BeforeEach
    void everybodySignsIn() {
        places = region.open();
        talk = new AssayTalk(region, places, port);
        doctor = talk.doctor();
        specialist = talk.specialist();
    }

    @Test
    void anOrderIsACaseThatItsTubesMove() {
        var id = talk.ordered("KIDNEY", "BLOODCOUNT");
        var ordered = seen(doctor, id);
        assertThat(text(ordered, "/case/state")).isEqualTo("ORDERED");
        assertThat(text(ordered, "/case/clock/name")).isEqualTo("COLLECTION");
        assertThat(ordered.body().at("/price/total").asInt()).isEqualTo(28);
        assertThat(ordered.body().path("tubes")).hasSize(2);

        talk.tubes().collected(places, id);
        assertThat(text(seen(doctor, id), "/case/state")).isEqualTo("COLLECTED");

        talk.tubes().received(places, id);
        var received = seen(specialist, id);
        assertThat(text(received, "/case/state")).isEqualTo("RECEIVED");
        assertThat(text(received, "/case/list")).isEqualTo("TO_DO");
        assertThat(text(received, "/case/clock/name")).isEqualTo("REPORT");
        assertThat(text(received, "/times/promisedAt")).isNotEmpty();

        var tubes = talk.tubes().of(places.nurse().caller(), id);
        talk.tubes().resulted(places, tubes.getFirst().id(), KIDNEY);
        assertThat(text(seen(specialist, id), "/case/state")).isEqualTo("RECEIVED");
        talk.tubes()
                .resulted(
                        places,
                        tubes.getLast().id(),
                        Map.of("WBC", "6.1", "RBC", "4.4", "HGB", "130", "HCT", "0.4", "PLT", "210"));
        assertThat(text(seen(specialist, id), "/case/state")).isEqualTo("RESULTED");
    }

    @Test
    void bothSidesSignTheReport() throws Exception {
        var id = resulted();
        var signed = act(specialist, id, "sign", Map.of("comment", "\u5EFA\u8BAE\u590D\u67E5"));
        assertThat(text(signed, "/case/state")).isEqualTo("SIGNED");
        var delivered = act(doctor, id, "deliver", Map.of());
        assertThat(text(delivered, "/case/state")).isEqualTo("DELIVERED");

        var file = Files.write(
                folder.resolve("report.pdf"), doctor.bytes("/api/laboratory-diagnoses/" + id + "/reports/1.pdf"));
        assertThat(run("pdfsig", "-nocert", file.toString()).split("Signature is Valid", -1))
                .hasSize(3);
        assertThat(run("pdftotext", "-layout", file.toString(), "-"))
                .contains(
                        "\u8FDC\u7A0B\u68C0\u9A8C\u62A5\u544A",
                        "\u7530\u79C0\u82F1",
                        "\u808C\u9150",
                        "131",
                        "\u2191",
                        "\u5EFA\u8BAE\u590D\u67E5")
                .contains(
                        places.nurse().caller().name(),
                        places.technologist().caller().name(),
                        places.specialist().caller().name());
        var verified = SignedIn.nobody(port)
                .get("/api/verifications/" + text(delivered, "/reports/0/code"))
                .expect(200)
                .body();
        assertThat(verified.path("current").asBoolean()).isTrue();
        assertThat(verified.toString()).doesNotContain("\u7530\u79C0\u82F1").doesNotContain(id.toString());
    }

    @Test
    void thePatientReadsTheReportUntilAResultInItIsCorrected() {
        var id = resulted();
        act(specialist, id, "sign", Map.of());
        var links = "/api/laboratory-diagnoses/" + id + "/links";
        assertThat(doctor.post(links, Map.of()).expect(409).code()).isEqualTo("diagnosis/not-handed-out");
        act(doctor, id, "deliver", Map.of());
        assertThat(specialist.post(links, Map.of()).expect(403).code()).isNotEmpty();
        places.stranger().at(port).post(links, Map.of()).expect(404);

        var made = doctor.post(links, Map.of("days", 30)).expect(201);
        var key = "/api" + text(made, "/address").replaceFirst(".*/report-links/", "/report-links/");
        var patient = SignedIn.nobody(port);
        var shown = patient.get(key).expect(200);
        assertThat(text(shown, "/report/standing")).isEqualTo("CURRENT");
        assertThat(shown.body().toString()).contains("\u7530**").doesNotContain("\u7530\u79C0\u82F1");
        assertThat(patient.bytes(key + "/report.pdf")).isNotEmpty();

        talk.tubes().resulted(places, talk.tube(id), Map.of("CRE", "121", "UREA", "8.3", "UA", "402"), "\u590D\u67E5");
        var corrected = patient.get(key).expect(200);
        assertThat(text(corrected, "/report/standing")).isEqualTo("WITHDRAWN");
        patient.get(key + "/report.pdf").expect(404);
    }

    @Test
    void onlyASpecialistValidatesAndNeverTheOneWhoWroteItDown() {
        var id = resulted();
        var technologist = places.technologist().at(port);

        assertThat(missing(seen(technologist, id), "sign")).contains("SPECIALIST", "OTHER_HANDS");
        region.reads(places.technologist());
        assertThat(missing(seen(technologist, id), "sign")).containsExactly("OTHER_HANDS");
        assertThat(missing(seen(specialist, id), "sign")).isEmpty();
        assertThat(attempt(doctor, id, "sign", Map.of()).expect(403).code()).isNotEmpty();
    }

    @Test
    void aRefusedTubeGoesBackWithWhatToDoAndIsCollectedAgain() {
        var id = talk.received("KIDNEY");
        var tube = talk.tube(id);
        talk.tubes().specimens().reject(places.technologist().caller(), tube, "HAEMOLYSED", null);
        talk.tubes().projections().catchUp();

        var refused = seen(doctor, id);
        assertThat(text(refused, "/case/state")).isEqualTo("REJECTED");
        assertThat(text(refused, "/case/list")).isEqualTo("TO_DO");
        assertThat(text(refused, "/tubes/0/refusal/zh")).isEqualTo("\u6EB6\u8840");
        assertThat(text(refused, "/tubes/0/refusal/whatToDoZh")).isNotEmpty();

        talk.nurse()
                .post("/api/laboratory/specimens/" + tube + "/recollection", Map.of())
                .expect(201);
        talk.tubes().collected(places, id);
        assertThat(text(seen(doctor, id), "/case/state")).isEqualTo("COLLECTED");
        talk.tubes().received(places, id);
        var again = talk.tubes().of(places.nurse().caller(), id).getLast();
        talk.tubes().resulted(places, again.id(), KIDNEY);
        var resulted = seen(specialist, id);
        assertThat(text(resulted, "/case/state")).isEqualTo("RESULTED");
        assertThat(resulted.body().path("lines")).hasSize(3);
    }

    @Test
    void whatIsHeardTwiceHappensOnce() {
        var id = talk.received("KIDNEY");
        var tube = talk.tube(id);
        talk.tubes().specimens().reject(places.technologist().caller(), tube, "HAEMOLYSED", null);
        talk.tubes().projections().catchUp();
        var version = text(seen(doctor, id), "/case/version");

        journal.read(new StreamId("specimen", tube), 0, 50).forEach(door::hear);

        assertThat(text(seen(doctor, id), "/case/version")).isEqualTo(version);
    }

    @Test
    void aResultCorrectedAfterSigningIsANewVersionThatShowsTheDifference() throws Exception {
        var id = resulted();
        act(specialist, id, "sign", Map.of());
        var first = act(doctor, id, "deliver", Map.of());

        talk.tubes().resulted(places, talk.tube(id), Map.of("CRE", "99"), "\u6837\u672C\u9519\u4F4D");

        var revised = seen(specialist, id);
        assertThat(text(revised, "/case/state")).isEqualTo("RESULTED");
        assertThat(text(revised, "/lines/0/before")).isEqualTo("131");
        assertThat(SignedIn.nobody(port)
                        .get("/api/verifications/" + text(first, "/reports/0/code"))
                        .expect(200)
                        .body()
                        .path("current")
                        .asBoolean())
                .isFalse();
        var second = act(specialist, id, "sign", Map.of());
        assertThat(second.body().path("reports")).hasSize(2);
        var file = Files.write(
                folder.resolve("second.pdf"), doctor.bytes("/api/laboratory-diagnoses/" + id + "/reports/2.pdf"));
        assertThat(run("pdftotext", "-layout", file.toString(), "-"))
                .contains("131 \u2192 99", "\u6837\u672C\u9519\u4F4D");
        assertThat(SignedIn.nobody(port)
                        .get("/api/verifications/" + text(second, "/reports/1/code"))
                        .expect(200)
                        .body()
                        .path("current")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatIsCalledOffTakesItsEmptyTubesWithIt() {
        var id = talk.ordered("KIDNEY");
        assertThat(attempt(doctor, id, "cancel", Map.of("reason", "OTHER"))
                        .expect(422)
                        .code())
                .isEqualTo("diagnosis/laboratory-reason-needs-text");

        var cancelled = act(doctor, id, "cancel", Map.of("reason", "WRONG_ORDER"));

        assertThat(text(cancelled, "/case/state")).isEqualTo("CANCELLED");
        assertThat(text(cancelled, "/tubes/0/state")).isEqualTo("CANCELLED");
    }

    @Test
    void anOrderWhoseTubesAreAllCalledOffIsCalledOff() {
        var id = talk.ordered("KIDNEY");

        talk.tubes().specimens().cancel(places.nurse().caller(), talk.tube(id));
        talk.tubes().projections().catchUp();

        assertThat(text(seen(doctor, id), "/case/state")).isEqualTo("CANCELLED");
    }

    @Test
    void aNurseWritesDownWhatADoctorAsksFor() {
        var patient = talk.tubes().patient(places.nurse().caller());
        var order = Map.of(
                "laboratory", places.laboratory(),
                "panels", List.of("KIDNEY"),
                "priority", "URGENT",
                "doctor", places.doctor().caller().practitioner());

        var id = UUID.fromString(talk.nurse()
                .post("/api/laboratory-diagnoses", Map.of("patient", patient, "order", order))
                .expect(201)
                .body()
                .path("id")
                .asString());

        assertThat(text(seen(doctor, id), "/case/requester/practitioner/id"))
                .isEqualTo(places.doctor().caller().practitioner().toString());
        var stranger = Map.of(
                "laboratory", places.laboratory(),
                "panels", List.of("KIDNEY"),
                "priority", "URGENT",
                "doctor", places.stranger().caller().practitioner());
        assertThat(talk.nurse()
                        .post("/api/laboratory-diagnoses", Map.of("patient", patient, "order", stranger))
                        .expect(422)
                        .code())
                .isEqualTo("diagnosis/not-a-doctor-here");
    }

    @Test
    void withoutAnAgreementNothingIsExaminedElsewhereAndAtHomeNothingNeedsOne() {
        var patient = talk.tubes().patient(places.doctor().caller());
        var elsewhere = Map.of(
                "laboratory", places.stranger().caller().institution(),
                "panels", List.of("KIDNEY"),
                "priority", "ROUTINE");
        var home = Map.of(
                "laboratory", places.doctor().caller().institution(),
                "panels", List.of("KIDNEY"),
                "priority", "ROUTINE");

        assertThat(doctor.post("/api/laboratory-diagnoses", Map.of("patient", patient, "order", elsewhere))
                        .status())
                .isEqualTo(403);
        var ordered = doctor.post("/api/laboratory-diagnoses", Map.of("patient", patient, "order", home))
                .expect(201)
                .body();
        assertThat(ordered.path("id").isMissingNode()).isTrue();
        assertThat(ordered.path("tubes")).hasSize(1);
    }

    @Test
    void aStrangerSeesNeitherCaseNorTube() {
        var id = resulted();
        var stranger = places.stranger().at(port);

        assertThat(stranger.get("/api/laboratory-diagnoses/" + id).expect(404).code())
                .isEqualTo("casework/unknown");
        assertThat(stranger.get("/api/laboratory/specimens/" + talk.tube(id))
                        .expect(404)
                        .code())
                .isEqualTo("laboratory/unknown-specimen");
    }

    private UUID resulted() {
        var id = talk.received("KIDNEY");
        talk.tubes().resulted(places, talk.tube(id), KIDNEY);
        return id;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(said).isTrue();
        return said;
    }
}
