package org.mailian.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Problem;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions on disk. {@link #find} is the one statement every request pays. */
@Repository
class Sessions {

    /** Using a session is noted this coarsely, so that reading does not mean writing. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    /**
     * What a cookie is worth: a caller, or the reason why it no longer makes one.
     *
     * @param mustChange the caller first chooses a password of their own
     */
    record Found(
            @Nullable Caller caller,
            boolean mustChange,
            @Nullable Problem refusal) {

        static Found refused(Problem refusal) {
            return new Found(null, false, refusal);
        }
    }

    private final JdbcClient jdbc;
    private final AccessSettings settings;
    private final Clock clock;

    Sessions(JdbcClient jdbc, AccessSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** The caller of a live session, made afresh from account, post and roles: whatever was withdrawn works at once. */
    Optional<Found> find(SessionToken token) {
        var now = clock.instant();
        var row = jdbc.sql("""
                select s.created_at, s.last_seen_at, a.id account_id, a.must_change, t.*,
                       array(select distinct p.permission from access.role_permission p where p.role_code = any (t.roles))
                           as permissions
                from access.session s
                join access.account a on a.id = s.account_id and a.state = 'ACTIVE'
                left join access.seat t on t.post_id = s.post_id and t.practitioner_id = a.practitioner_id
                    and t.starts_on <= :today and (t.ends_on is null or t.ends_on >= :today)
                where s.token_hash = :hash""")
                .param("hash", token.hash())
                .param("today", Times.dayInChina(now))
                .query((result, number) -> Row.of(result))
                .optional();
        return row.map(it -> {
            if (it.seenAt.toInstant().plus(settings.idle()).isBefore(now)
                    || it.createdAt.toInstant().plus(settings.longest()).isBefore(now)) {
                end(token);
                return Found.refused(AccessProblems.sessionExpired());
            }
            if (it.caller == null) {
                end(token);
                return Found.refused(AccessProblems.postEnded());
            }
            if (it.seenAt.toInstant().plus(NOTED).isBefore(now)) {
                seen(token);
            }
            return new Found(it.caller, it.mustChange, null);
        });
    }

    /** Begins a session, ends the one before, and remembers the post, so that the next sign-in starts where this one was. */
    void begin(SessionToken token, UUID account, UUID post, @Nullable SessionToken before) {
        jdbc.sql("""
                with remembered as (
                    update access.account set last_signed_in_at = :now, last_post_id = :post where id = :account),
                ended as (delete from access.session where token_hash = :before)
                insert into access.session (token_hash, account_id, post_id, created_at, last_seen_at)
                values (:hash, :account, :post, :now, :now)""")
                .param("hash", token.hash())
                .param("before", before == null ? null : before.hash(), Types.BINARY)
                .param("account", account)
                .param("post", post)
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    void switchPost(SessionToken token, UUID account, UUID post) {
        jdbc.sql("""
                with remembered as (update access.account set last_post_id = :post where id = :account)
                update access.session set post_id = :post where token_hash = :hash and account_id = :account""")
                .param("hash", token.hash())
                .param("account", account)
                .param("post", post)
                .update();
    }

    void end(SessionToken token) {
        jdbc.sql("delete from access.session where token_hash = :hash")
                .param("hash", token.hash())
                .update();
    }

    /** Ends every session of the account, except the one that asks. */
    void endAll(UUID account, @Nullable SessionToken except) {
        jdbc.sql("delete from access.session where account_id = :account and token_hash is distinct from :except")
                .param("account", account)
                .param("except", except == null ? null : except.hash(), Types.BINARY)
                .update();
    }

    /** Forgets sessions that ended by themselves; nobody asks for them again. */
    int forgetExpired() {
        var now = clock.instant();
        return jdbc.sql("delete from access.session where last_seen_at < :idle or created_at < :longest")
                .param("idle", Times.sql(now.minus(settings.idle())))
                .param("longest", Times.sql(now.minus(settings.longest())))
                .update();
    }

    private void seen(SessionToken token) {
        jdbc.sql("update access.session set last_seen_at = greatest(last_seen_at, :now) where token_hash = :hash")
                .param("hash", token.hash())
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    private record Row(
            OffsetDateTime createdAt,
            OffsetDateTime seenAt,
            boolean mustChange,
            @Nullable Caller caller) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("created_at", OffsetDateTime.class),
                    row.getObject("last_seen_at", OffsetDateTime.class),
                    row.getBoolean("must_change"),
                    row.getObject("post_id") == null
                            ? null
                            : Seats.seat(row).caller(row.getObject("account_id", UUID.class)));
        }
    }
}
