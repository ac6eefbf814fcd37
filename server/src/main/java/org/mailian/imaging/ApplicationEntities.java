package org.mailian.imaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The application entities of the members (PS3.8 section 9.3.2): the titles under which this archive is called, each of one institution,
 * and the machines it knows. Titles are compared as they are, without the spaces at their ends.
 */
@Service
public class ApplicationEntities {

    /** What is written of a machine. */
    public record NewPeer(
            String title,
            String name,
            String host,
            int port,
            boolean tls,
            boolean retrieves,
            @Nullable String deviceCode) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    ApplicationEntities(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whose title this is; empty for one nobody has, whose association is refused. */
    public Optional<CalledTitle> called(String title) {
        return jdbc.sql("select * from imaging.called_title where title = :title and ended_at is null")
                .param("title", title.strip())
                .query(ApplicationEntities::title)
                .optional();
    }

    /** The machine of the institution that calls itself so. */
    public Optional<Peer> peer(UUID institution, String title) {
        return jdbc.sql("""
                        select * from imaging.peer
                        where institution_id = :institution and title = :title and ended_at is null""")
                .param("institution", institution)
                .param("title", title.strip())
                .query(ApplicationEntities::peer)
                .optional();
    }

    /** The titles of an institution that are in use, then those that were. */
    public List<CalledTitle> titlesOf(UUID institution) {
        return jdbc.sql("""
                        select * from imaging.called_title where institution_id = :institution
                        order by ended_at is not null, title, id limit 200""")
                .param("institution", institution)
                .query(ApplicationEntities::title)
                .list();
    }

    /** The machines of an institution that are in use, then those that were. */
    public List<Peer> peersOf(UUID institution) {
        return jdbc.sql("""
                        select * from imaging.peer where institution_id = :institution
                        order by ended_at is not null, title, id limit 200""")
                .param("institution", institution)
                .query(ApplicationEntities::peer)
                .list();
    }

    /** Refused: {@code imaging/unknown-peer}, also for a machine that is no longer in use. */
    public Peer peerInUse(UUID institution, UUID id) {
        return jdbc.sql("""
                        select * from imaging.peer
                        where id = :id and institution_id = :institution and ended_at is null""")
                .param("id", id)
                .param("institution", institution)
                .query(ApplicationEntities::peer)
                .optional()
                .orElseThrow(ImagingProblems::unknownPeer);
    }

    /** Gives a title to an institution. Refused: {@code imaging/title-taken}. */
    @Transactional
    public CalledTitle addTitle(UUID institution, String title, String name, Actor by) {
        var it = new CalledTitle(
                Ids.next(), title.strip(), institution, name.strip(), Times.micros(clock.instant()), null);
        try {
            jdbc.sql("""
                            insert into imaging.called_title (id, title, institution_id, name, since)
                            values (:id, :title, :institution, :name, :since)""")
                    .param("id", it.id())
                    .param("title", it.title())
                    .param("institution", institution)
                    .param("name", it.name())
                    .param("since", Times.sql(it.since()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw ImagingProblems.titleTaken(it.title());
        }
        tell(institution, "institution.called-title-given", Map.of("title", it.title(), "name", it.name()), by);
        return it;
    }

    /** Nothing is taken under the title any more. Refused: {@code imaging/unknown-title}. */
    @Transactional
    public void endTitle(UUID institution, UUID id, Actor by) {
        var title = jdbc.sql("""
                        update imaging.called_title set ended_at = :now
                        where id = :id and institution_id = :institution and ended_at is null returning title""")
                .param("id", id)
                .param("institution", institution)
                .param("now", Times.sql(Times.micros(clock.instant())))
                .query(String.class)
                .optional()
                .orElseThrow(ImagingProblems::unknownTitle);
        tell(institution, "institution.called-title-ended", Map.of("title", title), by);
    }

    /** Registers a machine. Refused: {@code imaging/title-taken}. */
    @Transactional
    public Peer addPeer(UUID institution, NewPeer machine, Actor by) {
        var it = new Peer(
                Ids.next(),
                institution,
                machine.title().strip(),
                machine.name().strip(),
                machine.host().strip(),
                machine.port(),
                machine.tls(),
                machine.retrieves(),
                machine.deviceCode(),
                Times.micros(clock.instant()),
                null);
        try {
            jdbc.sql("""
                            insert into imaging.peer
                                (id, institution_id, title, name, host, port, tls, retrieves, device_code, since)
                            values (:id, :institution, :title, :name, :host, :port, :tls, :retrieves, :deviceCode, :since)""")
                    .param("id", it.id())
                    .param("institution", institution)
                    .param("title", it.title())
                    .param("name", it.name())
                    .param("host", it.host())
                    .param("port", it.port())
                    .param("tls", it.tls())
                    .param("retrieves", it.retrieves())
                    .param("deviceCode", it.deviceCode())
                    .param("since", Times.sql(it.since()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw ImagingProblems.titleTaken(it.title());
        }
        tell(institution, "institution.peer-registered", facts(it), by);
        return it;
    }

    /** What was written of a machine is replaced: the old line ends, a new one begins. Refused: {@code imaging/unknown-peer}. */
    @Transactional
    public Peer changePeer(UUID institution, UUID id, NewPeer machine, Actor by) {
        endPeer(institution, id, by);
        return addPeer(institution, machine, by);
    }

    /** Refused: {@code imaging/unknown-peer}. */
    @Transactional
    public void endPeer(UUID institution, UUID id, Actor by) {
        var title = jdbc.sql("""
                        update imaging.peer set ended_at = :now
                        where id = :id and institution_id = :institution and ended_at is null returning title""")
                .param("id", id)
                .param("institution", institution)
                .param("now", Times.sql(Times.micros(clock.instant())))
                .query(String.class)
                .optional()
                .orElseThrow(ImagingProblems::unknownPeer);
        tell(institution, "institution.peer-ended", Map.of("title", title), by);
    }

    private void tell(UUID institution, String type, Map<String, ?> facts, Actor by) {
        journal.append(new Deed(
                new StreamId("institution", institution), type, by, clock.instant(), facts, Set.of(institution)));
    }

    private static Map<String, ?> facts(Peer it) {
        return Map.of("title", it.title(), "host", it.host(), "port", it.port(), "retrieves", it.retrieves());
    }

    private static CalledTitle title(ResultSet row, int number) throws SQLException {
        return new CalledTitle(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getObject("institution_id", UUID.class),
                row.getString("name"),
                Objects.requireNonNull(Times.instant(row.getObject("since", OffsetDateTime.class))),
                Times.instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static Peer peer(ResultSet row, int number) throws SQLException {
        return new Peer(
                row.getObject("id", UUID.class),
                row.getObject("institution_id", UUID.class),
                row.getString("title"),
                row.getString("name"),
                row.getString("host"),
                row.getInt("port"),
                row.getBoolean("tls"),
                row.getBoolean("retrieves"),
                row.getString("device_code"),
                Objects.requireNonNull(Times.instant(row.getObject("since", OffsetDateTime.class))),
                Times.instant(row.getObject("ended_at", OffsetDateTime.class)));
    }
}
