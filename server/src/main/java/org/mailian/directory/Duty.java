package org.mailian.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty. */
@Service
@Transactional
public class Duty {

    /**
     * A turn from an instant to an instant (excluded). {@code department} null: for the whole institution.
     *
     * @param leftAt since when its person cannot keep it: a gap that somebody has to cover
     */
    public record Turn(
            UUID id,
            UUID institution,
            @Nullable UUID department,
            UUID practitioner,
            DutyKind kind,
            Instant from,
            Instant until,
            @Nullable Instant leftAt) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Duty(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Those on duty then: the department's own first, then the institution's; one statement. Who has left a turn is not called by it;
     * nobody is an empty list.
     */
    @Transactional(readOnly = true)
    public List<UUID> practitioners(UUID institution, @Nullable UUID department, DutyKind kind, Instant at) {
        return jdbc.sql("""
                select practitioner_id from directory.duty
                where institution_id = :institution and kind = :kind and from_at <= :at and until_at > :at
                  and left_at is null and (department_id is null or department_id = :department)
                group by practitioner_id order by bool_and(department_id is null), min(from_at), practitioner_id""")
                .param("institution", institution)
                .param("department", department)
                .param("kind", kind.name())
                .param("at", Times.sql(at))
                .query(UUID.class)
                .list();
    }

    /** Turns of an institution that touch [from, to), the earliest first, at most 500. */
    @Transactional(readOnly = true)
    public List<Turn> turns(UUID institution, Instant from, Instant to) {
        return jdbc.sql("""
                select * from directory.duty where institution_id = :institution and until_at > :from and from_at < :to
                order by from_at, id limit 500""")
                .param("institution", institution)
                .param("from", Times.sql(from))
                .param("to", Times.sql(to))
                .query((row, _) -> turn(row))
                .list();
    }

    /** Turns of one person, wherever they are, that touch [from, to), the earliest first, at most 500. */
    @Transactional(readOnly = true)
    public List<Turn> turnsOf(UUID practitioner, Instant from, Instant to) {
        return jdbc.sql("""
                select * from directory.duty
                where practitioner_id = :practitioner and left_at is null and until_at > :from and from_at < :to
                order by from_at, id limit 500""")
                .param("practitioner", practitioner)
                .param("from", Times.sql(from))
                .param("to", Times.sql(to))
                .query((row, _) -> turn(row))
                .list();
    }

    /** Puts a practitioner on the roster; refused with {@code directory/not-of-institution} unless they hold a post there. */
    public UUID assign(
            UUID institution,
            @Nullable UUID department,
            UUID practitioner,
            DutyKind kind,
            Instant from,
            Instant until,
            Actor by) {
        if (!until.isAfter(from)) {
            throw DirectoryProblems.datesReversed(Times.dayInChina(from), Times.dayInChina(until));
        }
        var id = Ids.next();
        var added = jdbc.sql("""
                insert into directory.duty (id, institution_id, department_id, practitioner_id, kind, from_at, until_at)
                select :id, :institution, :department, :practitioner, :kind, :from, :until
                where exists (select 1 from directory.post where practitioner_id = :practitioner and institution_id = :institution)
                  and %s""".formatted(RegisterTables.OWN_DEPARTMENT))
                .param("id", id)
                .param("institution", institution)
                .param("department", department)
                .param("practitioner", practitioner)
                .param("kind", kind.name())
                .param("from", Times.sql(from))
                .param("until", Times.sql(until))
                .update();
        if (added == 0) {
            throw DirectoryProblems.notOfInstitution(practitioner, institution);
        }
        tell(
                institution,
                "institution.duty-assigned",
                by,
                Map.of(
                        "turn", id,
                        "practitioner", practitioner,
                        "kind", kind.name(),
                        "from", from.toString(),
                        "until", until.toString()));
        return id;
    }

    /**
     * Takes a turn off the roster; refused with {@code directory/unknown-duty} when it is not the institution's, and with
     * {@code directory/duty-past} when it is over: who was to be told then stays known.
     */
    public void cancel(UUID institution, UUID turn, Actor by) {
        var until = jdbc.sql("""
                select until_at from directory.duty where id = :id and institution_id = :institution for update""")
                .param("id", turn)
                .param("institution", institution)
                .query((row, _) -> DirectoryRows.instant(row, "until_at"))
                .optional()
                .orElseThrow(() -> DirectoryProblems.unknown("duty", turn));
        if (!until.isAfter(clock.instant())) {
            throw DirectoryProblems.dutyPast(turn);
        }
        jdbc.sql("delete from directory.duty where id = :id").param("id", turn).update();
        tell(institution, "institution.duty-cancelled", by, Map.of("turn", turn));
    }

    static Turn turn(ResultSet row) throws SQLException {
        return new Turn(
                DirectoryRows.uuid(row, "id"),
                DirectoryRows.uuid(row, "institution_id"),
                DirectoryRows.uuidOrNull(row, "department_id"),
                DirectoryRows.uuid(row, "practitioner_id"),
                DutyKind.valueOf(row.getString("kind")),
                DirectoryRows.instant(row, "from_at"),
                DirectoryRows.instant(row, "until_at"),
                DirectoryRows.instantOrNull(row, "left_at"));
    }

    private void tell(UUID institution, String type, Actor by, Map<String, ?> facts) {
        journal.append(new Deed(
                new StreamId("institution", institution), type, by, clock.instant(), facts, Set.of(institution)));
    }
}
