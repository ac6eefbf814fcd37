package org.mailian.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.journal.JournalFixtures.aCase;
import static org.mailian.journal.JournalFixtures.aDeed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailian.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class ChainModuleTests {

    @Autowired
    Journal journal;

    @Autowired
    Entries entries;

    @Autowired
    Chains chains;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    JsonMapper mapper;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anAppendTakesTwoStatements() {
        var counted = ProxyDataSourceBuilder.create(database).countQuery().build();
        var clock = Clock.systemUTC();
        var frugal = new Journal(
                new Entries(JdbcClient.create(counted), clock),
                new Seals(mapper, JournalFixtures.settings("SHA-256"), clock),
                chains,
                event -> {});
        var counting = new TransactionTemplate(new JdbcTransactionManager(counted));
        QueryCountHolder.clear();

        counting.executeWithoutResult(status -> frugal.append(aDeed(aCase())));

        assertThat(QueryCountHolder.getGrandTotal().getTotal()).isEqualTo(2);
    }

    @Test
    void simultaneousAppendsToOneStreamAreNumberedWithoutGaps() throws InterruptedException {
        var stream = aCase();
        try (var doctors = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 60).forEach(i -> doctors.submit(() -> append(stream, 1)));
        }

        assertThat(journal.read(stream, 0, 100))
                .extracting(Entry::position)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 60).boxed().toList());
        assertThat(journal.verify(stream)).matches(Verification::intact).matches(it -> it.entries() == 60);
    }

    @Test
    void whatIsReadFromTheDatabaseHashesLikeWhatWasWritten() {
        var stream = aCase();
        net.jqwik.api.sessions.JqwikSession.run(() -> JsonArbitraries.object()
                .sampleStream()
                .limit(150)
                .forEach(payload ->
                        transaction.execute(status -> journal.append(aDeed(stream, Map.of("it", payload))))));

        assertThat(journal.verify(stream)).matches(Verification::intact).matches(it -> it.entries() == 150);
    }

    @Test
    void aLongChainIsVerifiedPageByPage() {
        var stream = aCase();
        append(stream, 1_200);

        assertThat(journal.verify(stream)).matches(Verification::intact).matches(it -> it.entries() == 1_200);
    }

    @Test
    void aStreamWithoutEntriesIsIntact() {
        assertThat(journal.verify(aCase())).isEqualTo(new Verification(true, 0, null, "SHA-256", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal.entry set payload = payload || '{\"note\":\"腹痛\"}' where stream_id = :id and position = 3",
                "update journal.entry set occurred_at = occurred_at + interval '1 microsecond' where stream_id = :id and position = 3",
                "update journal.entry set actor_name = '别人' where stream_id = :id and position = 3",
                "update journal.entry set audience = array_remove(audience, audience[1]) where stream_id = :id and position = 3",
                "delete from journal.entry where stream_id = :id and position = 3",
                "delete from journal.entry where stream_id = :id and position >= 3"
            })
    void tamperingIsFoundAtItsPosition(String crime) {
        var stream = aCase();
        append(stream, 5);

        tamper(crime, stream);

        assertThat(journal.verify(stream))
                .isEqualTo(new Verification(
                        false,
                        2,
                        3,
                        "SHA-256",
                        entries.head(stream).orElseThrow().hash()));
    }

    @Test
    void theDatabaseRefusesAChangeByMistake() {
        var stream = aCase();
        append(stream, 1);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> jdbc.sql("delete from journal.entry where stream_id = :id")
                                .param("id", stream.id())
                                .update()))
                .hasMessageContaining("append-only");
    }

    @Test
    void aStreamSurvivesAChangeOfTheAlgorithm(@TempDir Path folder) throws Exception {
        var stream = aCase();
        append(stream, 2);
        var national = new Journal(
                entries,
                new Seals(mapper, JournalFixtures.settings("SM3"), Clock.systemUTC()),
                new Chains(entries, JournalFixtures.settings("SM3")),
                event -> {});
        transaction.execute(status -> national.append(aDeed(stream)));

        assertThat(journal.verify(stream))
                .matches(Verification::intact)
                .matches(it -> it.algorithm().equals("SM3"));
        assertThat(stranger(folder, mapper.writeValueAsString(journal.export(stream))))
                .startsWith("INTACT: 3 entries");
    }

    @Test
    void aStrangerCanCheckAnExport(@TempDir Path folder) throws Exception {
        var stream = aCase();
        append(stream, 4);
        var export = mapper.writeValueAsString(journal.export(stream));

        assertThat(stranger(folder, export))
                .isEqualTo("INTACT: 4 entries, head "
                        + entries.head(stream).orElseThrow().hash());
        assertThat(stranger(folder, export.replaceFirst("胸痛", "腹痛"))).startsWith("BROKEN at 1: was changed");
        assertThat(stranger(folder, mapper.writeValueAsString(cut(journal.export(stream)))))
                .isEqualTo("BROKEN at 4: entries at the end are missing");
    }

    private static ChainExport cut(ChainExport whole) {
        return new ChainExport(whole.format(), whole.stream(), whole.entries().subList(0, 3), whole.headHash());
    }

    private static String stranger(Path folder, String export) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("timeline.json"), export);
        var process = new ProcessBuilder("node", "../docs/verify-timeline.mjs", file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private void append(StreamId stream, int times) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < times; i++) {
                journal.append(aDeed(stream));
            }
        });
    }

    /** What somebody with the rights of the database's owner could do. */
    private void tamper(String crime, StreamId stream) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            assertThat(jdbc.sql(crime).param("id", stream.id()).update()).isPositive();
        });
    }
}
