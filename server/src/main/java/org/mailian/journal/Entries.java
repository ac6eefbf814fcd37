package org.mailian.journal;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries and the heads of their streams on disk. */
@Repository
class Entries {

    static final String COLUMNS = """
            seq, stream_kind, stream_id, position, type, actor_account_id, actor_practitioner_id, actor_institution_id, actor_name,
            occurred_at, recorded_at, audience, algorithm, previous_hash, hash""";

    private static final Logger LOG = LoggerFactory.getLogger(Entries.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    Entries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Before this node writes: partitions for the months to come, and a new epoch if the database was restored. */
    @PostConstruct
    void open() {
        ensurePartitions();
        jdbc.sql("select journal.begin_epoch_after_restore()").query((row, number) -> row.getString(1)).list().stream()
                .filter(Objects::nonNull)
                .forEach(it -> LOG.warn("The database was restored into a younger server: epoch {} begins", it));
    }

    void ensurePartitions() {
        try {
            jdbc.sql("select journal.ensure_partitions(:today, 3)")
                    .param("today", Times.dayInChina(clock.instant()))
                    .query(Integer.class)
                    .single();
        } catch (DataAccessException busy) {
            LOG.warn("No partitions made this time; entries without one go to the default partition", busy);
        }
    }

    /** Locks the head of a stream until the transaction ends, and makes it when the stream is new. */
    Head lock(StreamId stream) {
        return jdbc.sql("""
                        insert into journal.stream as head (kind, id, position, hash) values (:kind, :id, 0, '')
                        on conflict (kind, id) do update set position = head.position
                        returning position, hash""")
                .param("kind", stream.kind())
                .param("id", stream.id())
                .query(Head.class)
                .single();
    }

    /**
     * Writes an entry, moves the head and tells the cluster, in one statement. Without a {@code live} text (it was too long for
     * NOTIFY) the cluster is told where to read it.
     *
     * @return the entry's seq
     */
    long add(SealedEntry it, Optional<String> live) {
        return jdbc.sql("""
                        with entry as (
                            insert into journal.entry (stream_kind, stream_id, position, type, actor_account_id,
                                actor_practitioner_id, actor_institution_id, actor_name, occurred_at, recorded_at, payload,
                                audience, algorithm, previous_hash, hash)
                            values (:kind, :id, :position, :type, :account, :practitioner, :institution, :name, :occurredAt,
                                :recordedAt, cast(:payload as jsonb), cast(:audience as uuid[]), :algorithm, :previousHash, :hash)
                            returning seq
                        ), head as (
                            update journal.stream set position = :position, hash = :hash where kind = :kind and id = :id
                        )
                        select seq, pg_notify('mailian_live', coalesce(cast(:live as text), '{"entry":' || seq || '}')) from entry""")
                .param("kind", it.stream().kind())
                .param("id", it.stream().id())
                .param("position", it.position())
                .param("type", it.type())
                .param("account", it.actor().account())
                .param("practitioner", it.actor().practitioner())
                .param("institution", it.actor().institution())
                .param("name", it.actor().name())
                .param("occurredAt", Times.sql(it.occurredAt()))
                .param("recordedAt", Times.sql(it.recordedAt()))
                .param("payload", it.canonicalPayload())
                .param(
                        "audience",
                        it.audience().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .param("algorithm", it.algorithm())
                .param("previousHash", it.previousHash())
                .param("hash", it.hash())
                .param("live", live.orElse(null))
                .query((row, number) -> row.getLong("seq"))
                .single();
    }

    Optional<Head> head(StreamId stream) {
        return jdbc.sql("select position, hash from journal.stream where kind = :kind and id = :id")
                .param("kind", stream.kind())
                .param("id", stream.id())
                .query(Head.class)
                .optional();
    }

    List<Kept> page(StreamId stream, int afterPosition, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                        , payload::text as payload from journal.entry
                        where stream_id = :id and stream_kind = :kind and position > :after
                        order by position limit :limit""")
                .param("id", stream.id())
                .param("kind", stream.kind())
                .param("after", afterPosition)
                .param("limit", limit)
                .query(Entries::kept)
                .list();
    }

    Optional<Entry> withSeq(long seq) {
        return jdbc.sql("select " + COLUMNS + ", payload::text as payload from journal.entry where seq = :seq")
                .param("seq", seq)
                .query(Entries::kept)
                .optional()
                .map(Kept::entry);
    }

    /** An entry as it was read, with its place in the whole journal. */
    record Kept(long seq, SealedEntry sealed) {

        Entry entry() {
            return sealed.entry(seq);
        }
    }

    static Kept kept(ResultSet row, int number) throws SQLException {
        var payload = CanonicalJson.read(row.getString("payload"));
        return new Kept(
                row.getLong("seq"),
                new SealedEntry(
                        new StreamId(row.getString("stream_kind"), row.getObject("stream_id", UUID.class)),
                        row.getInt("position"),
                        row.getString("type"),
                        new Actor(
                                row.getObject("actor_account_id", UUID.class),
                                row.getObject("actor_practitioner_id", UUID.class),
                                row.getObject("actor_institution_id", UUID.class),
                                row.getString("actor_name")),
                        time(row, "occurred_at"),
                        time(row, "recorded_at"),
                        payload,
                        CanonicalJson.write(payload),
                        Arrays.asList((UUID[]) row.getArray("audience").getArray()),
                        row.getString("algorithm"),
                        row.getString("previous_hash"),
                        row.getString("hash")));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
    }
}
