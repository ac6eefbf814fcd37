package org.mailian.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.SecretText;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The key by which a telephone reads a person's calendar: one at most, shown once, and taken back at any time. What is kept of it opens
 * nothing. It opens nothing either once its owner holds no post any more.
 */
@Service
class Feeds {

    /** As its owner sees it. {@code token} only when it was just made. */
    record Feed(
            @Nullable String token,
            Instant madeAt,
            @Nullable Instant lastVisitAt) {}

    /** Whose calendar was asked for with a key that is in force. */
    record Visitor(CalendarOwner owner, UUID institution) {}

    private final JdbcClient jdbc;
    private final Owners owners;
    private final CalendarDeeds deeds;
    private final Clock clock;

    Feeds(JdbcClient jdbc, Owners owners, CalendarDeeds deeds, Clock clock) {
        this.jdbc = jdbc;
        this.owners = owners;
        this.deeds = deeds;
        this.clock = clock;
    }

    Optional<Feed> of(Caller caller) {
        return jdbc.sql("select made_at, last_visit_at from calendar.feed where practitioner_id = :practitioner")
                .param("practitioner", caller.practitioner())
                .query((row, _) -> new Feed(
                        null,
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        Times.instant(row.getObject("last_visit_at", OffsetDateTime.class))))
                .optional();
    }

    /** Makes a key; one that was there before opens nothing from now on. */
    @Transactional
    Feed make(Caller caller) {
        var now = Times.micros(clock.instant());
        var token = SecretText.next();
        jdbc.sql("""
                insert into calendar.feed (practitioner_id, token_hash, institution_id, made_at)
                values (:practitioner, :hash, :institution, :now)
                on conflict (practitioner_id) do update set
                    token_hash = excluded.token_hash, institution_id = excluded.institution_id, made_at = excluded.made_at,
                    last_visit_at = null""")
                .param("practitioner", caller.practitioner())
                .param("hash", SecretText.hash(token))
                .param("institution", caller.institution())
                .param("now", Times.sql(now))
                .update();
        deeds.tell(owners.seen(caller, caller.practitioner()), "calendar.feed-made", caller, Map.of());
        return new Feed(token, now, null);
    }

    /** Revoking twice is revoking once. */
    @Transactional
    void revoke(Caller caller) {
        var gone = jdbc.sql("delete from calendar.feed where practitioner_id = :practitioner")
                .param("practitioner", caller.practitioner())
                .update();
        if (gone > 0) {
            deeds.tell(owners.seen(caller, caller.practitioner()), "calendar.feed-revoked", caller, Map.of());
        }
    }

    /** Refused alike, whether there never was such a key or it was taken back: {@code calendar/unknown-feed}. */
    Visitor visit(String token) {
        var feed = jdbc.sql("""
                update calendar.feed set last_visit_at = :now where token_hash = :hash
                returning practitioner_id, institution_id""")
                .param("hash", SecretText.hash(token))
                .param("now", Times.sql(Times.micros(clock.instant())))
                .query((row, _) -> Map.entry(
                        row.getObject("practitioner_id", UUID.class), row.getObject("institution_id", UUID.class)))
                .optional()
                .orElseThrow(CalendarProblems::unknownFeed);
        var owner = owners.all(List.of(feed.getKey())).get(feed.getKey());
        if (owner == null) {
            throw CalendarProblems.unknownFeed();
        }
        return new Visitor(owner, feed.getValue());
    }
}
