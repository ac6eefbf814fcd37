package org.mailian.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.diagnosis.ReadingJourney.id;
import static org.mailian.diagnosis.ReadingJourney.missing;
import static org.mailian.diagnosis.ReadingJourney.seen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.SignedIn.Answer;
import org.mailian.diagnosis.ReadingRegion.Readership;
import org.mailian.directory.DirectoryFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who may take what out of the pool: by modality, part of the body, subspecialty, agreement and load; emergencies first. */
@HouseTest
class PoolRuleTests {

    @Autowired
    ReadingRegion regions;

    @Autowired
    StudyFixtures studies;

    @Autowired
    DirectoryFixtures directory;

    @LocalServerPort
    int port;

    Readership region;
    SignedIn doctor;
    SignedIn expert;
    SignedIn manager;
    ReadingJourney journey;

    @BeforeEach
    void everybodySignsIn() {
        region = regions.open();
        doctor = region.doctor().at(port);
        expert = region.expert().at(port);
        manager = regions.person("白露", region.county(), null, "MANAGER").at(port);
        journey = new ReadingJourney(region, studies, doctor);
    }

    @Test
    void aReaderOfOneModalityTakesNoOther() {
        expertReads(List.of("ECG"), List.of(), List.of(), 3);

        var film = journey.acquired("DX-LSPINE");

        assertThat(missing(seen(expert, film), "claim")).contains("QUALIFIED");
        assertThat(isFor(expert, film)).isFalse();
    }

    @Test
    void aReaderOfOneSubspecialtyTakesItsPartsOfTheBodyOnly() {
        expertReads(List.of("DX", "CT"), List.of(), List.of("MUSCULOSKELETAL"), 3);

        var spine = journey.acquired("DX-LSPINE");
        var chest = journey.acquired("DX-CHEST");

        assertThat(missing(seen(expert, spine), "claim")).isEmpty();
        assertThat(isFor(expert, spine)).isTrue();
        assertThat(missing(seen(expert, chest), "claim")).contains("QUALIFIED");
        assertThat(isFor(expert, chest)).isFalse();
        assertThat(expert.act(
                                "/api/remote-diagnoses/" + id(chest) + "/actions/claim",
                                Map.of(),
                                seen(expert, chest).etag())
                        .code())
                .isEqualTo("casework/needs-missing");
    }

    @Test
    void partsOfTheBodyAreAddedToSubspecialties() {
        expertReads(List.of("DX", "CT"), List.of("CHEST"), List.of("NEURO"), 3);

        assertThat(missing(seen(expert, journey.acquired("DX-CHEST")), "claim")).isEmpty();
        assertThat(missing(seen(expert, journey.acquired("CT-HEAD")), "claim")).isEmpty();
        assertThat(missing(seen(expert, journey.acquired("DX-KNEE")), "claim")).contains("QUALIFIED");
    }

    @Test
    void aFullDeskTakesNoMoreUntilTheManagerAllowsIt() {
        expertReads(List.of("DX"), List.of(), List.of(), 1);
        journey.claimed(expert, "DX-LSPINE");
        var next = journey.acquired("DX-LSPINE");
        assertThat(missing(seen(expert, next), "claim")).containsExactly("ROOM_FOR_MORE");

        expertReads(List.of("DX"), List.of(), List.of(), 2);

        assertThat(missing(seen(expert, next), "claim")).isEmpty();
    }

    @Test
    void theAgreementSaysWhoseDepartmentReads() {
        var pooled = journey.acquired("DX-LSPINE");
        var cardiology = directory.department(region.county(), "心血管内科", "03.04");
        var elsewhere = regions.person("严朗", region.county(), cardiology, "DIAGNOSTICIAN")
                .at(port);

        assertThat(pool(expert)).extracting(PoolRuleTests::caseOf).containsExactly(id(pooled));
        assertThat(pool(elsewhere)).isEmpty();
        var unagreed =
                new HashMap<>(ReadingRegion.order(ReadingRegion.patient(doctor), region.stranger(), "DX-LSPINE"));
        assertThat(doctor.post("/api/remote-diagnoses", unagreed).expect(403).code())
                .isEqualTo("directory/no-agreement");
    }

    @Test
    void emergenciesStandFirstHoweverLateTheyCome() {
        var routine = journey.acquired("DX-LSPINE");
        var urgent = acquired("URGENT");
        var emergency = acquired("EMERGENCY");

        assertThat(pool(expert))
                .extracting(PoolRuleTests::caseOf)
                .containsExactly(id(emergency), id(urgent), id(routine));
    }

    private Answer acquired(String priority) {
        var order = new HashMap<>(ReadingRegion.order(ReadingRegion.patient(doctor), region.county(), "DX-LSPINE"));
        @SuppressWarnings("unchecked")
        var matter = new HashMap<>((Map<String, Object>) order.get("order"));
        matter.put("priority", priority);
        order.put("order", matter);
        var ordered = doctor.post("/api/remote-diagnoses", order).expect(201);
        var uid = studies.received(region.township(), "ELSEWHERE", "19610308", "F");
        return ReadingJourney.act(doctor, "acquire", ordered, Map.of("study", uid));
    }

    private void expertReads(List<String> modalities, List<String> bodyParts, List<String> subspecialties, int atOnce) {
        manager.put(
                        readers(region.expert().practitioner()),
                        rights(modalities, bodyParts, subspecialties, atOnce),
                        null)
                .expect(204);
    }

    static String readers(UUID practitioner) {
        return "/api/remote-diagnoses/readers/" + practitioner;
    }

    static Map<String, Object> rights(
            List<String> modalities, List<String> bodyParts, List<String> subspecialties, int atOnce) {
        return Map.of(
                "modalities",
                modalities,
                "bodyParts",
                bodyParts,
                "subspecialties",
                subspecialties,
                "maySign",
                true,
                "mayArbitrate",
                false,
                "atOnce",
                atOnce);
    }

    private boolean isFor(SignedIn reader, Answer pooled) {
        return pool(reader)
                .valueStream()
                .filter(it -> caseOf(it).equals(id(pooled)))
                .findFirst()
                .orElseThrow()
                .path("forMe")
                .asBoolean();
    }

    private static JsonNode pool(SignedIn reader) {
        return reader.get("/api/remote-diagnoses/pool").expect(200).body().path("items");
    }

    private static String caseOf(JsonNode line) {
        return line.at("/case/id").asString();
    }
}
