package org.mailian.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.kernel.Page;
import org.mailian.kernel.Place;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The notices of the caller's own account. */
@Repository
class Notices {

    /** As kept; words are put to it for a reader. */
    record Kept(
            UUID id,
            String kind,
            UUID institution,
            @Nullable UUID caseId,
            Map<String, String> facts,
            boolean urgent,
            Instant at,
            @Nullable Instant readAt) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Noticeboard board;
    private final Clock clock;

    Notices(JdbcClient jdbc, JsonMapper json, Noticeboard board, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.board = board;
        this.clock = clock;
    }

    /** Newest first. */
    Page<Kept> list(Caller caller, boolean unreadOnly, @Nullable String after, int limit) {
        var place = Place.parse(after, 2);
        var rows = jdbc.sql("select * from notification.notice where account_id = :account"
                        + (unreadOnly ? " and read_at is null" : "")
                        + (place == null ? "" : " and (at, id) < (:at, :id)")
                        + " order by at desc, id desc limit :limit")
                .param("account", caller.account())
                .param("at", place == null ? null : Times.sql(place.instant(0)))
                .param("id", place == null ? null : place.uuid(1))
                .param("limit", limit + 1)
                .query((row, number) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("institution_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        json.readValue(row.getString("facts"), new TypeReference<Map<String, String>>() {}),
                        row.getBoolean("urgent"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Times.instant(row.getObject("read_at", OffsetDateTime.class))))
                .list();
        return Page.of(rows, limit, last -> Place.at(last.at(), last.id()));
    }

    /** Counted to {@link Noticeboard#MOST_COUNTED}. */
    int unread(Caller caller) {
        return jdbc.sql("""
                select count(*) from (select from notification.notice
                    where account_id = :account and read_at is null limit :most) as unread""")
                .param("account", caller.account())
                .param("most", Noticeboard.MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    /** Marks the named ones, those of a case, or with neither all of them; then tells the caller's other pages. */
    @Transactional
    void read(Caller caller, @Nullable List<UUID> ids, @Nullable UUID caseId) {
        jdbc.sql("""
                update notification.notice set read_at = :now where account_id = :account and read_at is null
                    and (cast(:ids as uuid[]) is null or id = any(cast(:ids as uuid[])))
                    and (cast(:case as uuid) is null or case_id = :case)""")
                .param("now", Times.sql(clock.instant()))
                .param("account", caller.account())
                .param(
                        "ids",
                        ids == null ? null : ids.stream().map(UUID::toString).toArray(String[]::new))
                .param("case", caseId)
                .update();
        board.ring(List.of(caller.account()));
    }

    int forgetBefore(Instant time) {
        return jdbc.sql("delete from notification.notice where at < :time")
                .param("time", Times.sql(time))
                .update();
    }
}
