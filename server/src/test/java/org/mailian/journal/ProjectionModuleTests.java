package org.mailian.journal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.journal.JournalFixtures.aCase;
import static org.mailian.journal.JournalFixtures.aDeed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.journal.ProjectionRunner.Step;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class ProjectionModuleTests {

    @Autowired
    Journal journal;

    @Autowired
    CommitOrder order;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final MovableClock clock = new MovableClock();
    private TransactionTemplate transaction;
    private Cursors cursors;

    @BeforeEach
    void aNode() {
        transaction = new TransactionTemplate(transactions);
        cursors = new Cursors(jdbc, order, clock);
    }

    @Test
    void anEntryThatCommitsLateIsNotLost() throws Exception {
        var early = aCase();
        var late = aCase();
        var effects = new Effects(jdbc, early, late);
        var runner = runner(effects);
        var written = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var doctors = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = doctors.submit(() -> requireNonNull(transaction.execute(status -> {
                var entry = journal.append(aDeed(late));
                written.countDown();
                await(commit);
                return entry.seq();
            })));
            await(written);
            long quick = append(early).seq();
            drain(runner);

            assertThat(runner.step(false)).isEqualTo(Step.BLOCKED);
            commit.countDown();
            long slowSeq = slow.get();
            assertThat(slowSeq).isLessThan(quick);
            drain(runner);

            assertThat(effects.seen()).containsExactly(slowSeq, quick);
        }
    }

    /** Twenty doctors write in transactions of every length, some of which roll back, while the projection reads on. */
    @Test
    void noEntryIsLostOrSeenTwiceWhenTransactionsCommitInAnyOrder() throws Exception {
        var streams = Collections.nCopies(20, 0).stream().map(i -> aCase()).toList();
        var effects = new Effects(jdbc, streams.toArray(StreamId[]::new));
        var runner = runner(effects);
        var committed = Collections.synchronizedList(new ArrayList<Long>());
        var writing = new AtomicInteger(streams.size());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var stream : streams) {
                people.submit(() -> {
                    for (int i = 0; i < 20; i++) {
                        writeAndDawdle(stream, committed);
                    }
                    writing.decrementAndGet();
                });
            }
            people.submit(() -> {
                while (writing.get() > 0) {
                    runner.step(false);
                }
            });
        }
        drain(runner);

        assertThat(effects.seen()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(committed);
    }

    @Test
    void anEffectHappensOnceThoughTheConnectionDiesBeforeTheCommit() {
        var stream = aCase();
        var first = new AtomicBoolean(true);
        var effects = new Effects(jdbc, stream).befallenBy(entry -> {
            if (entry.position() == 3 && first.getAndSet(false)) {
                jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query()
                        .listOfRows();
            }
        });
        var seqs = appendFive(stream);

        drain(runner(effects));

        assertThat(effects.seen()).isEqualTo(seqs);
        assertThat(first).isFalse();
    }

    @Test
    void anEffectHappensOnceThoughTheNodeFailsAfterApplying() {
        var stream = aCase();
        var failures = new AtomicInteger();
        var effects = new Effects(jdbc, stream).befallenBy(entry -> {
            if (entry.position() == 4 && failures.incrementAndGet() <= 2) {
                throw new IllegalStateException("stumbled");
            }
        });
        var seqs = appendFive(stream);

        drain(runner(effects));

        assertThat(effects.seen()).isEqualTo(seqs);
    }

    @Test
    void aFailingEntryWaitsLongerEachTimeAndThenMakesWay() {
        var stream = aCase();
        var attempts = new AtomicInteger();
        var effects = new Effects(jdbc, stream).befallenBy(entry -> {
            if (entry.position() == 2) {
                attempts.incrementAndGet();
                throw new IllegalStateException("never works");
            }
        });
        var seqs = appendFive(stream);
        var runner = runner(effects);

        stepUntil(runner, Step.SET_BACK);
        assertThat(effects.seen()).isEqualTo(seqs.subList(0, 1));
        assertThat(runner.step(false)).isEqualTo(Step.IDLE);
        assertThat(cursor(effects)).satisfies(it -> {
            assertThat(it.attempts()).isOne();
            assertThat(it.nextAttemptAt()).isEqualTo(clock.instant().plusSeconds(1));
        });

        clock.pass(Duration.ofSeconds(1));
        assertThat(runner(effects).step(false)).isEqualTo(Step.SET_BACK);
        assertThat(cursor(effects).nextAttemptAt()).isEqualTo(clock.instant().plusSeconds(2));

        clock.pass(Duration.ofSeconds(2));
        assertThat(runner.step(false)).isEqualTo(Step.SET_BACK);
        drain(runner);

        assertThat(effects.seen()).containsExactly(seqs.get(0), seqs.get(2), seqs.get(3), seqs.get(4));
        assertThat(jdbc.sql(
                                "select last_error from journal.dead_letter where projection = :name and entry_seq = :seq and attempts = 3")
                        .param("name", effects.name())
                        .param("seq", seqs.get(1))
                        .query(String.class)
                        .single())
                .isEqualTo("IllegalStateException: never works");
    }

    /** A constraint checked at commit names no entry; the batch is read again one by one to find it. */
    @Test
    void anEntryThatFailsOnlyAtCommitIsFound() {
        jdbc.sql("create schema if not exists journal_test").update();
        jdbc.sql("create table if not exists journal_test.scarce (seq bigint unique deferrable initially deferred)")
                .update();
        var stream = aCase();
        var seqs = appendFive(stream);
        jdbc.sql("insert into journal_test.scarce values (:taken)")
                .param("taken", seqs.get(2))
                .update();
        var effects = new Effects(jdbc, stream)
                .befallenBy(entry -> jdbc.sql("insert into journal_test.scarce values (:seq)")
                        .param("seq", entry.seq())
                        .update());

        var runner = runner(effects);
        stepUntil(runner, Step.SET_BACK);

        assertThat(effects.seen()).isEqualTo(seqs.subList(0, 2));
        drain(runner);
        assertThat(effects.seen()).containsExactly(seqs.get(0), seqs.get(1), seqs.get(3), seqs.get(4));
    }

    @Test
    void oneNodeAtATimeReads() throws Exception {
        var stream = aCase();
        var applying = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var effects = new Effects(jdbc, stream).befallenBy(entry -> {
            applying.countDown();
            await(finish);
        });
        append(stream);
        var here = runner(effects);
        var there = runner(effects);
        try (var node = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = node.submit(() -> drain(here));
            await(applying);

            assertThat(there.step(false)).isEqualTo(Step.IDLE);

            finish.countDown();
            done.get();
        }
        assertThat(effects.seen()).hasSize(1);
    }

    @Test
    void entriesOfOtherTypesArePassedOver() {
        var stream = aCase();
        var effects = new Effects(jdbc, stream);
        transaction.execute(status -> journal.append(new Deed(
                stream,
                "room.message",
                JournalFixtures.DR_LIN,
                JournalFixtures.MONDAY_NOON,
                java.util.Map.of(),
                java.util.Set.of())));

        drain(runner(effects));

        assertThat(effects.seen()).isEmpty();
        assertThat(cursors.isBehind(effects.name())).isFalse();
    }

    private ProjectionRunner runner(Projection projection) {
        var settings = JournalFixtures.settings("SHA-256");
        cursors.open(projection.name());
        return new ProjectionRunner(
                projection,
                cursors,
                new Setbacks(cursors, deadLetters, settings, clock),
                new TransactionTemplate(transactions));
    }

    private void writeAndDawdle(StreamId stream, List<Long> committed) {
        var random = ThreadLocalRandom.current();
        var regrets = random.nextInt(10) == 0;
        var seq = transaction.execute(status -> {
            var entry = journal.append(aDeed(stream));
            LockSupport.parkNanos(random.nextLong(4_000_000));
            if (regrets) {
                status.setRollbackOnly();
            }
            return entry.seq();
        });
        if (!regrets) {
            committed.add(requireNonNull(seq));
        }
    }

    private Entry append(StreamId stream) {
        return requireNonNull(transaction.execute(status -> journal.append(aDeed(stream))));
    }

    private List<Long> appendFive(StreamId stream) {
        return List.of(1, 2, 3, 4, 5).stream().map(i -> append(stream).seq()).toList();
    }

    private Cursors.Cursor cursor(Projection projection) {
        return requireNonNull(
                transaction.execute(status -> cursors.take(projection.name()).orElseThrow()));
    }

    /** Reads on, without patience, until everything readable is read. */
    private void drain(ProjectionRunner runner) {
        Step step;
        do {
            step = runner.step(true);
        } while (step != Step.IDLE && step != Step.BLOCKED);
    }

    private static void stepUntil(ProjectionRunner runner, Step wanted) {
        for (int i = 0; i < 100_000; i++) {
            if (runner.step(false) == wanted) {
                return;
            }
        }
        throw new AssertionError("Never came to " + wanted);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
