package org.mailian.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.access.SignedIn;
import org.mailian.journal.Entry;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.meeting.Attendance.Ending;
import org.mailian.meeting.Attendance.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A room through its socket: who may come in, what they hear, and what is written down of it. */
@HouseTest
class RoomModuleTests {

    @Autowired
    MeetingRegion region;

    @Autowired
    Meetings meetings;

    @Autowired
    Journal journal;

    @Autowired
    AttendanceTable attendance;

    @LocalServerPort
    int port;

    SignedIn host;
    SignedIn expert;
    Meeting meeting;

    @BeforeEach
    void aMeetingOfTwoHospitals() {
        host = region.somebody("会诊甲");
        expert = region.somebody("会诊乙");
        meeting = region.meeting(host, expert);
    }

    @Test
    void twoSeeEachOtherAndOffersGoFromOneToTheOther() {
        try (var one = RoomClient.enter(port, host, meeting.id(), "a");
                var other = RoomClient.enter(port, expert, meeting.id(), "b")) {
            one.awaitPeople(2);
            other.awaitPeople(2);

            one.say(Map.of("type", "media", "to", other.self(), "word", Map.of("description", "v=0")));

            var offer = other.await("media");
            assertThat(offer.at("/word/description").asString()).isEqualTo("v=0");
            assertThat(offer.path("from").asString()).isEqualTo(one.self().toString());
            assertThat(one.await("welcome").path("iceServers").isArray()).isTrue();
        }
    }

    @Test
    void aStrangerIsRefusedAtTheDoorAndSoIsAPageOfAnotherSite() {
        var socket = MeetingRegion.path(meeting.id()) + "/socket";

        assertThat(RoomClient.refusal(port, socket, region.somebody("陌生"), null))
                .isEqualTo(404);
        assertThat(RoomClient.refusal(port, socket, null, null)).isEqualTo(401);
        assertThat(RoomClient.refusal(port, socket, expert, "https://elsewhere.example"))
                .isEqualTo(403);
        assertThat(RoomClient.refusal(port, socket, expert, "http://localhost:" + port))
                .isEqualTo(101);
    }

    @Test
    void whoWaitsInTheLobbySeesNobodyUntilAHostOpens() {
        var guarded = region.meeting(host, false, expert);
        try (var one = RoomClient.enter(port, host, guarded.id(), "a");
                var waiting = RoomClient.enter(port, expert, guarded.id(), "b")) {
            var room = waiting.await("room", it -> it.path("hostHere").asBoolean());
            assertThat(room.path("people")).hasSize(1);
            waiting.say(text("听得到吗"));
            assertThat(waiting.awaitRefusal()).isEqualTo("meeting/still-in-the-lobby");
            waiting.hasHeardNothingOf("welcome");

            one.say(Map.of("type", "admit", "participant", waiting.self()));

            waiting.await("welcome");
            waiting.awaitPeople(2);
            waiting.say(Map.of("type", "admit", "participant", waiting.self()));
            waiting.await(
                    "refused", it -> "meeting/hosts-only".equals(it.path("code").asString()));
        }
        assertThat(attendance.of(guarded.id()))
                .extracting(Attendance::place)
                .containsExactlyInAnyOrder(Place.ROOM, Place.LOBBY, Place.ROOM);
    }

    @Test
    void aTextSaidAgainAfterABrokenLineIsSaidOnce() {
        var words = text("主动脉夹层待排");
        try (var one = RoomClient.enter(port, host, meeting.id(), "a")) {
            one.awaitPeople(1);
            one.say(words).await("text");
        }
        try (var again = RoomClient.enter(port, host, meeting.id(), "a")) {
            again.await("welcome");
            again.say(words).await("text");
        }
        try (var late = RoomClient.enter(port, expert, meeting.id(), "b")) {
            assertThat(late.await("welcome").path("texts"))
                    .singleElement()
                    .satisfies(it -> assertThat(it.path("text").asString()).isEqualTo("主动脉夹层待排"));
        }
    }

    @Test
    void theViewFollowsWhoLeadsAndIsKeptForWhoComesLate() {
        try (var one = RoomClient.enter(port, host, meeting.id(), "a");
                var other = RoomClient.enter(port, expert, meeting.id(), "b")) {
            one.awaitPeople(2);
            other.awaitPeople(2);
            one.say(Map.of("type", "lead", "on", true));
            one.await("room", it -> it.has("lead"));

            one.say(Map.of("type", "show", "view", Map.of("item", "ct", "index", 17)));

            assertThat(other.await("show").at("/view/index").asInt()).isEqualTo(17);
            other.say(Map.of("type", "show", "view", Map.of("index", 3)));
            assertThat(other.awaitRefusal()).isEqualTo("meeting/not-leading");
        }
        try (var late = RoomClient.enter(port, expert, meeting.id(), "c")) {
            assertThat(late.await("welcome").at("/view/index").asInt()).isEqualTo(17);
        }
    }

