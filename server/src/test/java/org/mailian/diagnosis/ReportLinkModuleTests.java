package org.mailian.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.diagnosis.ReadingRegion.content;
import static org.mailian.diagnosis.ReadingRegion.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.SignedIn.Answer;
import org.mailian.diagnosis.ReadingRegion.Readership;
import org.mailian.document.signing.Signing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The patient reads the report at home, with a key that opens one report and nothing else. */
@HouseTest
class ReportLinkModuleTests {

    @Autowired
    ReadingRegion regions;

    @Autowired
    StudyFixtures studies;

    @Autowired
    Signing signing;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Readership region;
    SignedIn doctor;
    SignedIn expert;
    SignedIn patient;

    @BeforeEach
    void everybodySignsIn() {
        region = regions.open();
        doctor = region.doctor().at(port);
        expert = region.expert().at(port);
        patient = SignedIn.nobody(port);
    }

    @Test
    void thePatientReadsTheReportAndItsPicturesWithoutAnAccount() {
        var delivered = delivered();
        var key = key(made(delivered));

        var shown = patient.get(key).expect(200);
        assertThat(text(shown, "/report/standing")).isEqualTo("CURRENT");
        assertThat(text(shown, "/report/examination")).isEqualTo("腰椎正侧位片");
        assertThat(shown.body().at("/report/version").asInt()).isEqualTo(1);
        assertThat(shown.body().toString())
                .contains("田**")
                .doesNotContain("田秀英")
                .doesNotContain(id(delivered));
        var picture = text(shown, "/report/pictures/0/file");
        assertThat(patient.bytes(key + "/pictures/" + picture)).isNotEmpty();
        assertThat(signing.check(patient.bytes(key + "/report.pdf"))).hasSize(2).allMatch(it -> it.holds());
    }

    @Test
    void aKeyOpensNothingElse() {
        var other = delivered();
        var elsewhere = text(other, "/reports/0/content/keyImages/0/file");
        var delivered = delivered();
        var key = key(made(delivered));
        var token = key.substring(key.lastIndexOf('/') + 1);

        assertThat(patient.get(key + "/pictures/" + elsewhere).expect(404).code())
                .isEqualTo("diagnosis/unknown-report-link");
        assertThat(patient.get(key + "/pictures/" + UUID.randomUUID())
                        .expect(404)
                        .code())
                .isEqualTo("diagnosis/unknown-report-link");
        patient.get("/api/report-links/" + "A".repeat(43)).expect(404);
        patient.get("/dicom-web/links/" + token + "/studies").expect(404);
        patient.get("/api/remote-diagnoses/" + id(delivered)).expect(401);
        patient.get("/api/remote-diagnoses/" + id(delivered) + "/links").expect(401);
    }

    @Test
    void aKeyThatWasTakenBackOrHasEndedOpensNothing() {
        var delivered = delivered();
        var made = made(delivered);
        var key = key(made);
        doctor.delete(links(delivered) + "/" + text(made, "/link/id")).expect(204);

        assertThat(patient.get(key).expect(404).code()).isEqualTo("diagnosis/unknown-report-link");
        patient.get(key + "/report.pdf").expect(404);
        assertThat(doctor.delete(links(delivered) + "/" + text(made, "/link/id"))
                        .expect(404)
                        .code())
                .isEqualTo("diagnosis/unknown-report-link");

        var ended = made(delivered);
        jdbc.sql("""
                update diagnosis.report_link set made_at = now() - interval '2 days', expires_at = now() - interval '1 day'
                where id = cast(:id as uuid)""").param("id", text(ended, "/link/id")).update();
        patient.get(key(ended)).expect(404);
        patient.get(key(ended) + "/report.pdf").expect(404);
    }

    @Test
    void visitsAreCountedAndNotedOnceAnHour() {
        var delivered = delivered();
        var key = key(made(delivered));

        patient.get(key).expect(200);
        patient.get(key).expect(200);
        patient.bytes(key + "/report.pdf");

        var list = doctor.get(links(delivered)).expect(200).body();
        assertThat(list.path("days").asInt()).isEqualTo(90);
        var links = list.path("links");
        assertThat(links).hasSize(1);
        assertThat(links.get(0).path("visits").asInt()).isEqualTo(2);
        assertThat(links.toString()).doesNotContain(key.substring(key.lastIndexOf('/') + 1));
        assertThat(jdbc.sql(
                                "select name from access.read_log where patient_id = cast(:patient as uuid) and what = :what")
                        .param("patient", text(delivered, "/patient"))
                        .param("what", "diagnosis.report-link")
                        .query(String.class)
                        .list())
                .containsExactly("林静");
        assertThat(doctor.get("/api/cases/" + id(delivered) + "/timeline")
                        .body()
                        .path("entries"))
                .extracting(it -> it.path("type").asString())
                .contains("diagnosis.link-made");
    }

