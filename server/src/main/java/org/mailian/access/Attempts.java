package org.mailian.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts failed sign-ins by name and by network address. An attempt is counted before the password is looked at and forgotten when
 * it was right, so a thousand guesses at the same moment are not one.
 */
@Repository
class Attempts {

    private final JdbcClient jdbc;
    private final AccessSettings settings;
    private final Clock clock;

    Attempts(JdbcClient jdbc, AccessSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts one attempt for a name; refuses with {@code access/locked-out} when there were too many. */
    void countName(String username) {
        count("name:" + username, settings.attempts()).ifPresent(until -> {
            throw AccessProblems.lockedOut(until);
        });
    }

    /** Counts one attempt from an address; refuses with {@code access/too-many-attempts}. */
    void countAddress(String address) {
        count("address:" + address, settings.addressAttempts()).ifPresent(until -> {
            throw AccessProblems.tooManyAttempts(until);
        });
    }

    /** Until when the name is locked by what was counted so far. */
    Optional<Instant> lockedUntil(String username) {
        return jdbc.sql("select locked_until from access.attempt where key = :key and locked_until > :now")
                .param("key", "name:" + username)
                .param("now", Times.sql(clock.instant()))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The password was right: the name starts anew, and the address gets this attempt back. */
    void forgive(String username, String address) {
        jdbc.sql("""
                with name as (delete from access.attempt where key = :name),
                     last as (delete from access.attempt where key = :address and failures = 1 and locked_until is null)
                update access.attempt set failures = failures - 1, locked_until = null
                where key = :address and failures > 1""")
                .param("name", "name:" + username)
                .param("address", "address:" + address)
                .update();
    }

    /** Forgets what is too old to count. */
    int forgetOld() {
        return jdbc.sql(
                        "delete from access.attempt where since < :old and (locked_until is null or locked_until < :now)")
                .param("old", Times.sql(clock.instant().minus(settings.lock())))
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    /** Empty when the attempt may go on. The attempt that reaches the limit locks, and may itself still succeed. */
    private Optional<Instant> count(String key, int limit) {
        var now = clock.instant();
        return jdbc.sql("""
                insert into access.attempt as a (key, failures, since) values (:key, 1, :now)
                on conflict (key) do update set
                    failures = case when a.since < :old and coalesce(a.locked_until, :old) < :now then 1 else a.failures + 1 end,
                    since = case when a.since < :old and coalesce(a.locked_until, :old) < :now then :now else a.since end,
                    locked_until = case when coalesce(a.locked_until, :old) >= :now then a.locked_until
                                        when a.since >= :old and a.failures + 1 >= :limit then :until end
                returning case when failures > :limit then locked_until end""")
                .param("key", key)
                .param("now", Times.sql(now))
                .param("old", Times.sql(now.minus(settings.lock())))
                .param("until", Times.sql(now.plus(settings.lock())))
                .param("limit", limit)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
