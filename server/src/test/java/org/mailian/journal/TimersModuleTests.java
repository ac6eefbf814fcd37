package org.mailian.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class TimersModuleTests {

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    /** Counts its runs; throws on every one if told so. */
    private record Knock(String name, Duration every, AtomicInteger runs, boolean clumsy) implements Timer {

        static Knock every(Duration every) {
            return new Knock("knock-" + Ids.next(), every, new AtomicInteger(), false);
        }

        @Override
        public void run() {
            runs.incrementAndGet();
            if (clumsy) {
                throw new IllegalStateException("clumsy");
            }
        }
    }

    @AfterEach
    void nobodyKnocksAnyMore() {
        jdbc.sql("delete from journal.scheduled_tasks where task_name like 'knock-%'")
                .update();
    }

    @Test
    void aTimerMissedWhileNoNodeRanRunsAsSoonAsOneDoes() {
        var knock = Knock.every(Duration.ofHours(1));
        during(knock, () -> await().untilAsserted(() -> assertThat(knock.runs()).hasValue(1)));
        jdbc.sql(
                        "update journal.scheduled_tasks set execution_time = now() - interval '3 hours' where task_name = :name")
                .param("name", knock.name())
                .update();

        during(knock, () -> await().untilAsserted(() -> assertThat(knock.runs()).hasValue(2)));
    }

    @Test
    void aTimerOnTwoNodesRunsOnOne() {
        var knock = Knock.every(Duration.ofHours(1));

        during(
                knock,
                () -> during(
                        knock,
                        () -> await().during(Duration.ofSeconds(2))
                                .atMost(Duration.ofSeconds(10))
                                .untilAsserted(() -> assertThat(knock.runs()).hasValueLessThanOrEqualTo(1))));

        assertThat(knock.runs()).hasValue(1);
    }

    @Test
    void aTimerThatThrowsRunsAgain() {
        var knock = new Knock("knock-" + Ids.next(), Duration.ofMillis(200), new AtomicInteger(), true);

        during(knock, () -> await().untilAsserted(() -> assertThat(knock.runs()).hasValueGreaterThan(1)));
    }

    private void during(Timer timer, Runnable then) {
        var node = new Timers(database, List.of(timer));
        node.start();
        try {
            then.run();
        } finally {
            node.stop();
        }
    }
}