    @Test
    void aReportThatWasTakenBackSaysSoAndShowsNothing() {
        var delivered = delivered();
        var key = key(made(delivered));
        var picture = text(patient.get(key), "/report/pictures/0/file");
        act(expert, "retract", seen(expert, delivered), Map.of("reason", "WRONG_PATIENT"));

        var shown = patient.get(key).expect(200);
        assertThat(text(shown, "/report/standing")).isEqualTo("WITHDRAWN");
        assertThat(shown.body().at("/report/pictures")).isEmpty();
        assertThat(text(shown, "/report/examinedBy")).isNotEmpty();
        patient.get(key + "/report.pdf").expect(404);
        patient.get(key + "/pictures/" + picture).expect(404);
        assertThat(doctor.post(links(delivered), Map.of()).expect(409).code()).isEqualTo("diagnosis/not-handed-out");
    }

    @Test
    void anAddendumIsShownOnceItIsHandedOut() {
        var delivered = delivered();
        var key = key(made(delivered));
        var added = act(
                expert,
                "addend",
                seen(expert, delivered),
                Map.of("content", content("腰椎退行性改变；L4 椎体轻度滑脱"), "reason", "NEW_FINDING"));

        assertThat(text(patient.get(key).expect(200), "/report/standing")).isEqualTo("NEWER_SIGNED");
        act(doctor, "deliver", seen(doctor, added), Map.of());

        var shown = patient.get(key).expect(200);
        assertThat(text(shown, "/report/standing")).isEqualTo("CURRENT");
        assertThat(shown.body().at("/report/version").asInt()).isEqualTo(2);
    }

    @Test
    void onlyWhoExaminedHandsOutAndOnlyWhatWasDelivered() {
        var signed = signed();
        assertThat(doctor.post(links(signed), Map.of()).expect(409).code()).isEqualTo("diagnosis/not-handed-out");
        var delivered = act(doctor, "deliver", seen(doctor, signed), Map.of());
        var reader =
                regions.person("贺白", region.county(), null, "PRIMARY_DOCTOR").at(port);
        assertThat(reader.post(links(delivered), Map.of()).expect(403).code())
                .isEqualTo("diagnosis/handed-out-elsewhere");
        regions.person("钟晚", region.stranger(), null, "PRIMARY_DOCTOR")
                .at(port)
                .post(links(delivered), Map.of())
                .expect(404);
    }

    private Answer made(Answer delivered) {
        return doctor.post(links(delivered), Map.of("days", 30)).expect(201);
    }

    /** The address of the data behind the address that is handed out. */
    private static String key(Answer made) {
        var address = text(made, "/address");
        return "/api/report-links/" + address.substring(address.lastIndexOf('/') + 1);
    }

    private Answer delivered() {
        return act(doctor, "deliver", seen(doctor, signed()), Map.of());
    }

    private Answer signed() {
        var ordered = doctor.post(
                        "/api/remote-diagnoses",
                        ReadingRegion.order(ReadingRegion.patient(doctor), region.county(), "DX-LSPINE"))
                .expect(201);
        var study = studies.received(region.township(), "ELSEWHERE", "19610308", "F");
        var pooled = act(doctor, "acquire", ordered, Map.of("study", study));
        var claimed = act(expert, "claim", seen(expert, pooled), Map.of());
        var report = Map.of(
                "findings", "腰椎生理曲度变直，L4-L5 椎间隙变窄",
                "impression", "腰椎退行性改变",
                "keyImages", List.of(Map.of("file", picture(claimed), "caption", "腰椎侧位")),
                "clinicAgreement", "FULL");
        expert.put("/api/remote-diagnoses/" + id(claimed) + "/draft", report, null)
                .expect(200);
        return act(expert, "sign", claimed, Map.of());
    }

    private String picture(Answer claimed) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text(
                expert.upload(
                                "/api/remote-diagnoses/" + id(claimed) + "/key-images",
                                "key.png",
                                "image/png",
                                bytes.toByteArray())
                        .expect(201),
                "/file");
    }

    private static Answer seen(SignedIn person, Answer answer) {
        return person.get("/api/remote-diagnoses/" + id(answer)).expect(200);
    }

    private static Answer act(SignedIn person, String action, Answer before, Map<String, Object> body) {
        return person.act("/api/remote-diagnoses/" + id(before) + "/actions/" + action, body, before.etag())
                .expect(200);
    }

    private static String links(Answer answer) {
        return "/api/remote-diagnoses/" + id(answer) + "/links";
    }

    private static String id(Answer answer) {
        return text(answer, "/case/id");
    }
}
