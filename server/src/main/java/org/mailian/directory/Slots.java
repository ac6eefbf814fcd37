package org.mailian.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Page;
import org.mailian.kernel.Place;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Slots are promised to cases here, never more than there are: a check of the table sees to it. */
@Service
@Transactional
public class Slots {

    private final JdbcClient jdbc;
    private final Clock clock;

    Slots(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Slots with room left that start in [from, to), the earliest first, at most 200; {@code practitioner} null: anybody's. */
    @Transactional(readOnly = true)
    public List<Slot> open(UUID department, @Nullable UUID practitioner, Instant from, Instant to) {
        return jdbc.sql("""
                select * from directory.slot
                where department_id = :department and taken < capacity and starts_at >= :from and starts_at < :to
                  and (cast(:practitioner as uuid) is null or practitioner_id = :practitioner)
                order by starts_at, id limit 200""")
                .param("department", department)
                .param("practitioner", practitioner)
                .param("from", Times.sql(from))
                .param("to", Times.sql(to))
                .query((row, _) -> slot(row))
                .list();
    }

    /** Slots of an institution that start in [from, to), the earliest first; {@code onlyOpen}: only those with room left. */
    @Transactional(readOnly = true)
    public Page<Slot> list(
            UUID institution,
            @Nullable UUID department,
            Instant from,
            Instant to,
            boolean onlyOpen,
            @Nullable String after,
            int limit) {
        var place = Place.parse(after, 2);
        var rows = jdbc.sql("""
                select * from directory.slot
                where institution_id = :institution and starts_at >= :from and starts_at < :to
                  and (cast(:department as uuid) is null or department_id = :department)
                  and (not :onlyOpen or taken < capacity)
                  and (cast(:at as timestamptz) is null or (starts_at, id) > (:at, cast(:id as uuid)))
                order by starts_at, id limit :limit""")
                .param("institution", institution)
                .param("department", department)
                .param("from", Times.sql(from))
                .param("to", Times.sql(to))
                .param("onlyOpen", onlyOpen)
                .param("at", place == null ? null : Times.sql(place.instant(0)))
                .param("id", place == null ? null : place.uuid(1))
                .param("limit", limit + 1)
                .query((row, _) -> slot(row))
                .list();
        return Page.of(rows, limit, it -> Place.at(it.startsAt(), it.id()));
    }

    @Transactional(readOnly = true)
    public Optional<Slot> find(UUID slot) {
        return jdbc.sql("select * from directory.slot where id = :id")
                .param("id", slot)
                .query((row, _) -> slot(row))
                .optional();
    }

    /**
     * Takes one place for a case; taking it again changes nothing. Refused: {@code directory/slot-full}, {@code directory/slot-past},
     * {@code directory/unknown-slot} (also when it is not of the actor's institution).
     */
    public Slot hold(UUID slot, UUID caseId, Actor by) {
        var it = jdbc.sql("select * from directory.slot where id = :id for update")
                .param("id", slot)
                .query((row, _) -> slot(row))
                .optional()
                .filter(found -> by.institution() == null || by.institution().equals(found.institution()))
                .orElseThrow(() -> DirectoryProblems.unknown("slot", slot));
        if (holds(slot, caseId)) {
            return it;
        }
        if (it.left() == 0) {
            throw DirectoryProblems.slotFull(slot);
        }
        if (it.endsAt().isBefore(clock.instant())) {
            throw DirectoryProblems.slotPast(slot);
        }
        return jdbc.sql("""
                with held as (
                    insert into directory.slot_hold (id, slot_id, case_id, held_by, account_id, held_at)
                    values (:id, :slot, :case, :by, :account, :now))
                update directory.slot set taken = taken + 1 where id = :slot returning *""")
                .param("id", Ids.next())
                .param("slot", slot)
                .param("case", caseId)
                .param("by", by.name())
                .param("account", by.account())
                .param("now", Times.sql(clock.instant()))
                .query((row, _) -> slot(row))
                .single();
    }

    /** The places a case holds now. */
    @Transactional(readOnly = true)
    public List<Slot> ofCase(UUID caseId) {
        return jdbc.sql("""
                select s.* from directory.slot s join directory.slot_hold h on h.slot_id = s.id
                where h.case_id = :case and h.released_at is null order by s.starts_at""").param("case", caseId).query((row, _) -> slot(row)).list();
    }

    private boolean holds(UUID slot, UUID caseId) {
        return jdbc.sql("""
                select exists (select 1 from directory.slot_hold where slot_id = :slot and case_id = :case and released_at is null)""")
                .param("slot", slot)
                .param("case", caseId)
                .query(Boolean.class)
                .single();
    }

    static Slot slot(ResultSet row) throws SQLException {
        return new Slot(
                DirectoryRows.uuid(row, "id"),
                DirectoryRows.uuid(row, "institution_id"),
                DirectoryRows.uuid(row, "department_id"),
                DirectoryRows.uuidOrNull(row, "practitioner_id"),
                SlotKind.valueOf(row.getString("kind")),
                DirectoryRows.instant(row, "starts_at"),
                DirectoryRows.instant(row, "ends_at"),
                row.getInt("capacity"),
                row.getInt("taken"));
    }
}