    @Test
    void handsHaveAnOrderAndTheHostGivesTheFloor() {
        try (var one = RoomClient.enter(port, host, meeting.id(), "a");
                var other = RoomClient.enter(port, expert, meeting.id(), "b")) {
            one.awaitPeople(2);
            var speaker = other.self();
            other.awaitPeople(2);
            other.say(Map.of("type", "hand", "up", true));
            one.await("room", it -> it.path("people").valueStream().anyMatch(person -> person.has("handAt")));
            other.say(Map.of("type", "floor", "participant", speaker));
            assertThat(other.awaitRefusal()).isEqualTo("meeting/hosts-only");

            one.say(Map.of("type", "floor", "participant", speaker));

            var room = other.await("room", it -> it.has("floor"));
            assertThat(room.path("floor").asString()).isEqualTo(speaker.toString());
            assertThat(room.path("lead").asString()).isEqualTo(speaker.toString());
            assertThat(room.path("people").valueStream()).noneMatch(it -> it.has("handAt"));
        }
    }

    @Test
    void nonsenseIsRefusedByCodeAndTheLineStays() {
        try (var one = RoomClient.enter(port, host, meeting.id(), "a")) {
            one.awaitPeople(1);
            one.say("{\"type\":\"dance\"}")
                    .await(
                            "refused",
                            it -> "meeting/unknown-message"
                                            .equals(it.path("code").asString())
                                    && "dance".equals(it.path("of").asString()));
            one.say("not json");
            one.say(Map.of("type", "text", "key", UUID.randomUUID(), "text", "x".repeat(2_001)))
                    .await(
                            "refused",
                            it -> "meeting/too-long".equals(it.path("code").asString()));
            one.say(Map.of("type", "ping")).await("pong");
        }
    }

    @Test
    void leavingIsNotFinishingAndFinishingPutsEverybodyOut() {
        var one = RoomClient.enter(port, host, meeting.id(), "a");
        var other = RoomClient.enter(port, expert, meeting.id(), "b");
        one.awaitPeople(2);
        other.awaitPeople(2);
        other.say(Map.of("type", "leave"));
        assertThat(other.awaitClose()).isEqualTo(1000);
        assertThat(meetings.get(meeting.id()).isOpen()).isTrue();

        meetings.finish(meeting.id(), host.caller().actor());

        assertThat(one.awaitClose()).isEqualTo(4004);
        assertThat(RoomClient.refusal(port, MeetingRegion.path(meeting.id()) + "/socket", expert, null))
                .isEqualTo(409);
        assertThat(attendance.of(meeting.id()))
                .extracting(Attendance::ended)
                .containsExactlyInAnyOrder(Ending.FINISHED, Ending.LEFT);
        assertThat(journal.read(new StreamId("meeting", meeting.id()), 0, 100))
                .extracting(Entry::type)
                .containsExactlyInAnyOrder(
                        "meeting.opened",
                        "meeting.joined",
                        "meeting.joined",
                        "meeting.left",
                        "meeting.left",
                        "meeting.finished");
    }

    @Test
    void whoIsWithdrawnIsPutOutAndDoesNotComeBack() {
        var one = RoomClient.enter(port, expert, meeting.id(), "b");
        one.awaitPeople(1);

        meetings.withdraw(meeting.id(), one.self(), host.caller().actor());

        assertThat(one.awaitClose()).isNotZero();
        assertThat(RoomClient.refusal(port, MeetingRegion.path(meeting.id()) + "/socket", expert, null))
                .isEqualTo(404);
    }

    @Test
    void anotherPageOfTheSamePersonTakesOver() {
        var before = RoomClient.enter(port, host, meeting.id(), "a");
        before.awaitPeople(1);
        try (var after = RoomClient.enter(port, host, meeting.id(), "b")) {
            after.awaitPeople(1);
            assertThat(before.awaitClose()).isEqualTo(4000);
        }
    }

    @Test
    void aBrokenLineIsInTheBookWithItsEnd() {
        var one = RoomClient.enter(port, host, meeting.id(), "a");
        one.awaitPeople(1);

        one.close();

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(attendance.of(meeting.id()))
                        .singleElement()
                        .satisfies(it -> assertThat(it.ended()).isEqualTo(Ending.LOST)));
    }

    private static Map<String, Object> text(String words) {
        return Map.of("type", "text", "key", UUID.randomUUID(), "text", words);
    }
}
