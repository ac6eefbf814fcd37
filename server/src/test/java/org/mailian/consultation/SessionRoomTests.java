package org.mailian.consultation;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mailian.consultation.ConsultationRegion.act;
import static org.mailian.consultation.ConsultationRegion.attempt;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rooms are kept with the experts, at whatever institution they are, and go free with them. */
@HouseTest
class SessionRoomTests {

    private static final Map<String, Object> NONE = Map.of();

    @Autowired
    ConsultationRegion region;

    @Autowired
    Bookings bookings;

    @LocalServerPort
    int port;

    Places places;
    ConsultationTalk talk;
    SignedIn centre;
    SignedIn professor;
    UUID ward;
    UUID surgery;

    @BeforeEach
    void twoInstitutionsHaveARoom() {
        places = region.open();
        centre = places.centre().at(port);
        professor = places.professor().at(port);
        talk = new ConsultationTalk(places, places.doctor().at(port), centre);
        ward = room(places.county());
        surgery = room(places.township());
    }

    @Test
    void roomsOfTwoInstitutionsAreKeptAndNamedAndNobodyElseGetsThem() {
        var id = arranged(ward, surgery);

        var hour = seen(centre, id).body().path("hour");
        assertThat(hour.path("rooms").valueStream().map(it -> it.path("id").asString()))
                .containsExactlyInAnyOrder(ward.toString(), surgery.toString());
        assertThat(hour.path("rooms")
                        .valueStream()
                        .map(it -> it.path("institution").asString()))
                .doesNotHaveDuplicates()
                .noneMatch(String::isEmpty);
        var another = talk.accepted(ConsultationKind.SINGLE);
        talk.invite(another, places.cardiologist());
        act(places.cardiologist().at(port), another, "join", NONE);
        assertThat(attempt(centre, another, "schedule", with(hour(Duration.ofHours(3)), ward))
                        .expect(409)
                        .code())
                .isEqualTo("calendar/slot-taken");
        assertThat(seen(centre, another).body().path("hour").isObject()).isFalse();

        act(talk.doctor(), id, "cancel", Map.of("reason", "BETTER"));
        assertThat(kept(ward) + kept(surgery)).isZero();
    }

    @Test
    void anExpertWhoGoesLeavesTheRoomsToTheOthersEvenThoseNobodyShowsThem() {
        var id = arranged(ward, surgery);

        act(professor, id, "decline", Map.of("reason", "BUSY"));

        assertThat(kept(places.professor().practitioner())).isZero();
        assertThat(List.of(kept(ward), kept(surgery))).containsOnly(1);
    }

    @Test
    void movingTheHourMovesTheRooms() {
        var id = arranged(ward);
        var later = with(hour(Duration.ofHours(6)), surgery);

        act(centre, id, "reschedule", Map.of("hour", later, "reason", "EXPERT"));

        assertThat(kept(ward)).isZero();
        assertThat(bookings.bookingsOf("consultation", id)).singleElement().satisfies(it -> {
            assertThat(it.owners()).contains(surgery).doesNotContain(ward);
            assertThat(it.during().from())
                    .isCloseTo(Instant.parse(text(seen(centre, id), "/hour/from")), within(1, SECONDS));
        });
    }

    @Test
    void aPersonIsNoRoomAndARoomOfStrangersIsUnknown() {
        var id = talk.accepted(ConsultationKind.SINGLE);
        talk.invite(id, places.professor());
        act(professor, id, "join", NONE);
        var person = places.neurologist().practitioner();
        assertThat(attempt(centre, id, "schedule", with(hour(Duration.ofHours(3)), person))
                        .expect(422)
                        .code())
                .isEqualTo("consultation/not-a-room");
        var strange = room(places.stranger().institution());
        assertThat(attempt(centre, id, "schedule", with(hour(Duration.ofHours(3)), strange))
                        .expect(404)
                        .code())
                .isEqualTo("calendar/unknown-owner");
        assertThat(kept(places.professor().practitioner())).isZero();
    }

    /** In three hours, with the professor of the teaching hospital. */
    private UUID arranged(UUID... rooms) {
        var id = talk.accepted(ConsultationKind.SINGLE);
        talk.invite(id, places.professor());
        act(professor, id, "join", NONE);
        act(centre, id, "schedule", with(hour(Duration.ofHours(3)), rooms));
        return id;
    }

    private static Map<String, Object> with(Map<String, ?> hour, UUID... rooms) {
        var all = new HashMap<String, Object>(hour);
        all.put("rooms", List.of(rooms));
        return all;
    }

    private UUID room(UUID institution) {
        return UUID.fromString(region.person(institution, null, "COORDINATOR")
                .at(port)
                .post("/api/calendar/resources", Map.of("kind", "ROOM", "name", "\u4F1A\u8BCA\u5BA4"))
                .expect(201)
                .body()
                .path("id")
                .asString());
    }

    private int kept(UUID owner) {
        var now = Instant.now();
        return bookings.load(List.of(owner), new Span(now, now.plus(Duration.ofDays(1))))
                .getOrDefault(owner, 0);
    }
}
