package org.mailian.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailian.HouseProcess;
import org.mailian.SignedIn;
import tools.jackson.databind.JsonNode;

/** The application killed without warning in the middle of a meeting: no text that arrived is lost, and the book tells the truth. */
class MeetingKillTests {

    private static final Duration BACK_WITHIN = Duration.ofSeconds(10);

    @TempDir
    Path data;

    private @Nullable HouseProcess house;

    @AfterEach
    void nothingIsLeftRunning() throws InterruptedException {
        if (house != null) {
            house.close();
        }
    }

    @Test
    void everybodyIsBackAndNothingThatWasSaidIsLost() throws Exception {
        var running = new HouseProcess(HouseProcess.ownDatabase(), data);
        house = running;
        var port = running.start();
        var host = SignedIn.as(port, "qingxi2.coordinator", "mailian");
        var doctor = SignedIn.as(port, "chakou.doctor", "mailian");
        var meeting = called(host, doctor);
        var arrived = new ArrayList<String>();
        Instant killedAt;
        try (var one = enter(port, host, meeting, "a");
                var other = enter(port, doctor, meeting, "b")) {
            one.awaitPeople(2);
            other.awaitPeople(2);
            for (var number = 0; number < 20; number++) {
                var words = "第" + number + "句";
                other.say(text(UUID.randomUUID(), words));
                one.await("text", it -> words.equals(it.path("text").asString()));
                arrived.add(words);
            }
            killedAt = Instant.now();
            running.kill();
        }
        var again = running.start();
        var healthyAt = Instant.now();
        host = SignedIn.as(again, "qingxi2.coordinator", "mailian");
        doctor = SignedIn.as(again, "chakou.doctor", "mailian");

        try (var one = enter(again, host, meeting, "a");
                var other = enter(again, doctor, meeting, "b")) {
            one.awaitPeople(2);
            other.awaitPeople(2);
            assertThat(Duration.between(healthyAt, Instant.now())).isLessThan(BACK_WITHIN);
            var welcome = other.await("welcome");
            assertThat(welcome.path("texts")
                            .valueStream()
                            .map(it -> it.path("text").asString()))
                    .containsExactlyElementsOf(arrived);
        }
        // Whoever was silent for long ended when they were last heard; whoever was back sooner is replaced by their own
        // new line.
        var first = host;
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(before(first, meeting, killedAt))
                        .hasSize(2)
                        .allSatisfy(it -> {
                            var lost = "LOST".equals(it.path("ended").asString(""));
                            assertThat(it.path("ended").asString("")).isIn("LOST", "REPLACED");
                            assertThat(Instant.parse(it.path("leftAt").asString()))
                                    .isBetween(
                                            killedAt.minusSeconds(10),
                                            lost ? killedAt.plusSeconds(1) : healthyAt.plus(BACK_WITHIN));
                        }));
    }

    /** Attendances that began before the kill, which nobody could write the end of. */
    private static List<JsonNode> before(SignedIn host, UUID meeting, Instant killedAt) {
        return host.get("/api/meetings/" + meeting + "/minutes")
                .body()
                .path("attendance")
                .valueStream()
                .filter(it -> Instant.parse(it.path("joinedAt").asString()).isBefore(killedAt))
                .toList();
    }

    private static RoomClient enter(int port, SignedIn who, UUID meeting, String tab) {
        return RoomClient.withCookies(port, MeetingRegion.path(meeting) + "/socket", who.cookieHeader())
                .hello(tab);
    }

    private static UUID called(SignedIn host, SignedIn other) {
        var session = other.get("/api/session").expect(200).body();
        var now = Instant.now();
        var opened = host.post(
                        "/api/meetings",
                        Map.of(
                                "title",
                                "讨论",
                                "from",
                                now.toString(),
                                "until",
                                now.plusSeconds(3_600).toString(),
                                "invited",
                                List.of(Map.of(
                                        "practitioner",
                                        session.path("practitioner").asString(),
                                        "institution",
                                        session.at("/post/institution/id").asString())),
                                "items",
                                List.of()))
                .expect(201);
        return UUID.fromString(opened.body().path("id").asString());
    }

    private static Map<String, Object> text(UUID key, String words) {
        return Map.of("type", "text", "key", key, "text", words);
    }
}
