package org.mailian.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.consultation.ConsultationRegion.act;
import static org.mailian.consultation.ConsultationRegion.attempt;
import static org.mailian.consultation.ConsultationRegion.seen;
import static org.mailian.consultation.ConsultationTalk.hour;
import static org.mailian.consultation.ConsultationTalk.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.StatementCounter;
import org.mailian.consultation.ConsultationRegion.Person;
import org.mailian.consultation.ConsultationRegion.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a centre sees at a glance, one step that lets one expert go and asks another, and what was telephoned. */
@HouseTest
class CentreDeskTests {

    private static final Map<String, Object> NONE = Map.of();

    @Autowired
    ConsultationRegion regions;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Places region;
    ConsultationTalk talk;
    SignedIn doctor;
    SignedIn centre;
    SignedIn professor;

    @BeforeEach
    void everybodySignsIn() {
        region = regions.open();
        doctor = region.doctor().at(port);
        centre = region.centre().at(port);
        professor = region.professor().at(port);
        talk = new ConsultationTalk(region, doctor, centre);
    }

    @Test
    void whoDoesNotAnswerIsShownWithWhomToAskNext() {
        var nobody = talk.accepted(ConsultationKind.SINGLE);
        var asked = talk.accepted(ConsultationKind.SINGLE);
        talk.invite(asked, region.cardiologist());

        var waiting = desk().path("waiting");

        assertThat(waiting).hasSize(2);
        assertThat(waiting.at("/0/header/id").asString()).isEqualTo(nobody.toString());
        assertThat(waiting.at("/0/seat").isNull() || waiting.at("/0/seat").isMissingNode())
                .isTrue();
        assertThat(waiting.at("/0/next/practitioner").asString())
                .as("of the specialty, of one's own")
                .isEqualTo(id(region.cardiologist()));
        assertThat(waiting.at("/1/seat/practitioner").asString()).isEqualTo(id(region.cardiologist()));
        assertThat(waiting.at("/1/next/practitioner").asString())
                .as("not the one who has been asked")
                .isEqualTo(id(region.professor()));
        assertThat(region.stranger()
                        .at(port)
                        .get("/api/consultations/desk")
                        .expect(200)
                        .body()
                        .path("waiting"))
                .isEmpty();
    }

