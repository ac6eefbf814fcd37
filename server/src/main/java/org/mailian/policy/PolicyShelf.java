package org.mailian.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The published versions on disk. */
@Repository
class PolicyShelf {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PolicyShelf(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    PolicyHistory history(String pack) {
        return new PolicyHistory(
                pack,
                jdbc.sql("select * from policy.version where pack = :pack order by published_at desc, version desc")
                        .param("pack", pack)
                        .query((row, number) -> version(row))
                        .list());
    }

    /** One publisher of a pack at a time, until the transaction ends. */
    void lock(String pack) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('policy:' || :pack, 0))::text")
                .param("pack", pack)
                .query(String.class)
                .single();
    }

    void add(PolicyVersion it, @Nullable UUID account) {
        jdbc.sql("""
                insert into policy.version (id, pack, reach_kind, reach_id, version, effective_from, effective_until, content,
                    digest, shipped, published_by, account_id, published_at, note)
                values (:id, :pack, :kind, :reach, :version, :from, :until, cast(:content as jsonb),
                    :digest, :shipped, :by, :account, :at, :note)""")
                .param("id", it.id())
                .param("pack", it.pack())
                .param("kind", it.reach().kind().name())
                .param("reach", it.reach().id())
                .param("version", it.version())
                .param("from", it.effectiveFrom())
                .param("until", it.effectiveUntil())
                .param("content", json.writeValueAsString(it.content()))
                .param("digest", it.digest())
                .param("shipped", it.shipped())
                .param("by", it.publishedBy())
                .param("account", account)
                .param("at", Times.sql(it.publishedAt()))
                .param("note", it.note())
                .update();
    }

    private PolicyVersion version(ResultSet row) throws SQLException {
        return new PolicyVersion(
                row.getObject("id", UUID.class),
                row.getString("pack"),
                new Reach(Reach.Kind.valueOf(row.getString("reach_kind")), row.getString("reach_id")),
                row.getInt("version"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_until", LocalDate.class),
                json.readTree(row.getString("content")),
                row.getString("digest"),
                row.getBoolean("shipped"),
                row.getString("published_by"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("note"));
    }
}
