package org.mailian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The application as a process of its own, killed without warning in the middle of a load: what was acknowledged is there, what listens
 * catches up with no effect lost or doubled, and a clock that should have rung meanwhile rings late.
 */
class HouseKillTests {

    private static final int SENDERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 40;

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
    void whatWasAcknowledgedSurvivesAKill() throws Exception {
        var url = HouseProcess.ownDatabase();
        var running = new HouseProcess(url, data);
        house = running;
        var jdbc = JdbcClient.create(new DriverManagerDataSource(url));
        var port = running.start();
        var acknowledged = new ConcurrentLinkedQueue<String>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < SENDERS; i++) {
                senders.submit(() -> sendUntilTheServerDies(port, acknowledged));
            }
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> acknowledged.size() >= ACKNOWLEDGED_BEFORE_THE_KILL);
            running.kill();
        }
        var rangWhileDown = acknowledged.peek();
        jdbc.sql("""
                update casework.clock set due_at = now() - interval '1 minute', next_at = now() - interval '1 minute'
                where case_id = cast(:id as uuid) and name = 'ANSWER'""").param("id", rangWhileDown).update();

        var again = running.start();

        var doctor = SignedIn.as(again, "chakou.doctor", "mailian");
        assertThat(acknowledged).allSatisfy(id -> {
            assertThat(doctor.get("/api/referrals/" + id)
                            .expect(200)
                            .body()
                            .at("/case/state")
                            .asString())
                    .isNotEqualTo("DRAFT");
            assertThat(doctor.get("/api/cases/" + id + "/timeline/verification")
                            .body()
                            .path("intact")
                            .asBoolean())
                    .isTrue();
        });
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> everyProjectionHasCaughtUp(again));
        assertThat(count(jdbc, "select count(*) from referral.answer"))
                .isEqualTo(
                        count(
                                jdbc,
                                "select count(*) from journal.entry where type in ('referral.accept', 'referral.decline') and payload ? 'responder'"));
        assertThat(count(jdbc, "select count(*) from journal.dead_letter")).isZero();
        assertThat(count(jdbc, """
                select count(*) from casework.case c where c.closed_at is null and not exists (
                    select 1 from casework.party p where p.case_id = c.id and p.list = 'TO_DO')""")).isZero();
        assertThat(count(jdbc, """
                select count(*) from casework.case c where c.closed_at is null and not exists (
                    select 1 from casework.clock k where k.case_id = c.id and k.state <> 'STOPPED')""")).isZero();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(doctor.get("/api/cases/" + rangWhileDown + "/timeline")
                                .body()
                                .path("entries"))
                        .anyMatch(it -> "clock.escalated".equals(it.path("type").asString())));
    }

    private static void everyProjectionHasCaughtUp(int port) {
        var admin = SignedIn.as(port, "admin", "mailian");
        var lines = admin.get("/api/operations/projections").expect(200).body();
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.path("behind").asInt()).isZero());
    }

    /** Sends green-channel referrals of new patients; an id is noted only after the server said yes. */
    private static void sendUntilTheServerDies(int port, ConcurrentLinkedQueue<String> acknowledged) {
        try {
            var doctor = SignedIn.as(port, "chakou.doctor", "mailian");
            var target = doctor.get("/api/referrals/suggestions")
                    .expect(200)
                    .body()
                    .at("/suggestions/0/institution/id")
                    .asString();
            var coordinator = SignedIn.as(port, "qingxi2.coordinator", "mailian");
            while (true) {
                var patient = doctor.post(
                                "/api/patients",
                                Map.of("name", "周启山", "sex", "1", "birthDate", "1958-04-02", "anotherPerson", true))
                        .expect(201)
                        .body()
                        .path("patient")
                        .asString();
                var draft = doctor.post("/api/referrals", Map.of("patient", patient, "content", content(target)))
                        .expect(201);
                var id = draft.body().at("/case/id").asString();
                var sent = doctor.act("/api/referrals/" + id + "/actions/submit", Map.of(), draft.etag())
                        .expect(200);
                acknowledged.add(id);
                coordinator.act("/api/referrals/" + id + "/actions/decline", Map.of("reason", "NO_BED"), sent.etag());
            }
        } catch (RuntimeException | AssertionError theServerDied) {
            // expected: that is what the test is about
        }
    }

    private static Map<String, Object> content(String institution) {
        return Map.of(
                "priority",
                "EMERGENCY",
                "greenChannel",
                true,
                "impression",
                "急性胸痛",
                "presentIllness",
                "胸痛 40 分钟",
                "reason",
                "CRITICAL",
                "target",
                Map.of("institution", institution));
    }

    private static int count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql.replace("payload ?", "payload ??"))
                .query(Integer.class)
                .single();
    }
}
