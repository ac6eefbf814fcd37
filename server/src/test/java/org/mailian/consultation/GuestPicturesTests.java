package org.mailian.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mailian.consultation.ConsultationRegion.act;
import static org.mailian.consultation.ConsultationRegion.seen;
import static org.mailian.consultation.ConsultationTalk.hour;
import static org.mailian.consultation.ConsultationTalk.text;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.SignedIn;
import org.mailian.diagnosis.StudyFixtures;
import org.mailian.imaging.Studies;
import org.mailian.imaging.StudyLinks;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Guests see the studies of the material though nobody of the institution they belong to is there, and not a day longer. */
@HouseTest
class GuestPicturesTests {

    private static final Map<String, Object> NONE = Map.of();

    @Autowired
    ConsultationRegion region;

    @Autowired
    StudyFixtures fixtures;

    @Autowired
    Studies studies;

    @Autowired
    StudyLinks links;

    @Autowired
    Journal journal;

    @Autowired
    GuestPictures pictures;

    @LocalServerPort
    int port;

    PackedCase packed;
    SignedIn centre;
    String meeting;
    UUID id;

    @BeforeEach
    void aSessionWithOneStudyIsArranged() {
        var places = region.open();
        centre = places.centre().at(port);
        var cardiologist = places.cardiologist().at(port);
        packed = PackedCase.sent(places, port, fixtures, studies);
        id = packed.id();
        act(centre, id, "accept", Map.of("invitation", false));
        packed.talk().invite(id, places.cardiologist());
        act(cardiologist, id, "join", NONE);
        act(centre, id, "schedule", hour(Duration.ofHours(3)));
        meeting = "/api/meetings/" + text(seen(centre, id), "/meeting");
    }

    @Test
    void aGuestIsGivenTheKeysUntilTheMeetingEnds() {
        var key = keyOf(invited("\u9648\u6559\u6388"));
        assertThat(links.open(key).study()).isNotNull();

        centre.post(meeting + "/finish", NONE).expect(204);

        await().untilAsserted(() -> assertThatThrownBy(() -> links.open(key))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("imaging/unknown-link")));
    }

    @Test
    void aGuestWhoIsShownTheDoorSeesNothingMoreAndTheOthersDo() {
        var leaving = invited("\u9648\u6559\u6388");
        var staying = keyOf(invited("\u8BB8\u6559\u6388"));
        var gone = keyOf(leaving);

        centre.delete(meeting + "/participants/" + leaving.participant()).expect(204);

        await().untilAsserted(() -> assertThatThrownBy(() -> links.open(gone)).isInstanceOf(Problem.class));
        assertThat(links.open(staying).study()).isNotNull();
    }

    @Test
    void whoWasShownTheDoorBeforeTheInvitationIsHeardGetsNoKeyAndHoldsUpNothing() {
        var guest = invited("\u9648\u6559\u6388");
        centre.delete(meeting + "/participants/" + guest.participant()).expect(204);
        var stream = new StreamId("meeting", UUID.fromString(meeting.substring("/api/meetings/".length())));
        var invitation = journal.read(stream, 0, 100).stream()
                .filter(it -> it.type().equals("meeting.guest-invited"))
                .findFirst()
                .orElseThrow();

        assertThatCode(() -> pictures.apply(invitation)).doesNotThrowAnyException();
    }

    private record Guest(UUID participant, String token) {}

    private Guest invited(String name) {
        var made = centre.post(meeting + "/guests", Map.of("name", name, "institution", "\u4EAC\u57CE\u533B\u9662"))
                .expect(201);
        return new Guest(UUID.fromString(text(made, "/participant")), text(made, "/token"));
    }

    /** As the guest's page gets it. */
    private String keyOf(Guest it) {
        return await().until(
                        () -> centre.get("/api/guests/" + it.token())
                                .expect(200)
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(item -> packed.study()
                                        .equals(item.path("reference").asString()))
                                .map(item -> item.path("key").asString(""))
                                .filter(key -> !key.isEmpty())
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }
}
