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
