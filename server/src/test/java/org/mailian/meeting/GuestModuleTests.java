package org.mailian.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.access.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A guest comes with a link to one meeting, and sees nothing else of the house. */
@HouseTest
class GuestModuleTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MeetingRegion region;

    @Autowired
    Meetings meetings;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    SignedIn host;
    SignedIn expert;
    Meeting meeting;

    @BeforeEach
    void aMeeting() {
        host = region.somebody("会诊甲");
        expert = region.somebody("会诊乙");
        meeting = region.meeting(host, expert);
    }

    @Test
    void aGuestWaitsIsLetInAndSpeaksUnderTheirName() {
        var token = invited();
        var socket = "/api/guests/" + token + "/socket";
        try (var one = RoomClient.enter(port, host, meeting.id(), "a");
                var guest = RoomClient.open(port, socket, null, null).hello("g")) {
            one.awaitPeople(1);
            guest.await("room", it -> it.path("hostHere").asBoolean());
            guest.hasHeardNothingOf("welcome");
            one.say(Map.of("type", "admit", "participant", guest.self()));
            guest.awaitPeople(2);

            guest.say(Map.of("type", "text", "key", UUID.randomUUID(), "text", "病理已读"));

            var said = one.await("text");
            assertThat(said.path("name").asString()).isEqualTo("许院长");
            assertThat(said.path("institution").asString()).isEqualTo("外省肿瘤医院");
        }
    }

    @Test
    void aGuestSeesTheTableWithOwnKeysAndOnlyItself() {
        var made = json(post("/guests", guest(), host));
        var token = made.path("token").asString();
        var item = meetings.itemsOf(meeting.id()).getFirst().id();
        var key = "k".repeat(43);
        var keys = Map.of("keys", List.of(Map.of("item", item, "key", key)));
        var address = MeetingRegion.path(meeting.id()) + "/guests/"
                + made.path("participant").asString() + "/keys";
        assertThat(mvc.put()
                        .uri(address)
                        .with(expert)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsString(keys))
                        .exchange())
                .hasStatus(204);

        var shown = json(mvc.get().uri("/api/guests/" + token).exchange());

        assertThat(shown.at("/items/0/key").asString()).isEqualTo(key);
        assertThat(shown.path("people")).hasSize(1);
        assertThat(shown.path("subject").asString())
                .isNotEqualTo(meeting.subject().id().toString());
        assertThat(jdbc.sql("select count(*) from meeting.item_key where sealed = :plain")
                        .param("plain", key.getBytes(StandardCharsets.UTF_8))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theLinkOpensNothingElseAndNothingOnceItIsTakenBack() {
        var made = json(post("/guests", guest(), host));
        var token = made.path("token").asString();
        for (var path : List.of("", "/minutes", "/socket")) {
            assertThat(mvc.get().uri(MeetingRegion.path(meeting.id()) + path).exchange())
                    .hasStatus(401);
        }

        meetings.withdraw(
                meeting.id(),
                UUID.fromString(made.path("participant").asString()),
                host.caller().actor());

        assertThat(mvc.get().uri("/api/guests/" + token).exchange()).hasStatus(404);
        assertThat(RoomClient.refusal(port, "/api/guests/" + token + "/socket", null, null))
                .isEqualTo(404);
        assertThat(mvc.get().uri("/api/guests/nobody").exchange()).hasStatus(404);
    }

    @Test
    void onlyAHostInvitesGuestsAndNotForLongerThanTheRegionSays() {
        assertThat(post("/guests", guest(), expert)).hasStatus(403);
        assertThat(post("/guests", Map.of("name", "许院长", "institution", "外省肿瘤医院", "hours", 2000), host))
                .hasStatus(422);
    }

    @Test
    void theMinutesAreWrittenByOneAtATimeAndTasksComeOutOfTheRoom() {
        assertThat(put("/minutes", Map.of("text", "建议强化CT", "version", 0), host))
                .hasStatus(204);
        assertThat(put("/minutes", Map.of("text", "另一份", "version", 0), expert)).hasStatus(412);
        assertThat(put("/minutes", Map.of("text", "建议增强CT，三日后复诊", "version", 1), expert))
                .hasStatus(204);
        assertThat(post("/tasks", Map.of("text", "预约增强CT", "dueOn", "2030-01-02"), host))
                .hasStatus(204);

        var minutes = json(mvc.get()
                .uri(MeetingRegion.path(meeting.id()) + "/minutes")
                .with(expert)
                .exchange());

        assertThat(minutes.at("/text/text").asString()).isEqualTo("建议增强CT，三日后复诊");
        assertThat(minutes.at("/text/version").asInt()).isEqualTo(2);
        assertThat(minutes.at("/tasks/0/text").asString()).isEqualTo("预约增强CT");
    }

    private String invited() {
        return json(post("/guests", guest(), host)).path("token").asString();
    }

    private static Map<String, Object> guest() {
        return Map.of("name", "许院长", "institution", "外省肿瘤医院");
    }

    private MvcTestResult post(String path, Object body, SignedIn by) {
        return mvc.post()
                .uri(MeetingRegion.path(meeting.id()) + path)
                .with(by)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body))
                .exchange();
    }

    private MvcTestResult put(String path, Object body, SignedIn by) {
        return mvc.put()
                .uri(MeetingRegion.path(meeting.id()) + path)
                .with(by)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body))
                .exchange();
    }

    private static JsonNode json(MvcTestResult result) {
        assertThat(result).hasStatus2xxSuccessful();
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }
}
