package org.mailian.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailian.journal.CommitOrder.Mark;
import org.mailian.journal.CommitOrder.Placed;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each projection has read. */
@Repository
class Cursors {

    private final JdbcClient jdbc;
    private final CommitOrder order;
    private final Clock clock;

    Cursors(JdbcClient jdbc, CommitOrder order, Clock clock) {
        this.jdbc = jdbc;
        this.order = order;
        this.clock = clock;
    }

    record Cursor(Mark mark, int attempts, @Nullable Instant nextAttemptAt) {

        boolean isDue(Instant now) {
            return nextAttemptAt == null || !nextAttemptAt.isAfter(now);
        }
    }

    boolean isDue(Cursor cursor) {
        return cursor.isDue(clock.instant());
    }

    List<Placed> entriesAfter(Cursor cursor, Set<String> types, int limit) {
        return order.after(cursor.mark(), types, limit);
    }

    /** Makes sure the projection has a cursor; a new one stands before the first entry. */
    void open(String projection) {
        jdbc.sql("insert into journal.cursor (projection, moved_at) values (:projection, :now) on conflict do nothing")
                .param("projection", projection)
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    /** The cursor, ours until the transaction ends; nothing while another node has it. */
    Optional<Cursor> take(String projection) {
        return jdbc.sql("""
                        select epoch, txid::text as txid, seq, attempts, next_attempt_at from journal.cursor
                        where projection = :projection for update skip locked""")
                .param("projection", projection)
                .query((row, number) -> new Cursor(
                        new Mark(row.getInt("epoch"), row.getString("txid"), row.getLong("seq")),
                        row.getInt("attempts"),
                        Times.instant(row.getObject("next_attempt_at", OffsetDateTime.class))))
                .optional();
    }

    void move(String projection, Mark mark) {
        jdbc.sql("""
                        update journal.cursor set epoch = :epoch, txid = cast(:txid as xid8), seq = :seq, moved_at = :now,
                            attempts = 0, next_attempt_at = null, last_error = null
                        where projection = :projection""")
                .param("projection", projection)
                .param("epoch", mark.epoch())
                .param("txid", mark.txid())
                .param("seq", mark.seq())
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    void wait(String projection, int attempts, Instant nextAttemptAt, String error) {
        jdbc.sql("""
                        update journal.cursor set attempts = :attempts, next_attempt_at = :next, last_error = :error
                        where projection = :projection""")
                .param("projection", projection)
                .param("attempts", attempts)
                .param("next", Times.sql(nextAttemptAt))
                .param("error", error)
                .update();
    }

    /** Whether any committed entry lies after the cursor, be it readable yet or not. */
    boolean isBehind(String projection) {
        return jdbc.sql("""
                        select exists (select from journal.entry entry
                            where (entry.epoch, entry.txid, entry.seq) > (cursor.epoch, cursor.txid, cursor.seq))
                        from journal.cursor where projection = :projection""")
                .param("projection", projection)
                .query(Boolean.class)
                .single();
    }

    List<ProjectionState> states(Collection<String> projections) {
        var now = clock.instant();
        return jdbc.sql("""
                        select cursor.*, unread.behind, unread.oldest,
                            (select count(*) from journal.dead_letter letter
                             where letter.projection = cursor.projection and letter.settled is null) as dead_letters
                        from journal.cursor, lateral (
                            select count(*) as behind, min(recorded_at) as oldest from (
                                select recorded_at from journal.entry entry
                                where (entry.epoch, entry.txid, entry.seq) > (cursor.epoch, cursor.txid, cursor.seq)
                                order by epoch, txid, seq limit 10000) as unread_entry) as unread
                        where projection in (:projections) order by projection""")
                .param("projections", projections.isEmpty() ? List.of("") : List.copyOf(projections))
                .query((row, number) -> ProjectionState.of(row, now))
                .list();
    }
}
