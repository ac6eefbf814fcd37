package org.mailian.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.access.SignedIn;
import org.mailian.journal.Entry;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing is recorded that somebody in the room did not agree to; what is recorded is whole, its readers are known, and it goes in time. */
@HouseTest
class RecordingModuleTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MeetingRegion region;

    @Autowired
    RecordingSweep sweep;

    @Autowired
    Journal journal;

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
    void withoutTheConsentOfEverybodyPresentNothingIsTaken() {
        try (var one = RoomClient.enter(port, host, meeting.id(), "a")) {
            one.awaitPeople(1);
            assertThat(begin()).hasStatus(409);
            agree(host, true);
            var recording = recording();
            assertThat(part(recording, 0, "一")).hasStatus(204);

            try (var other = RoomClient.enter(port, expert, meeting.id(), "b")) {
                one.awaitPeople(2);
                assertRefused(part(recording, 1, "二"), "meeting/consent-missing");
                agree(expert, true);
                assertThat(part(recording, 1, "二")).hasStatus(204);
                agree(expert, false);
                assertRefused(part(recording, 2, "三"), "meeting/consent-missing");
                assertThat(other.await("changed").path("what").asString()).isEqualTo("RECORDING");
            }
        }
        assertThat(journal.read(new StreamId("meeting", meeting.id()), 0, 100))
                .extracting(Entry::type)
                .contains("meeting.consented", "meeting.recording-started");
    }

    @Test
    void partsComeInAnyOrderAndAgainAndWhoReadsIsNoted() {
        agree(host, true);
        var recording = recording();
        assertThat(part(recording, 1, "二")).hasStatus(204);
        assertThat(part(recording, 0, "一")).hasStatus(204);
        assertThat(part(recording, 0, "一")).hasStatus(204);
        assertRefused(part(recording, 0, "别的"), "meeting/part-differs");
        assertThat(post("/recordings/" + recording + "/end", Map.of(), host)).hasStatus(204);
        assertRefused(part(recording, 2, "三"), "meeting/recording-ended");

        var content = mvc.get()
                .uri(path("/recordings/" + recording + "/content"))
                .with(expert)
                .exchange();

        assertThat(content).hasStatusOk();
        assertThat(new String(content.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .isEqualTo("一二");
        assertThat(list().at("/looks/0/name").asString())
                .isEqualTo(expert.caller().name());
    }

    @Test
    void onlyAHostRecordsAndAStrangerFindsNothing() {
        agree(expert, true);
        assertThat(post("/recordings", Map.of("mediaType", "video/webm"), expert))
                .hasStatus(403);
        agree(host, true);
        var recording = recording();
        var stranger = region.somebody("陌生");
        for (var hidden : new String[] {"/recordings", "/recordings/" + recording + "/content", "/minutes", ""}) {
            assertThat(mvc.get().uri(path(hidden)).with(stranger).exchange()).hasStatus(404);
        }
    }

    @Test
    void aRecordingIsRemovedWhenItsYearsAreOver() {
        agree(host, true);
        var recording = recording();
        part(recording, 0, "一");
        sweep.run();
        assertThat(mvc.get()
                        .uri(path("/recordings/" + recording + "/content"))
                        .with(host)
                        .exchange())
                .hasStatusOk();

        jdbc.sql("update meeting.recording set started_at = now() - interval '4 years' where id = :id")
                .param("id", recording)
                .update();
        sweep.run();

        assertThat(mvc.get()
                        .uri(path("/recordings/" + recording + "/content"))
                        .with(host)
                        .exchange())
                .hasStatus(404);
        assertThat(list().at("/recordings/0/removedAt").asString("")).isNotEmpty();
    }

    private UUID recording() {
        var begun = begin();
        assertThat(begun).hasStatus(201);
        return UUID.fromString(json(begun).path("id").asString());
    }

    private MvcTestResult begin() {
        return post("/recordings", Map.of("mediaType", "video/webm"), host);
    }

    private void agree(SignedIn who, boolean agreed) {
        assertThat(mvc.put()
                        .uri(path("/consent"))
                        .with(who)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsString(Map.of("agreed", agreed)))
                        .exchange())
                .hasStatus(204);
    }

    private MvcTestResult part(UUID recording, int number, String content) {
        return mvc.put()
                .uri(path("/recordings/" + recording + "/parts/" + number))
                .with(host)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(content.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private MvcTestResult post(String path, Object body, SignedIn by) {
        return mvc.post()
                .uri(path(path))
                .with(by)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body))
                .exchange();
    }

    private JsonNode list() {
        return json(mvc.get().uri(path("/recordings")).with(host).exchange());
    }

    private String path(String rest) {
        return MeetingRegion.path(meeting.id()) + rest;
    }

    private static void assertRefused(MvcTestResult result, String code) {
        assertThat(result).hasStatus(409);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    private static JsonNode json(MvcTestResult result) {
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }
}
