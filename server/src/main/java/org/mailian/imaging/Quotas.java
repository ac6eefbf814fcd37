package org.mailian.imaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.mailian.directory.Directory;
import org.mailian.kernel.ShortMemory;
import org.mailian.kernel.Times;
import org.mailian.policy.Policies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much an institution keeps, and may keep. What arrives is counted every few minutes and not instance by instance: a line that every
 * instance changes would make all senders of an institution wait for each other.
 */
@Component
class Quotas {

    /** A transaction that began before the mark is over by then. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private static final long GIGABYTE = 1L << 30;

    private final ShortMemory<UUID, Long> used = new ShortMemory<>(Duration.ofSeconds(30), 10_000);
    private final JdbcClient jdbc;
    private final Policies policies;
    private final Directory directory;
    private final Clock clock;

    Quotas(JdbcClient jdbc, Policies policies, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.directory = directory;
        this.clock = clock;
    }

    /** Refuses with {@code imaging/quota-full}. */
    void requireRoom(UUID institution) {
        var quota = rules(institution).quotaGigabytes();
        if (quota != null && used(institution) >= quota * GIGABYTE) {
            throw ImagingProblems.quotaFull(quota);
        }
    }

    ImagingRules rules(UUID institution) {
        return policies.in(
                        ImagingRules.PACK,
                        ImagingRules.class,
                        directory.policyScope(institution),
                        Times.dayInChina(clock.instant()))
                .rules();
    }

    long used(UUID institution) {
        return used.get(
                institution,
                it -> jdbc.sql("select coalesce(sum(bytes), 0) from imaging.usage where institution_id = :institution")
                        .param("institution", it)
                        .query(Long.class)
                        .single());
    }

    /** Counts what has arrived since the last time. */
    @Transactional
    void count() {
        countUntil(clock.instant().minus(SETTLED));
        used.forget();
    }

    void countUntil(Instant until) {
        var from = jdbc.sql("select before::text from imaging.usage_mark for update")
                .query(String.class)
                .single();
        jdbc.sql("""
                        insert into imaging.usage (institution_id, bytes, instances)
                        select s.institution_id, sum(i.size), count(*)
                        from imaging.instance i join imaging.study s on s.id = i.study_id
                        where i.received_at >= cast(:from as timestamptz) and i.received_at < :until
                        group by s.institution_id
                        on conflict (institution_id) do update
                            set bytes = imaging.usage.bytes + excluded.bytes,
                                instances = imaging.usage.instances + excluded.instances""").param("from", from).param("until", Times.sql(until)).update();
        jdbc.sql("update imaging.usage_mark set before = greatest(before, :until)")
                .param("until", Times.sql(until))
                .update();
    }
}
