package org.mailian.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.referral.ReferralRegion.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clocks that run out: the case stays where it is, the ladder is climbed once, and both sides can read it. */
@HouseTest
class ReferralClockTests {

    @Autowired
    ReferralRegion region;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Places places;
    SignedIn township;

    @BeforeEach
    void everybodySignsIn() {
        places = region.open();
        township = places.township(port);
    }

    @Test
    void aClockThatRanOutClimbsItsLadderLateButOnce() {
        var id = sent();
        // An outage of fifty minutes beyond the deadline: three rungs are due at once.
        jdbc.sql("""
                update casework.clock set due_at = now() - interval '50 minutes', next_at = now() - interval '50 minutes'
                where case_id = :id and name = 'ANSWER'""").param("id", id).update();

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(escalations(id)).containsExactly("PERSON", "DUTY_OFFICER", "DEPARTMENT_HEAD"));
        var header = township.get("/api/cases/" + id).expect(200).body().path("header");
        assertThat(header.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(header.at("/clock/overdue").asBoolean()).isTrue();
        assertThat(jdbc.sql("select next_at > now() from casework.clock where case_id = :id and name = 'ANSWER'")
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aStoppedClockNeverFires() {
        var id = sent();
        var county = places.county(port);
        var etag = county.get("/api/referrals/" + id).etag();
        county.act("/api/referrals/" + id + "/actions/decline", Map.of("reason", "NO_BED"), etag)
                .expect(200);

        assertThat(jdbc.sql(
                                "select state from casework.clock where case_id = :id and name = 'ANSWER' and next_at is null")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("STOPPED");
        assertThat(escalations(id)).isEmpty();
    }

    private List<String> escalations(UUID id) {
        return township.get("/api/cases/" + id + "/timeline")
                .body()
                .path("entries")
                .valueStream()
                .filter(it -> "clock.escalated".equals(it.path("type").asString()))
                .map(it -> it.at("/payload/to").asString())
                .toList();
    }

    private UUID sent() {
        var patient = township.post(
                        "/api/patients",
                        Map.of("name", "周启山", "sex", "1", "birthDate", "1958-04-02", "anotherPerson", true))
                .expect(201)
                .body()
                .path("patient")
                .asString();
        var draft = township.post(
                        "/api/referrals",
                        Map.of("patient", patient, "content", ReferralRegion.content(places.county(), false)))
                .expect(201);
        var id = draft.body().at("/case/id").asString();
        var consented = township.put(
                        "/api/referrals/" + id + "/consent",
                        Map.of("decision", "AGREED", "signer", "周启山", "relation", "01", "how", "PAPER"),
                        draft.etag())
                .expect(200);
        township.act("/api/referrals/" + id + "/actions/submit", Map.of(), consented.etag())
                .expect(200);
        return UUID.fromString(id);
    }
}
