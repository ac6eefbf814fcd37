package org.mailian.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mailian.journal.JournalFixtures.DR_LIN;
import static org.mailian.journal.JournalFixtures.MONDAY_NOON;
import static org.mailian.journal.JournalFixtures.aCase;
import static org.mailian.journal.JournalFixtures.aDeed;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class LiveWireModuleTests {

    @Autowired
    LiveWire wire;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final Queue<LiveMessage> heard = new ConcurrentLinkedQueue<>();
    private AutoCloseable subscription = () -> {};

    @BeforeEach
    void listen() {
        subscription = wire.subscribe(heard::add);
    }

    @AfterEach
    void hangUp() throws Exception {
        subscription.close();
    }

    @Test
    void aMessageIsHeardAfterTheCommitAndNeverWithoutOne() {
        var lost = aMessage(Map.of());
        var kept = aMessage(Map.of("unread", "3"));
        transaction.executeWithoutResult(status -> {
            wire.send(lost);
            status.setRollbackOnly();
        });

        transaction.executeWithoutResult(status -> wire.send(kept));

        await().untilAsserted(() -> assertThat(heard).contains(kept).doesNotContain(lost));
    }

    @Test
    void anAppendIsHeardByTheAudience() {
        var stream = aCase();

        transaction.execute(status -> journal.append(aDeed(stream)));

        await().untilAsserted(() -> assertThat(heard)
                .contains(new LiveMessage(
                        "journal",
                        stream.id(),
                        Set.of(JournalFixtures.CHAKOU, JournalFixtures.QINGXI_SECOND),
                        Set.of(),
                        Map.of("type", "referral.submitted", "position", "1", "kind", "case"))));
    }

    @Test
    void aMessageTooLongForTheLineArrivesWhole() {
        var message = aMessage(Map.of("text", "长".repeat(5_000)));

        wire.send(message);

        await().untilAsserted(() -> assertThat(heard).contains(message));
    }

    @Test
    void anAudienceTooLargeForTheLineArrivesWhole() {
        var stream = aCase();
        var everybody = IntStream.range(0, 400).mapToObj(i -> Ids.next()).collect(Collectors.toSet());

        transaction.execute(status ->
                journal.append(new Deed(stream, "policy.published", DR_LIN, MONDAY_NOON, Map.of(), everybody)));

        await().untilAsserted(() -> assertThat(heard)
                .filteredOn(it -> stream.id().equals(it.subject()))
                .singleElement()
                .extracting(LiveMessage::institutions)
                .isEqualTo(everybody));
    }

    @Test
    void parkedMessagesAreForgotten() {
        wire.send(aMessage(Map.of("text", "长".repeat(5_001))));

        wire.forgetParked(Duration.ofDays(-1));

        assertThat(jdbc.sql("select count(*) from journal.live_message")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aStrangersNotificationAndAFailingListenerDisturbNobody() throws Exception {
        var message = aMessage(Map.of());
        try (var clumsy = wire.subscribe(it -> {
            throw new IllegalStateException("clumsy");
        })) {
            jdbc.sql("select pg_notify('mailian_live', 'hello')").query().listOfRows();
            wire.send(message);

            await().untilAsserted(() -> assertThat(heard).contains(message));
            assertThat(clumsy).isNotNull();
        }
    }

    @Test
    void theLineComesBackAfterTheDatabaseHungUp() {
        jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen mailian_live'")
                .query()
                .listOfRows();
        await().untilAsserted(() -> assertThat(heard).contains(LiveMessage.resync()));
        var message = aMessage(Map.of());

        wire.send(message);

        await().untilAsserted(() -> assertThat(heard).contains(message));
    }

    private static LiveMessage aMessage(Map<String, String> facts) {
        return new LiveMessage("test", Ids.next(), Set.of(), Set.of(Ids.next()), facts);
    }
}