    @Test
    void oneIsLetGoAndAnotherAskedInOneStepOrNeither() {
        var id = talk.accepted(ConsultationKind.SINGLE);
        talk.invite(id, region.cardiologist());
        var nobody = attempt(centre, id, "reassign", reassigning(region.cardiologist(), region.doctor()));
        assertThat(nobody.code()).isEqualTo("consultation/unknown-expert");
        assertThat(text(seen(centre, id), "/seats/0/state")).isEqualTo("INVITED");

        var version = seen(centre, id).body().at("/case/version").asInt();
        var after = act(centre, id, "reassign", reassigning(region.cardiologist(), region.professor()));

        assertThat(after.body().at("/case/version").asInt()).as("one step").isEqualTo(version + 1);
        assertThat(after.body().path("seats"))
                .extracting(it -> it.path("practitioner").asString() + " "
                        + it.path("state").asString())
                .containsExactly(id(region.cardiologist()) + " EXCUSED", id(region.professor()) + " INVITED");
        assertThat(text(seen(professor, id), "/case/list")).isEqualTo("TO_DO");
        assertThat(attempt(centre, id, "reassign", reassigning(region.cardiologist(), region.neurologist()))
                        .code())
                .as("who is gone cannot be let go again")
                .isEqualTo("consultation/unknown-expert");
        assertThat(attempt(doctor, id, "reassign", reassigning(region.professor(), region.neurologist()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void lateIsWhatHasNotBegunAndWhoOwesAnOpinion() {
        var id = scheduled();
        assertThat(desk().path("late")).isEmpty();

        passes(id, Duration.ofMinutes(50));
        var late = desk().path("late");
        assertThat(late).hasSize(1);
        assertThat(late.at("/0/because").asString()).isEqualTo("NOT_BEGUN");

        act(doctor, id, "begin", NONE);
        assertThat(desk().path("late")).isEmpty();
        act(doctor, id, "finish", NONE);
        late = desk().path("late");
        assertThat(late.at("/0/because").asString()).isEqualTo("OPINIONS");
        assertThat(late.at("/0/who")).hasSize(1);

        act(professor, id, "sign", Map.of("advice", "\u5148\u884C\u6EB6\u6813", "dissents", false));
        assertThat(desk().path("late")).isEmpty();
    }

    @Test
    void theRoomsOfTheDayAndWhatBecameOfThem() {
        var id = scheduled();
        passes(id, Duration.ofMinutes(1));
        assertThat(desk().at("/sessions/0/room").asString()).isEqualTo("NOT_BEGUN");
        assertThat(desk().at("/sessions/0/present").asInt()).isZero();
        act(doctor, id, "begin", NONE);
        assertThat(desk().at("/sessions/0/room").asString()).isEqualTo("OPEN");
        act(doctor, id, "finish", NONE);
        assertThat(desk().at("/sessions/0/room").asString()).isEqualTo("OVER");
    }

    @Test
    void whoIsBookedInTheNextHourIsNotFree() {
        assertThat(desk().path("free"))
                .extracting(it -> it.path("practitioner").asString())
                .containsExactlyInAnyOrder(id(region.cardiologist()), id(region.neurologist()), id(region.professor()));
        var id = talk.accepted(ConsultationKind.SINGLE);
        talk.invite(id, region.professor());
        act(professor, id, "join", NONE);
        act(centre, id, "schedule", hour(Duration.ofMinutes(30)));

        assertThat(desk().path("free"))
                .extracting(it -> it.path("practitioner").asString())
                .doesNotContain(id(region.professor()));
    }

    @Test
    void whatWasTelephonedIsOnesOwn() {
        var id = talk.accepted(ConsultationKind.SINGLE);
        var call = Map.of(
                "direction",
                "OUT",
                "whom",
                "\u6C5F\u6D32\u6559\u6388",
                "result",
                "NOT_REACHED",
                "text",
                "\u5360\u7EBF");
        var calls = centre.post("/api/consultations/" + id + "/calls", call)
                .expect(200)
                .body()
                .path("calls");
        assertThat(calls.at("/0/whom").asString()).isEqualTo("\u6C5F\u6D32\u6559\u6388");
        assertThat(desk().at("/calls/0/result").asString()).isEqualTo("NOT_REACHED");

        var theirs = regions.person(region.township(), null, "COORDINATOR").at(port);
        assertThat(theirs.get("/api/consultations/" + id + "/calls")
                        .expect(200)
                        .body()
                        .path("calls"))
                .as("the asking side sees the case and none of the notes")
                .isEmpty();
        assertThat(doctor.get("/api/consultations/" + id + "/calls").status()).isEqualTo(403);
        assertThat(doctor.get("/api/cases/" + id + "/timeline").body().toString())
                .doesNotContain("\u5360\u7EBF");
        assertThat(region.stranger()
                        .at(port)
                        .get("/api/consultations/" + id + "/calls")
                        .code())
                .isEqualTo("casework/unknown");
        assertThat(centre.post(
                                "/api/consultations/" + id + "/calls",
                                Map.of("direction", "OUT", "whom", "x", "result", "NOBODY_KNOWS"))
                        .code())
                .isEqualTo("casework/unknown-reason");
    }

    @Test
    void aLongDeskCostsNoMoreStatementsThanAShortOne() {
        talk.accepted(ConsultationKind.SINGLE);
        var one = statements("short");
        for (int more = 0; more < 3; more++) {
            talk.invite(talk.accepted(ConsultationKind.SINGLE), region.professor());
        }

        assertThat(statements("long")).isEqualTo(one);
    }

    private int statements(String name) {
        desk();
        centre.counted(name).get("/api/consultations/desk").expect(200);
        centre.counted("otherwise");
        return StatementCounter.of(name).size();
    }

    private UUID scheduled() {
        var id = talk.accepted(ConsultationKind.SINGLE);
        talk.invite(id, region.professor());
        act(professor, id, "join", NONE);
        act(centre, id, "schedule", hour(Duration.ofDays(3)));
        return id;
    }

    /** As if its hour had come so long ago. */
    private void passes(UUID id, Duration ago) {
        var from = Instant.now().minus(ago);
        jdbc.sql("""
                update consultation.consultation set starts_at = cast(:from as timestamptz), ends_at = cast(:until as timestamptz),
                    matter = jsonb_set(jsonb_set(matter, '{hour,from}', to_jsonb(cast(:from as text))), '{hour,until}',
                        to_jsonb(cast(:until as text)))
                where case_id = :id""")
                .param("id", id)
                .param("from", from.toString())
                .param("until", from.plus(Duration.ofMinutes(45)).toString())
                .update();
    }

    private static Map<String, Object> reassigning(Person from, Person next) {
        return Map.of(
                "practitioner",
                from.practitioner(),
                "reason",
                "NO_ANSWER",
                "institution",
                next.institution(),
                "next",
                next.practitioner());
    }

    private JsonNode desk() {
        return centre.get("/api/consultations/desk").expect(200).body();
    }

    private static String id(Person it) {
        return it.practitioner().toString();
    }
}
