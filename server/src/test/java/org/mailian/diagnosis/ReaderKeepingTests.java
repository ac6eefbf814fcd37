package org.mailian.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.diagnosis.PoolRuleTests.readers;
import static org.mailian.diagnosis.PoolRuleTests.rights;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.diagnosis.ReadingRegion.Readership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A manager says who reads at the own institution, and how far. */
@HouseTest
class ReaderKeepingTests {

    @Autowired
    ReadingRegion regions;

    @Autowired
    StudyFixtures studies;

    @LocalServerPort
    int port;

    Readership region;
    SignedIn manager;

    @BeforeEach
    void everybodySignsIn() {
        region = regions.open();
        manager = regions.person("白露", region.county(), null, "MANAGER").at(port);
    }

    @Test
    void theListSaysHowFarEachReadsAndWhatLiesOnTheDesk() {
        var expert = region.expert().at(port);
        new ReadingJourney(region, studies, region.doctor().at(port)).claimed(expert, "DX-LSPINE");

        var line = line(manager, region.expert().practitioner());

        assertThat(line.path("name").asString()).isEqualTo("顾南");
        assertThat(line.path("onDesk").asInt()).isEqualTo(1);
        assertThat(line.at("/rights/maySign").asBoolean()).isTrue();
        assertThat(line.at("/rights/atOnce").asInt()).isEqualTo(3);
    }

    @Test
    void whoDecidesDisputesAlsoSigns() {
        var rights = new java.util.HashMap<>(rights(List.of("DX"), List.of(), List.of(), 5));
        rights.put("maySign", false);
        rights.put("mayArbitrate", true);

        manager.put(readers(region.resident().practitioner()), rights, null).expect(204);

        assertThat(line(manager, region.resident().practitioner())
                        .at("/rights/maySign")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void onlyWhatTheRegionKnowsAndWhoWorksHere() {
        var expert = readers(region.expert().practitioner());
        assertThat(refused(expert, List.of("XX"), List.of(), List.of())).isEqualTo("diagnosis/unknown-modality");
        assertThat(refused(expert, List.of("DX"), List.of("TAIL"), List.of())).isEqualTo("diagnosis/unknown-body-part");
        assertThat(refused(expert, List.of("DX"), List.of(), List.of("MAGIC")))
                .isEqualTo("diagnosis/unknown-subspecialty");
        assertThat(refused(readers(region.outsider().practitioner()), List.of("DX"), List.of(), List.of()))
                .isEqualTo("diagnosis/unknown-reader");
    }

    @Test
    void whoReadsDoesNotSayHowFar() {
        var reader = region.expert().at(port);
        reader.get("/api/remote-diagnoses/readers").expect(200);

        assertThat(reader.put(
                                readers(region.resident().practitioner()),
                                rights(List.of("DX"), List.of(), List.of(), 3),
                                null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoReadsNoMoreIsOffTheList() {
        manager.delete(readers(region.expert().practitioner())).expect(204);

        assertThat(manager.get("/api/remote-diagnoses/readers")
                        .expect(200)
                        .body()
                        .path("readers"))
                .extracting(it -> it.path("practitioner").asString())
                .doesNotContain(region.expert().practitioner().toString());
        assertThat(manager.delete(readers(region.expert().practitioner())).status())
                .isEqualTo(404);
    }

    private String refused(String path, List<String> modalities, List<String> bodyParts, List<String> subspecialties) {
        return manager.put(path, rights(modalities, bodyParts, subspecialties, 3), null)
                .code();
    }

    private static JsonNode line(SignedIn manager, UUID practitioner) {
        return manager.get("/api/remote-diagnoses/readers")
                .expect(200)
                .body()
                .path("readers")
                .valueStream()
                .filter(it -> it.path("practitioner").asString().equals(practitioner.toString()))
                .findFirst()
                .orElseThrow();
    }
}
