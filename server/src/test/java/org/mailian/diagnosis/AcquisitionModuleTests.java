package org.mailian.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.diagnosis.ReadingRegion.text;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.SignedIn.Answer;
import org.mailian.diagnosis.ReadingRegion.Readership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No way leads from somebody else's pictures into a case without a person who says why. The patient is female, born 1961-03-08. */
@HouseTest
class AcquisitionModuleTests {

    @Autowired
    ReadingRegion regions;

    @Autowired
    StudyFixtures studies;

    @LocalServerPort
    int port;

    Readership region;
    SignedIn doctor;
    SignedIn technician;
    SignedIn expert;

    @BeforeEach
    void everybodySignsIn() {
        region = regions.open();
        doctor = region.doctor().at(port);
        technician = region.technician().at(port);
        expert = region.expert().at(port);
    }

    @Test
    void whoOrderedIsToldOfPicturesThatContradict() {
        var ordered = order();
        var study = studies.received(region.township(), number(ordered), "19991231", "M");

        var doubted = doubted(ordered);

        assertThat(text(doubted, "/case/state")).isEqualTo("ORDERED");
        assertThat(text(doubted, "/case/list")).isEqualTo("TO_DO");
        assertThat(text(doubted, "/case/clock/name")).isEqualTo("IDENTITY");
        assertThat(text(doubted, "/doubt/study")).isEqualTo(study);
        assertThat(doubted.body().at("/doubt/facts"))
                .filteredOn(it -> it.path("likeness").asString().equals("DIFFERS"))
                .extracting(it ->
                        it.path("fact").asString() + " " + it.path("inPictures").asString() + " "
                                + it.path("ofPatient").asString())
                .containsExactly("BIRTH_DATE 1999-12-31 1961-03-08", "SEX M F");
        assertThat(doubted.body().path("actions"))
                .extracting(it -> it.path("action").asString())
                .contains("acquire")
                .doesNotContain("doubt");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                doctor.get("/api/notices").expect(200).body().toString())
                        .contains("diagnosis-doubted"));
        assertThat(text(expert.get("/api/remote-diagnoses/" + id(ordered)), "/doubt/study"))
                .isEmpty();
    }

    @Test
    void aPersonWhoNamesNoStudyCannotSendPicturesThatContradict() {
        var ordered = order();
        var study = studies.received(region.township(), number(ordered), "19991231", "F");
        var doubted = doubted(ordered);

        var refused = technician.act(action(doubted), Map.of(), doubted.etag()).expect(409);

        assertThat(refused.code()).isEqualTo("diagnosis/identity-contradicts");
        assertThat(text(refused, "/study")).isEqualTo(study);
        assertThat(refused.body().path("differs").toString()).isEqualTo("[\"BIRTH_DATE\"]");
        var explained = technician.act(action(doubted), Map.of("because", "是本人"), doubted.etag());
        assertThat(explained.expect(409).code()).isEqualTo("diagnosis/identity-contradicts");
    }

    @Test
    void aPersonWhoNamesThemSaysWhyAndTheReaderSeesIt() {
        var ordered = order();
        var study = studies.received(region.township(), "ELSEWHERE", "19610308", "M");

        var refused = technician.act(action(ordered), Map.of("study", study), ordered.etag());
        assertThat(refused.expect(409).code()).isEqualTo("diagnosis/identity-contradicts");
        var blank = technician.act(action(ordered), Map.of("study", study, "because", " "), ordered.etag());
        assertThat(blank.expect(409).code()).isEqualTo("diagnosis/identity-contradicts");

        var because = "设备登记时性别选错，已与本人核对身份证";
        var sent = technician
                .act(action(ordered), Map.of("study", study, "because", because), ordered.etag())
                .expect(200);
        assertThat(text(sent, "/case/state")).isEqualTo("POOL");
        assertThat(text(sent, "/doubt/confirmedBy")).isEqualTo("高远");
        assertThat(text(expert.get("/api/remote-diagnoses/" + id(ordered)), "/doubt/because"))
                .isEqualTo(because);
        var told = doctor.get("/api/cases/" + id(ordered) + "/timeline").body().path("entries");
        assertThat(told)
                .filteredOn(it -> it.path("type").asString().equals("diagnosis.acquire"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.at("/payload/differs").asString()).isEqualTo("SEX");
                    assertThat(it.at("/payload/text").asString()).isEqualTo(because);
                });
    }

    @Test
    void theRightPicturesAnswerTheDoubt() {
        var ordered = order();
        studies.received(region.township(), number(ordered), "19991231", "F");
        doubted(ordered);

        var right = studies.received(region.township(), number(ordered), "19610308", "F");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(text(seen(ordered), "/study")).isEqualTo(right));
        var sent = seen(ordered);
        assertThat(text(sent, "/case/state")).isEqualTo("POOL");
        assertThat(text(sent, "/doubt/study")).isEmpty();
    }

    @Test
    void aStudyThatBelongsToAnotherOrderIsNotSentAgain() {
        var ordered = order();
        var right =
                studies.received(region.township(), "TYPED-" + number(ordered).substring(8), "19610308", "F");
        var sent = technician
                .act(action(ordered), Map.of("study", right), ordered.etag())
                .expect(200);

        assertThat(text(sent, "/study")).isEqualTo(right);
        var other = order();
        var taken = technician.act(action(other), Map.of("study", right), other.etag());
        assertThat(taken.expect(409).code()).isEqualTo("diagnosis/study-taken");
    }

    private Answer order() {
        UUID patient = ReadingRegion.patient(doctor);
        return doctor.post("/api/remote-diagnoses", ReadingRegion.order(patient, region.county(), "DX-LSPINE"))
                .expect(201);
    }

    private Answer doubted(Answer ordered) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(text(seen(ordered), "/doubt/study")).isNotEmpty());
        return seen(ordered);
    }

    private Answer seen(Answer ordered) {
        return doctor.get("/api/remote-diagnoses/" + id(ordered)).expect(200);
    }

    private static String number(Answer ordered) {
        return text(ordered, "/accessionNumber");
    }

    private static String action(Answer it) {
        return "/api/remote-diagnoses/" + id(it) + "/actions/acquire";
    }

    private static String id(Answer it) {
        return text(it, "/case/id");
    }
}
