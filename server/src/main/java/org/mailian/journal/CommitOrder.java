package org.mailian.journal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The journal in the order in which a reader may trust it. Sequence numbers become visible out of order: a reader that has seen 7 may
 * later find that 6 was only slow to commit, and never look back. So entries are ordered by the id of their transaction, and only
 * those are read whose transaction id is below every transaction still running: nothing can appear before them any more.
 */
@Repository
class CommitOrder {

    private final JdbcClient jdbc;

    CommitOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in commit order. */
    record Mark(int epoch, String txid, long seq) implements Comparable<Mark> {

        private static final Comparator<Mark> ORDER = Comparator.comparingInt(Mark::epoch)
                .thenComparing(Mark::number, Long::compareUnsigned)
                .thenComparingLong(Mark::seq);

        private long number() {
            return Long.parseUnsignedLong(txid);
        }

        @Override
        public int compareTo(Mark other) {
            return ORDER.compare(this, other);
        }
    }

    /** An entry at its place; without the entry when the reader did not ask for its type. */
    record Placed(Mark mark, @Nullable Entry entry) {}

    /** The next entries after a place; the cursor moves over those of other types without reading their content. */
    List<Placed> after(Mark mark, Set<String> types, int limit) {
        return jdbc.sql("select epoch, txid::text as txid, " + Entries.COLUMNS + """
                        , case when :everything or type = any(cast(:types as text[])) then payload::text end as payload
                        from journal.entry
                        where (epoch, txid, seq) > (:epoch, cast(:txid as xid8), :seq)
                            and (epoch < (select max(number) from journal.epoch)
                                or txid < pg_snapshot_xmin(pg_current_snapshot()))
                        order by epoch, txid, seq limit :limit""")
                .param("everything", types.isEmpty())
                .param("types", types.toArray(String[]::new))
                .param("epoch", mark.epoch())
                .param("txid", mark.txid())
                .param("seq", mark.seq())
                .param("limit", limit)
                .query((row, number) -> new Placed(
                        new Mark(row.getInt("epoch"), row.getString("txid"), row.getLong("seq")),
                        row.getString("payload") == null
                                ? null
                                : Entries.kept(row, number).entry()))
                .list();
    }
}
