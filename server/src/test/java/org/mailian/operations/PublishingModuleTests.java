package org.mailian.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailian.HouseTest;
import org.mailian.access.People;
import org.mailian.access.SignedIn;
import org.mailian.directory.DirectoryFixtures;
import org.mailian.directory.Institution;
import org.mailian.directory.InstitutionKind;
import org.mailian.directory.InstitutionLevel;
import org.mailian.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of referral stand for all packs: each test publishes for a consortium of its own, so nobody else feels it. */
@HouseTest
class PublishingModuleTests {

    private static final String PACK = "referral";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    People people;

    @Autowired
    DirectoryFixtures region;

    @Test
    void everybodyCanReadWhatHolds() {
        var doctor = people.at(region.township(), "PRIMARY_DOCTOR");

        var list = body(mvc.get().uri("/api/policies").with(doctor).exchange(), 200);
        assertThat(list.valueStream().map(it -> it.path("pack").stringValue())).contains(PACK);

        var view = body(mvc.get().uri("/api/policies/" + PACK).with(doctor).exchange(), 200);
        assertThat(view.path("version").stringValue()).startsWith(PACK + "@national:");
        assertThat(view.path("content").isObject()).isTrue();
        assertThat(view.path("layers").get(0).path("scope").path("kind").stringValue())
                .isEqualTo("NATIONAL");
        assertThat(view.path("history")).isNotEmpty();
    }

    @Test
    void theLeadsCommissionPublishesForTheConsortium() {
        var county = region.county();
        var community = region.community(county);
        var commission = commission();

        var published = publish(commission, scope("CONSORTIUM", community.toString()), Map.of());
        assertThat(body(published, 201).path("version").intValue()).isEqualTo(1);

        var view = body(
                mvc.get()
                        .uri("/api/policies/" + PACK + "?institution=" + county)
                        .with(commission)
                        .exchange(),
                200);
        assertThat(view.path("version").stringValue()).endsWith("+consortium-" + community + ":1");
    }

    @Test
    void contentThatDoesNotFitIsRefusedByFieldAndNothingIsWritten() {
        var county = region.county();
        var community = region.community(county);
        var commission = commission();

        var refused = publish(commission, scope("CONSORTIUM", community.toString()), Map.of("nobodyKnowsThis", 1));

        assertThat(body(refused, 422).path("code").stringValue()).isEqualTo("policy/malformed");
        assertThat(body(refused, 422).path("field").stringValue()).isEqualTo("/nobodyKnowsThis");
        var view = body(
                mvc.get()
                        .uri("/api/policies/" + PACK + "?institution=" + county)
                        .with(commission)
                        .exchange(),
                200);
        assertThat(view.path("version").stringValue()).doesNotContain("consortium");
    }

    @Test
    void nobodyPublishesForOthers() {
        var commission = commission();
        var doctor = people.at(region.county(), "SPECIALIST");

        assertThat(code(publish(commission, Map.of("kind", "NATIONAL"), Map.of()), 403))
                .isEqualTo("operations/not-your-reach");
        assertThat(code(publish(commission, scope("REGION", "980000"), Map.of()), 403))
                .isEqualTo("operations/not-your-reach");
        assertThat(code(publish(doctor, scope("REGION", "990101"), Map.of()), 403))
                .isEqualTo("access/not-permitted");
        assertThat(code(publish(commission, scope("REGION", "99"), Map.of()), 422))
                .isEqualTo("policy/reach-malformed");
        assertThat(code(publish(commission, scope("CONSORTIUM", Ids.next().toString()), Map.of()), 404))
                .isEqualTo("directory/unknown-consortium");
    }

    @Test
    void aPackNobodyHasIsNotFound() {
        assertThat(mvc.get().uri("/api/policies/nobody").with(commission())).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "990000, 990101, true",
        "990100, 990101, true",
        "990101, 990101, true",
        "990101, 990102, false",
        "990200, 990101, false",
        "990101, 990100, false",
        "980000, 990101, false"
    })
    void aCommissionGovernsItsRegionAndWhatLiesInIt(String own, String region, boolean governs) {
        var commission = new Institution(
                UUID.randomUUID(),
                null,
                "卫健委",
                "Commission",
                "卫健委",
                InstitutionKind.HEALTH_COMMISSION,
                InstitutionLevel.PRIMARY_UNGRADED,
                null,
                own,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(PublishingRights.governs(commission, region)).isEqualTo(governs);
    }

    private SignedIn commission() {
        return people.at(
                people.institution("清溪县卫生健康委员会", InstitutionKind.HEALTH_COMMISSION, InstitutionLevel.PRIMARY_UNGRADED),
                "COMMISSION");
    }

    private static Map<String, Object> scope(String kind, String id) {
        return Map.of("kind", kind, "id", id);
    }

    private MvcTestResult publish(SignedIn who, Map<String, Object> scope, Map<String, Object> content) {
        var request = Map.of("scope", scope, "effectiveFrom", "2026-01-01", "content", content, "note", "测试");
        return mvc.post()
                .uri("/api/policies/" + PACK + "/versions")
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(request))
                .exchange();
    }

    private String code(MvcTestResult result, int status) {
        return body(result, status).path("code").stringValue();
    }

    private JsonNode body(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return json.readTree(result.getResponse().getContentAsByteArray());
    }
}
