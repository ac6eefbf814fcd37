package org.mailian.journal;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Place;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dead letters on disk. */
@Repository
class DeadLetters {

    private final JdbcClient jdbc;
    private final Entries entries;

    DeadLetters(JdbcClient jdbc, Entries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /** What settled a letter. */
    enum Settled {
        APPLIED,
        DISCARDED
    }

    private record Kept(DeadLetter letter, boolean isSettled) {}

    /** Laid down again when a projection reads the journal anew and fails on the same entry again. */
    void add(String projection, Entry entry, int attempts, String error, Instant now) {
        jdbc.sql("""
                        insert into journal.dead_letter (id, projection, entry_seq, stream_kind, stream_id, type,
                            attempts, last_error, died_at)
                        values (:id, :projection, :seq, :kind, :stream, :type, :attempts, :error, :now)
                        on conflict (projection, entry_seq) do update set attempts = excluded.attempts,
                            last_error = excluded.last_error, died_at = excluded.died_at, settled = null, settled_at = null,
                            settled_by = null, reason = null""")
                .param("id", Ids.next())
                .param("projection", projection)
                .param("seq", entry.seq())
                .param("kind", entry.stream().kind())
                .param("stream", entry.stream().id())
                .param("type", entry.type())
                .param("attempts", attempts)
                .param("error", error)
                .param("now", Times.sql(now))
                .update();
    }

    /** Open letters, newest first. */
    List<DeadLetter> open(@Nullable Place after, int limit) {
        return jdbc.sql("""
                        select * from journal.dead_letter
                        where settled is null and (cast(:at as timestamptz) is null or (died_at, id) < (:at, cast(:id as uuid)))
                        order by died_at desc, id desc limit :limit""")
                .param("at", after == null ? null : Times.sql(after.instant(0)))
                .param("id", after == null ? null : after.uuid(1))
                .param("limit", limit)
                .query(DeadLetters::letter)
                .list();
    }

    /** The letter, ours until the transaction ends; refused when it is settled already. */
    DeadLetter lockOpen(UUID id) {
        var kept = jdbc.sql("select * from journal.dead_letter where id = :id for update")
                .param("id", id)
                .query((row, number) -> new Kept(letter(row, number), row.getString("settled") != null))
                .optional()
                .orElseThrow(() -> JournalProblems.deadLetterUnknown(id));
        if (kept.isSettled()) {
            throw JournalProblems.deadLetterSettled(id);
        }
        return kept.letter();
    }

    Entry entry(DeadLetter letter) {
        return entries.withSeq(letter.entry()).orElseThrow();
    }

    void settle(UUID id, Settled how, String by, @Nullable String reason, Instant now) {
        jdbc.sql("""
                        update journal.dead_letter set settled = :how, settled_at = :now, settled_by = :by, reason = :reason
                        where id = :id""")
                .param("id", id)
                .param("how", how.name())
                .param("now", Times.sql(now))
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    void failedAgain(UUID id, String error) {
        jdbc.sql(
                        "update journal.dead_letter set attempts = attempts + 1, last_error = :error where id = :id and settled is null")
                .param("id", id)
                .param("error", error)
                .update();
    }

    private static DeadLetter letter(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("projection"),
                row.getLong("entry_seq"),
                new StreamId(row.getString("stream_kind"), row.getObject("stream_id", UUID.class)),
                row.getString("type"),
                row.getInt("attempts"),
                row.getString("last_error"),
                requireNonNull(row.getObject("died_at", OffsetDateTime.class)).toInstant());
    }
}
