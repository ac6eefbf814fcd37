package org.mailian.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /**
     * Counts one attempt for a name, or for none when nobody can have it, from an address. Refused: {@code access/too-many-attempts} for
     * the address, {@code access/locked-out} for the name.
     */
    void count(@Nullable String username, String address) {
        var keys = username == null ? List.of("address:" + address) : List.of("address:" + address, "name:" + username);
        var locked = locked(keys);
        if (locked.get("address:" + address) instanceof Instant until) {
            throw AccessProblems.tooManyAttempts(until);
        }
        if (locked.get("name:" + username) instanceof Instant until) {
            throw AccessProblems.lockedOut(until);
        }
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

    /** What is locked, until when. The attempt that reaches a limit locks, and may itself still succeed. */
    private Map<String, Instant> locked(List<String> keys) {
        var now = clock.instant();
        var locked = new HashMap<String, Instant>();
        jdbc.sql("""
                insert into access.attempt as a (key, failures, since) select key, 1, :now from unnest(:keys::text[]) as k (key)
                on conflict (key) do update set
                    failures = case when a.since < :old and coalesce(a.locked_until, :old) < :now then 1 else a.failures + 1 end,
                    since = case when a.since < :old and coalesce(a.locked_until, :old) < :now then :now else a.since end,
                    locked_until = case
                        when coalesce(a.locked_until, :old) >= :now then a.locked_until
                        when a.since >= :old
                            and a.failures + 1 >= case when a.key like 'name:%' then :attempts else :addressAttempts end
                            then :until end
                returning key, failures, locked_until""")
                .param("keys", keys.toArray(String[]::new))
                .param("now", Times.sql(now))
                .param("old", Times.sql(now.minus(settings.lock())))
                .param("until", Times.sql(now.plus(settings.lock())))
                .param("attempts", settings.attempts())
                .param("addressAttempts", settings.addressAttempts())
                .query(row -> {
                    var key = row.getString("key");
                    var limit = key.startsWith("name:") ? settings.attempts() : settings.addressAttempts();
                    var until = Times.instant(row.getObject("locked_until", OffsetDateTime.class));
                    if (until != null && row.getInt("failures") > limit) {
                        locked.put(key, until);
                    }
                });
        return locked;
    }
}
