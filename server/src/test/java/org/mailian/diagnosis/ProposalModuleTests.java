package org.mailian.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.diagnosis.ReadingRegion.text;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.SignedIn.Answer;
import org.mailian.diagnosis.ReadingRegion.Readership;
import org.mailian.diagnosis.StudyFixtures.Written;
import org.mailian.kernel.Times;
import org.mailian.patient.PatientFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Pictures that come without a number find their order, by a person who is shown why. The patient: 田秀英, female, 1961-03-08. */
@HouseTest
class ProposalModuleTests {

    private static final DateTimeFormatter DICOM = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    @Autowired
    ReadingRegion regions;

    @Autowired
    StudyFixtures studies;

    @LocalServerPort
    int port;

    Readership region;
    SignedIn doctor;
    SignedIn technician;

    @BeforeEach
    void everybodySignsIn() {
        region = regions.open();
        doctor = region.doctor().at(port);
        technician = region.technician().at(port);
    }

    @Test
    void picturesWithoutANumberAreProposedPickedAndInThePool() {
        var ordered = order();
        var study = received("P1", "Tian^Xiuying", "19610308", "F");

        var proposal = proposals(ordered, 1).getFirst();
        assertThat(proposal.path("study").asString()).isEqualTo(study);
        assertThat(proposal.path("contradictions")).isEmpty();
        assertThat(proposal.path("facts"))
                .extracting(it ->
                        it.path("fact").asString() + " " + it.path("likeness").asString())
                .containsExactly("PATIENT_NUMBER UNSAID", "NAME AGREES", "BIRTH_DATE AGREES", "SEX AGREES");

        var sent = technician
                .act(action(ordered), Map.of("study", study), ordered.etag())
                .expect(200);
        assertThat(text(sent, "/case/state")).isEqualTo("POOL");
        assertThat(technician.get(path(ordered)).expect(200).body().path("proposals"))
                .isEmpty();
        assertThat(unmatched(technician)).doesNotContain(study);
    }

    @Test
    void theLikeliestComesFirstAndSomebodyElseNotAtAll() {
        var ordered = order();
        var nameless = received("", "", "", "");
        var named = received("P1", "Tian^Xiuying=田^秀英", "19610308", "F");
        var numbered = received(patient(ordered), "Unknown", "", "");
        var contradicting = received("P1", "Tian^Xiuying=田^秀英", "19610308", "M");
        received("P1", "Zhou^Qi", "19800101", "F");

        assertThat(proposals(ordered, 4))
                .extracting(it -> it.path("study").asString())
                .containsExactly(numbered, named, nameless, contradicting);
        assertThat(proposals(ordered, 4).getLast().path("contradictions").toString())
                .isEqualTo("[\"SEX\"]");
    }

    @Test
    void anIdentityNumberInThePicturesIsThePatient() {
        var number = PatientFixtures.identityNumber();
        var patient = UUID.fromString(
                doctor.post("/api/patients", Map.of("name", "田秀英", "identityNumber", number, "anotherPerson", true))
                        .expect(201)
                        .body()
                        .path("patient")
                        .asString());
        var ordered = doctor.post("/api/remote-diagnoses", ReadingRegion.order(patient, region.county(), "DX-LSPINE"))
                .expect(201);
        received("P1", "Zhou^Qi", "", "");
        var study = received(number, "Unknown", "", "");

        var proposal = proposals(ordered, 1).getFirst();
        assertThat(proposal.path("study").asString()).isEqualTo(study);
        assertThat(proposal.at("/facts/0/likeness").asString()).isEqualTo("AGREES");
    }

    @Test
    void anotherModalityAndAnotherWeekAreNotProposed() {
        var ordered = order();
        var now = now();
        studies.received(region.township(), "", new Written("US", "P1", "田秀英", "19610308", "F", now.format(DICOM)));
        studies.received(
                region.township(),
                "",
                new Written(
                        "DX", "P1", "田秀英", "19610308", "F", now.minusDays(20).format(DICOM)));
        var right = studies.received(
                region.township(), "", new Written("CR", "P1", "田秀英", "19610308", "F", now.format(DICOM)));

        assertThat(proposals(ordered, 1))
                .extracting(it -> it.path("study").asString())
                .containsExactly(right);
    }

