package org.mailian.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mailian.diagnosis.ReadingJourney.id;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.SignedIn.Answer;
import org.mailian.diagnosis.ReadingRegion.Readership;
import org.mailian.kernel.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is counted of remote diagnosis, and how a figure opens its cases. */
@HouseTest
class ReadingFiguresTests {

    private static final String ROOT = "/api/remote-diagnoses/figures";

    @Autowired
    ReadingRegion regions;

    @Autowired
    StudyFixtures studies;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Readership region;
    SignedIn doctor;
    SignedIn expert;
    ReadingJourney journey;

    @BeforeEach
    void everybodySignsIn() {
        region = regions.open();
        doctor = region.doctor().at(port);
        expert = region.expert().at(port);
        journey = new ReadingJourney(region, studies, doctor);
    }

    @Test
    void everyStepHasItsMedianAndItsNinetieth() {
        var took = List.of(10, 20, 30, 40);
        for (var minutes : took) {
            jdbc.sql("""
                    update diagnosis.diagnosis set claimed_at = acquired_at + make_interval(mins => :minutes)
                    where case_id = cast(:id as uuid)""")
                    .param("minutes", minutes)
                    .param(
                            "id",
                            id(journey.claimed(
                                    minutes < 40 ? expert : region.chief().at(port), "DX-LSPINE")))
                    .update();
        }

        var times = figures(doctor, "REQUESTER", "").at("/total/times");

        assertThat(times.at("/toClaim/median").asDouble()).isCloseTo(25, within(0.01));
        assertThat(times.at("/toClaim/ninetieth").asDouble()).isCloseTo(37, within(0.01));
        assertThat(times.path("toDeliver").isNull() || times.path("toDeliver").isMissingNode())
                .isTrue();
    }

    @Test
    void bothSidesCountTheSameDiagnosesByMonthPartnerAndModality() {
        journey.signed(expert, "DX-LSPINE");
        journey.acquired("CT-HEAD");

        for (var seen : List.of(figures(doctor, "REQUESTER", ""), figures(expert, "RESPONDER", ""))) {
            assertThat(seen.at("/total/counts/ordered").asInt()).isEqualTo(2);
            assertThat(seen.at("/total/counts/inTime").asInt()).isEqualTo(1);
            assertThat(seen.at("/months/0/month").asString()).isEqualTo(month());
            assertThat(seen.at("/months/0/counts/ordered").asInt()).isEqualTo(2);
            assertThat(seen.path("modalities"))
                    .extracting(it -> it.path("modality").asString())
                    .containsExactlyInAnyOrder("DX", "CT");
        }
        var partners = figures(doctor, "REQUESTER", "").path("partners");
        assertThat(partners).hasSize(1);
        assertThat(partners.at("/0/partner/id").asString())
                .isEqualTo(region.county().toString());
        assertThat(figures(doctor, "REQUESTER", "&modality=CT")
                        .at("/total/counts/signed")
                        .asInt())
                .isZero();
        assertThat(figures(doctor, "REQUESTER", "&partner=" + region.stranger())
                        .at("/total/counts/ordered")
                        .asInt())
                .isZero();
        assertThat(figures(region.outsider().at(port), "RESPONDER", "").path("partners"))
                .isEmpty();
    }

    @Test
    void aFigureOpensItsCasesPageByPage() {
        var first = journey.signed(expert, "DX-LSPINE");
        var second = journey.signed(expert, "DX-CHEST");
        journey.acquired("DX-LSPINE");

        var newest = cases(doctor, "figure=IN_TIME&limit=1").expect(200).body();
        assertThat(newest.at("/items/0/id").asString()).isEqualTo(id(second));
        var rest = cases(
                        doctor,
                        "figure=IN_TIME&limit=1&after=" + newest.path("next").asString())
                .expect(200)
                .body();
        assertThat(rest.path("items"))
                .extracting(it -> it.path("id").asString())
                .containsExactly(id(first));
        assertThat(rest.path("next").isNull() || rest.path("next").isMissingNode())
                .isTrue();
        assertThat(cases(doctor, "figure=ORDERED").body().path("items")).hasSize(3);
        assertThat(cases(doctor, "figure=NOTHING").expect(404).code()).isEqualTo("diagnosis/unknown-figure");
    }

    @Test
    void aManagerSeesTheCountsAndNoPatient() {
        journey.acquired("DX-LSPINE");
        var manager = regions.person("白露", region.township(), null, "MANAGER").at(port);

        assertThat(figures(manager, "REQUESTER", "")
                        .at("/total/counts/acquired")
                        .asInt())
                .isEqualTo(1);
        assertThat(cases(manager, "figure=ORDERED").status()).isEqualTo(403);
    }

    @Test
    void whatIsOfAnotherDepartmentIsPassedOverAndDoesNotEndTheList() {
        var own = journey.acquired("DX-LSPINE");
        journey.acquired("DX-LSPINE");
        // The newer one was sent to no department, so the readers of imaging do not have it on their lists.
        jdbc.sql("update casework.party set department_id = null where case_id <> cast(:id as uuid)"
                        + " and institution_id = :county")
                .params(Map.of("id", id(own), "county", region.county()))
                .update();

        var page = expert.get(ROOT + "/cases" + query("RESPONDER") + "&figure=ORDERED&limit=1")
                .expect(200)
                .body();

        assertThat(page.path("items"))
                .extracting(it -> it.path("id").asString())
                .containsExactly(id(own));
    }

    private JsonNode figures(SignedIn person, String side, String more) {
        return person.get(ROOT + query(side) + more).expect(200).body();
    }

    private Answer cases(SignedIn person, String more) {
        return person.get(ROOT + "/cases" + query("REQUESTER") + "&" + more);
    }

    private static String query(String side) {
        return "?side=" + side + "&from=" + month() + "&to=" + month();
    }

    private static String month() {
        return YearMonth.now(Times.CHINA).toString();
    }
}
