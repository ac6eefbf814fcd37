package org.mailian.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.consultation.ConsultationRegion.act;
import static org.mailian.consultation.ConsultationRegion.matter;
import static org.mailian.consultation.ConsultationRegion.seen;
import static org.mailian.consultation.ConsultationTalk.hour;
import static org.mailian.consultation.ConsultationTalk.text;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.calendar.Bookings;
import org.mailian.calendar.Span;
import org.mailian.consultation.ConsultationRegion.Places;
import org.mailian.diagnosis.StudyFixtures;
import org.mailian.imaging.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who comes later is let in, and who goes sees nothing more: neither the case, nor its studies, nor the room. */
@HouseTest
class TakingPartTests {

    private static final Map<String, Object> NONE = Map.of();

    @Autowired
    ConsultationRegion region;

    @Autowired
    StudyFixtures fixtures;

    @Autowired
    Studies studies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Bookings bookings;

    String study = "";

    @LocalServerPort
    int port;

    Places places;
    ConsultationTalk talk;
    SignedIn doctor;
    SignedIn centre;
    SignedIn cardiologist;
    SignedIn professor;

    @BeforeEach
    void everybodySignsIn() {
        places = region.open();
        doctor = places.doctor().at(port);
        centre = places.centre().at(port);
        talk = new ConsultationTalk(places, doctor, centre);
        cardiologist = places.cardiologist().at(port);
        professor = places.professor().at(port);
    }

    @Test
    void whoDeclinesSeesNeitherTheCaseNorItsStudies() {
        var id = withStudy();
        talk.invite(id, places.professor());
        assertThat(grants(id)).containsExactlyInAnyOrder(places.county(), places.teaching());

        assertThat(professor
                        .act(
                                "/api/consultations/" + id + "/actions/decline",
                                Map.of("reason", "BUSY"),
                                seen(professor, id).etag())
                        .status())
                .isEqualTo(200);

        assertThat(grants(id)).containsExactly(places.county());
        assertThat(professor.get("/api/consultations/" + id).expect(404).code()).isEqualTo("casework/unknown");
    }

    @Test
    void whoJoinsLaterComesIntoTheRoomAndWhoIsExcusedLeavesIt() {
        var id = withStudy();
        talk.invite(id, places.cardiologist());
        act(cardiologist, id, "join", NONE);
        act(centre, id, "schedule", hour(Duration.ofHours(3)));
        var meeting = "/api/meetings/" + text(seen(doctor, id), "/meeting");
        talk.invite(id, places.professor());
        professor.get(meeting).expect(404);

        act(professor, id, "join", NONE);
        professor.get(meeting).expect(200);

        act(centre, id, "excuse", Map.of("practitioner", places.professor().practitioner(), "reason", "ILL"));
        professor.get(meeting).expect(404);
        cardiologist.get(meeting).expect(200);
        assertThat(grants(id)).containsExactly(places.county());
    }

    @Test
    void anotherCoordinatorOfTheCentreHoldsTheRoomAndNobodyElseTakesTheChair() {
        var id = withStudy();
        var chair = "/api/consultations/" + id + "/chair";
        assertThat(centre.post(chair, NONE).expect(409).code()).isEqualTo("consultation/no-room");
        talk.invite(id, places.cardiologist());
        act(cardiologist, id, "join", NONE);
        act(centre, id, "schedule", hour(Duration.ofHours(3)));
        var relief = region.person(places.county(), null, "COORDINATOR").at(port);

        var meeting = "/api/meetings/" + text(relief.post(chair, NONE).expect(200), "/meeting");

        assertThat(text(relief.get(meeting).expect(200), "/me/role")).isEqualTo("HOST");
        centre.get(meeting).expect(200);
        assertThat(cardiologist.post(chair, NONE).status()).isEqualTo(403);
        region.person(places.township(), null, "COORDINATOR")
                .at(port)
                .post(chair, NONE)
                .expect(409);
        places.stranger().at(port).post(chair, NONE).expect(404);
    }

    @Test
    void whoIsExcusedHasTheirHourBackAndTheRoomMovesWithTheSession() {
        var id = withStudy();
        talk.invite(id, places.cardiologist());
        talk.invite(id, places.professor());
        act(cardiologist, id, "join", NONE);
        act(professor, id, "join", NONE);
        act(centre, id, "schedule", hour(Duration.ofHours(3)));
        var later = hour(Duration.ofHours(5));
        act(centre, id, "reschedule", Map.of("hour", later, "reason", "EXPERT"));
        var meeting = "/api/meetings/" + text(seen(doctor, id), "/meeting");
        assertThat(Duration.between(
                        Instant.parse(text(doctor.get(meeting).expect(200), "/plannedFrom")),
                        Instant.parse(text(seen(doctor, id), "/hour/from"))))
                .isLessThan(Duration.ofSeconds(1))
                .isGreaterThan(Duration.ofSeconds(-1));

        act(centre, id, "excuse", Map.of("practitioner", places.professor().practitioner(), "reason", "ILL"));

        assertThat(booked(places.professor().practitioner())).isZero();
        assertThat(booked(places.cardiologist().practitioner())).isOne();
    }

    @Test
    void whoWasAskedBeforeAndIsNotAskedAgainSeesTheStudiesNoMore() {
        var id = withStudy("return", Map.of("items", List.of(), "text", "\u8BF7\u8865\u5145"));
        var elsewhere = new HashMap<>(matter(ConsultationKind.SINGLE, places.teaching()));
        elsewhere.put("invitation", true);
        elsewhere.put("studies", List.of(study));
        doctor.put("/api/consultations/" + id, elsewhere, seen(doctor, id).etag())
                .expect(200);
        act(doctor, id, "resubmit", NONE);

        assertThat(grants(id)).containsExactly(places.teaching());
        centre.get("/api/consultations/" + id).expect(404);

        act(doctor, id, "cancel", Map.of("reason", "BETTER"));
        assertThat(grants(id)).isEmpty();
    }

    @Test
    void nobodyOwesAnythingToACaseThatHasEnded() {
        var id = talk.sent(ConsultationKind.ADVICE);
        act(cardiologist, id, "answer", Map.of("text", "\u590D\u67E5\u808C\u9499\u86CB\u767D"));
        assertThat(open()).isEqualTo(1);

        act(doctor, id, "conclude", Map.of("followed", "FULLY", "text", "\u5DF2\u590D\u67E5"));

        assertThat(open()).isZero();
    }

    /** How many consultations the cardiologist has open, as the roster says. */
    private int open() {
        var own = places.cardiologist().practitioner().toString();
        return cardiologist
                .get("/api/consultation-experts")
                .expect(200)
                .body()
                .path("experts")
                .valueStream()
                .filter(it -> own.equals(it.path("practitioner").asString()))
                .mapToInt(it -> it.path("open").asInt())
                .sum();
    }

    private int booked(UUID owner) {
        var now = Instant.now();
        return bookings.load(List.of(owner), new Span(now, now.plus(Duration.ofDays(1))))
                .getOrDefault(owner, 0);
    }

    /** Accepted by the centre, with one study in its material. */
    private UUID withStudy() {
        return withStudy("accept", Map.of("invitation", false));
    }

    private UUID withStudy(String answer, Map<String, Object> body) {
        var packed = PackedCase.sent(places, port, fixtures, studies);
        study = packed.study();
        act(centre, packed.id(), answer, body);
        return packed.id();
    }

    private List<UUID> grants(UUID id) {
        return jdbc.sql(
                        "select distinct institution_id from imaging.study_grant where case_id = :case and ended_at is null")
                .param("case", id)
                .query(UUID.class)
                .list();
    }
}
