package org.mailian.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.StatementCounter;
import org.mailian.referral.ReferralRegion.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Fast by habit: a request has eight statements at most, however long the list is. */
@HouseTest
class ReferralStatementTests {

    private static final int ALLOWED = 8;

    /** Where the patient comes or leaves for good: the bed and the sight of the record follow, each with one more. */
    private static final int WITH_THE_PATIENT = 9;

    @Autowired
    ReferralRegion region;

    @LocalServerPort
    int port;

    Places places;
    SignedIn township;
    SignedIn county;

    @BeforeEach
    void everybodySignsIn() {
        places = region.open();
        township = places.township(port);
        county = places.county(port);
    }

    @Test
    void sendingAndAnswering() {
        var first = township.get("/api/worklists/to-do");
        assertThat(first.status()).isEqualTo(200);
        sent();
        var id = sent();
        for (var name : new String[] {"register", "open", "consent", "submit"}) {
            counted(name);
        }
        township.counted("look").get("/api/referrals/" + id).expect(200);
        counted("look");
        county.get("/api/referrals/" + id).expect(200);
        var etag = county.counted("look-other").get("/api/referrals/" + id).etag();
        counted("look-other");
        county.get("/api/institutions/" + places.county()).expect(200);
        county.get("/api/departments/" + places.countyDepartment()).expect(200);
        county.counted("accept")
                .act(
                        "/api/referrals/" + id + "/actions/accept",
                        Map.of(
                                "department", places.countyDepartment(),
                                "bed", places.countyBed(),
                                "anyBed", false,
                                "admitAt",
                                        Instant.now().plus(1, ChronoUnit.DAYS).toString()),
                        etag)
                .expect(200);
        counted("accept");
    }

    @Test
    void theWholeJourney() {
        act(county, "decline", sent(), Map.of("reason", "NO_BED"));
        act(county, "ask", sent(), Map.of("question", "请补充心电图"));
        var elsewhere = Map.of("target", Map.of("institution", places.teaching()), "reason", "BETTER_PLACED");
        take(county, "redirect", sent(), elsewhere); // the agreement is remembered from now on
        act(county, "redirect", sent(), elsewhere);
        var id = sent();
        county.get("/api/departments/" + places.countyDepartment()).expect(200);
        act(county, "see", id, Map.of());
        act(
                county,
                "accept",
                id,
                Map.of(
                        "department", places.countyDepartment(),
                        "anyBed", true,
                        "admitAt", Instant.now().plus(1, ChronoUnit.DAYS).toString()));
        act(township, "depart", id, Map.of("means", "AMBULANCE"));
        actWithThePatient(county, "arrive", id, Map.of());
        act(county, "admit", id, Map.of());
        act(county, "return", id, Map.of("diagnosis", "社区获得性肺炎", "treatment", "抗感染 7 天", "nextPlan", "口服 3 天"));
        act(township, "receive-back", id, Map.of());
        actWithThePatient(township, "close", id, Map.of("reason", "RECOVERED"));
        township.counted("timeline").get("/api/cases/" + id + "/timeline").expect(200);
        counted("timeline");
    }

    private static void act(SignedIn by, String action, String id, Map<String, ?> body) {
        take(by, action, id, body);
        counted(action);
    }

    private static void actWithThePatient(SignedIn by, String action, String id, Map<String, ?> body) {
        take(by, action, id, body);
        assertThat(StatementCounter.of(action)).as(action).isNotEmpty().hasSizeLessThanOrEqualTo(WITH_THE_PATIENT);
    }

    private static void take(SignedIn by, String action, String id, Map<String, ?> body) {
        var etag = by.get("/api/referrals/" + id).expect(200).etag();
        by.counted(action)
                .act("/api/referrals/" + id + "/actions/" + action, body, etag)
                .expect(200);
        by.counted("otherwise");
    }

    @Test
    void lists() {
        sent();
        sent();
        for (var path : new String[] {
            "/api/worklists/to-do", "/api/worklists/counts", "/api/cases", "/api/search?q=zqs", "/api/boards/referral"
        }) {
            county.get(path).expect(200);
            county.counted(path).get(path).expect(200);
            counted(path);
        }
    }

    private static void counted(String name) {
        assertThat(StatementCounter.of(name)).as(name).isNotEmpty().hasSizeLessThanOrEqualTo(ALLOWED);
    }

    private String sent() {
        var patient = township.counted("register")
                .post(
                        "/api/patients",
                        Map.of("name", "周启山", "sex", "1", "birthDate", "1958-04-02", "anotherPerson", true))
                .expect(201)
                .body()
                .path("patient")
                .asString();
        var draft = township.counted("open")
                .post(
                        "/api/referrals",
                        Map.of("patient", patient, "content", ReferralRegion.content(places.county(), false)))
                .expect(201);
        var id = draft.body().at("/case/id").asString();
        var consented = township.counted("consent")
                .put(
                        "/api/referrals/" + id + "/consent",
                        Map.of("decision", "AGREED", "signer", "周启山", "relation", "01", "how", "PAPER"),
                        draft.etag())
                .expect(200);
        township.counted("submit")
                .act("/api/referrals/" + id + "/actions/submit", Map.of(), consented.etag())
                .expect(200);
        return id;
    }
}