    @Test
    void theListOfPicturesWithoutAnOrderOffersOrdersAndForgetsWhatIsLeftAlone() {
        var other = order();
        var ordered = order();
        var study = received(patient(ordered), "Tian^Xiuying", "19610308", "F");
        Awaitility.await().untilAsserted(() -> assertThat(unmatched(technician)).contains(study));

        var orders = technician
                .get("/api/remote-diagnoses/unmatched/" + study + "/orders")
                .expect(200)
                .body()
                .path("orders");
        assertThat(orders)
                .extracting(it -> it.at("/case/id").asString())
                .containsExactly(text(ordered, "/case/id"), text(other, "/case/id"));

        technician.delete("/api/remote-diagnoses/unmatched/" + study).expect(204);
        assertThat(unmatched(technician)).doesNotContain(study);
        assertThat(technician
                        .delete("/api/remote-diagnoses/unmatched/" + study)
                        .expect(404)
                        .code())
                .isEqualTo("diagnosis/unknown-study");
    }

    @Test
    void nobodyElseSeesWhatHasNoOrder() {
        var ordered = order();
        var study = received("P1", "Tian^Xiuying", "19610308", "F");
        Awaitility.await().untilAsserted(() -> assertThat(unmatched(technician)).contains(study));
        var neighbour =
                regions.person("钟晚", region.stranger(), null, "PRIMARY_DOCTOR").at(port);
        var reader =
                regions.person("贺白", region.county(), null, "PRIMARY_DOCTOR").at(port);

        for (var somebody : List.of(neighbour, reader)) {
            assertThat(unmatched(somebody)).doesNotContain(study);
            somebody.get("/api/remote-diagnoses/unmatched/" + study + "/orders").expect(404);
            somebody.delete("/api/remote-diagnoses/unmatched/" + study).expect(404);
        }
        neighbour.get(path(ordered)).expect(404);
        assertThat(reader.get(path(ordered)).expect(200).body().path("proposals"))
                .isEmpty();
    }

    @Test
    void theListGoesOnWhereItEnded() {
        var first = received("P1", "A", "", "");
        var second = received("P2", "B", "", "");
        var third = received("P3", "C", "", "");
        Awaitility.await().untilAsserted(() -> assertThat(unmatched(technician)).contains(first, second, third));

        var page = technician
                .get("/api/remote-diagnoses/unmatched?limit=2")
                .expect(200)
                .body();
        var rest = technician
                .get("/api/remote-diagnoses/unmatched?limit=2&after="
                        + page.path("next").asString())
                .expect(200)
                .body();

        assertThat(page.path("items")).hasSize(2);
        assertThat(rest.path("items")).hasSize(1);
        assertThat(List.of(page.toString() + rest))
                .allSatisfy(it -> assertThat(it).contains(first, second, third));
    }

    private String received(String patientId, String name, String birthDate, String sex) {
        return studies.received(
                region.township(), "", new Written("DX", patientId, name, birthDate, sex, now().format(DICOM)));
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(Times.CHINA);
    }

    private Answer order() {
        UUID patient = ReadingRegion.patient(doctor);
        return doctor.post("/api/remote-diagnoses", ReadingRegion.order(patient, region.county(), "DX-LSPINE"))
                .expect(201);
    }

    /** Once the house has noticed so many. */
    private List<JsonNode> proposals(Answer ordered, int expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                technician.get(path(ordered)).expect(200).body().path("proposals"))
                        .hasSize(expected));
        return technician
                .get(path(ordered))
                .body()
                .path("proposals")
                .valueStream()
                .toList();
    }

    private static List<String> unmatched(SignedIn somebody) {
        return somebody.get("/api/remote-diagnoses/unmatched")
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .map(it -> it.path("study").asString())
                .toList();
    }

    private static String patient(Answer ordered) {
        return text(ordered, "/patient");
    }

    private static String path(Answer ordered) {
        return "/api/remote-diagnoses/" + text(ordered, "/case/id") + "/proposals";
    }

    private static String action(Answer ordered) {
        return "/api/remote-diagnoses/" + text(ordered, "/case/id") + "/actions/acquire";
    }
}
