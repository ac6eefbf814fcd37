package org.mailian.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Beds are promised to cases here, never twice: an index of the database sees to it. A case holds at most one bed of an institution;
 * holding another moves it. Holds are part of the case's own deed, so the case's journal entry tells of them.
 */
@Service
@Transactional
public class Beds {

    /** Of a bed {@code b}: it can be given to somebody now. */
    static final String FREE = """
            b.open and b.staffed and not b.occupied
              and not exists (select 1 from directory.bed_hold h where h.bed_id = b.id and h.released_at is null)""";

    private static final String HELD = """
            select h.*, w.department_id, w.name as ward, b.number
            from directory.bed_hold h join directory.bed b on b.id = h.bed_id join directory.ward w on w.id = b.ward_id""";

    /** Of a department {@code :of}: whom a restricted bed suits is for a person to see. */
    private static final String ANY = "w.department_id = :of and b.restriction = 'NONE'";

    private static final int ATTEMPTS = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    Beds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The whole board of an institution; one statement. */
    @Transactional(readOnly = true)
    public BedBoard of(UUID institution) {
        return BedBoards.read(jdbc, institution);
    }

    /** Free staffed beds by department, for partners who may know how many but not which; one statement. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> free(UUID institution) {
        return jdbc
                .sql("""
                select w.department_id, count(b.id) filter (where %s) as free
                from directory.ward w left join directory.bed b on b.ward_id = w.id
                where w.institution_id = :institution group by w.department_id""".formatted(FREE))
                .param("institution", institution)
                .query((row, _) -> Map.entry(DirectoryRows.uuid(row, "department_id"), row.getInt("free")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Holds this bed for a case; holding it again for the same case changes nothing. Refused: {@code directory/bed-taken} when it is
     * not free, {@code directory/unknown-bed} when it is not of the actor's institution.
     */
    public BedHold hold(UUID bed, UUID caseId, Actor by) {
        var taken = takeAtOnce("b.id = :of", bed, caseId, by);
        if (taken.isPresent()) {
            return taken.get();
        }
        var institution = ownInstitutionOf(bed, by);
        var before = held(caseId, institution);
        if (before.isPresent() && before.get().bed().equals(bed)) {
            return before.get();
        }
        release(caseId, institution);
        if (!take(bed, institution, caseId, by)) {
            throw DirectoryProblems.bedTaken(bed);
        }
        before.filter(it -> it.occupiedAt() != null).ifPresent(it -> occupy(caseId));
        return held(caseId, institution).orElseThrow(() -> DirectoryProblems.bedTaken(bed));
    }

    /**
     * Holds any free unrestricted bed of a department, or keeps the one the case already holds there; refused with {@code
     * directory/bed-taken} when there is none. A bed somebody else is just taking is passed over, not waited for.
     */
    public BedHold holdIn(UUID department, UUID caseId, Actor by) {
        var taken = takeAtOnce(ANY, department, caseId, by);
        if (taken.isPresent()) {
            return taken.get();
        }
        for (var held : ofCase(caseId)) {
            if (held.department().equals(department)) {
                return held;
            }
        }
        // Seen free and locked is not yet taken: who had the lock before may have committed in between. Then there is
        // another bed.
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var free = firstFree(department);
            if (free.isEmpty()) {
                break;
            }
            var institution = ownInstitutionOf(free.get(), by);
            release(caseId, institution);
            if (take(free.get(), institution, caseId, by)) {
                return held(caseId, institution).orElseThrow(() -> DirectoryProblems.bedTaken(department));
            }
        }
        throw DirectoryProblems.bedTaken(department);
    }

    private Optional<UUID> firstFree(UUID department) {
        return jdbc.sql("""
                select b.id from directory.bed b join directory.ward w on w.id = b.ward_id
                where %s and %s
                order by b.authorised desc, w.code, b.number limit 1 for no key update of b skip locked""".formatted(ANY, FREE))
                .param("of", department)
                .query(UUID.class)
                .optional();
    }

    /** The patient lies in it. Nothing happens when the case holds none. */
    public void occupy(UUID caseId) {
        jdbc.sql("""
                update directory.bed_hold set occupied_at = :now
                where case_id = :case and released_at is null and occupied_at is null""")
                .param("case", caseId)
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    /** Gives back the case's bed at one institution; {@link Holds} gives back everything. */
    public void release(UUID caseId, UUID institution) {
        jdbc.sql("""
                update directory.bed_hold set released_at = :now
                where case_id = :case and released_at is null and institution_id = :institution""")
                .param("case", caseId)
                .param("institution", institution)
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    /** The beds a case holds or occupies now. */
    @Transactional(readOnly = true)
    public List<BedHold> ofCase(UUID caseId) {
        return jdbc.sql(HELD + " where h.case_id = :case and h.released_at is null order by h.held_at")
                .param("case", caseId)
                .query((row, _) -> hold(row))
                .list();
    }

    private Optional<BedHold> held(UUID caseId, UUID institution) {
        return ofCase(caseId).stream()
                .filter(it -> it.institution().equals(institution))
                .findFirst();
    }

    private UUID ownInstitutionOf(UUID bed, Actor by) {
        return jdbc.sql(
                        "select w.institution_id from directory.bed b join directory.ward w on w.id = b.ward_id where b.id = :bed")
                .param("bed", bed)
                .query(UUID.class)
                .optional()
                .filter(it -> by.institution() == null || by.institution().equals(it))
                .orElseThrow(() -> DirectoryProblems.unknown("bed", bed));
    }

    /**
     * The ordinary case in one statement: the bed is the actor's, free, and the case holds no other there. The lock is no key lock: who
     * takes the same bed by the longer way refers to it already, and each would wait for the other.
     */
    private Optional<BedHold> takeAtOnce(String which, UUID of, UUID caseId, Actor by) {
        return jdbc.sql("""
                with chosen as (
                    select b.id, w.institution_id from directory.bed b join directory.ward w on w.id = b.ward_id
                    where %s and %s
                      and (cast(:institution as uuid) is null or w.institution_id = cast(:institution as uuid))
                    order by b.authorised desc, w.code, b.number limit 1 for no key update of b skip locked),
                h as (
                    insert into directory.bed_hold (id, bed_id, institution_id, case_id, held_by, account_id, held_at)
                    select :id, id, institution_id, :case, :by, :account, :now from chosen on conflict do nothing returning *)
                select h.*, w.department_id, w.name as ward, b.number
                from h join directory.bed b on b.id = h.bed_id join directory.ward w on w.id = b.ward_id""".formatted(which, FREE))
                .param("id", Ids.next())
                .param("of", of)
                .param("institution", by.institution())
                .param("case", caseId)
                .param("by", by.name())
                .param("account", by.account())
                .param("now", Times.sql(clock.instant()))
                .query((row, _) -> hold(row))
                .optional();
    }

    /** The unique index decides between two who come at once; the later one waits for the earlier, then finds the bed taken. */
    private boolean take(UUID bed, UUID institution, UUID caseId, Actor by) {
        return jdbc.sql("""
                insert into directory.bed_hold (id, bed_id, institution_id, case_id, held_by, account_id, held_at)
                select :id, b.id, :institution, :case, :by, :account, :now from directory.bed b where b.id = :bed and %s
                on conflict do nothing""".formatted(FREE))
                        .param("id", Ids.next())
                        .param("bed", bed)
                        .param("institution", institution)
                        .param("case", caseId)
                        .param("by", by.name())
                        .param("account", by.account())
                        .param("now", Times.sql(clock.instant()))
                        .update()
                == 1;
    }

    private static BedHold hold(ResultSet row) throws SQLException {
        Instant heldAt = DirectoryRows.instant(row, "held_at");
        return new BedHold(
                DirectoryRows.uuid(row, "id"),
                DirectoryRows.uuid(row, "case_id"),
                DirectoryRows.uuid(row, "institution_id"),
                DirectoryRows.uuid(row, "department_id"),
                DirectoryRows.uuid(row, "bed_id"),
                row.getString("ward"),
                row.getString("number"),
                heldAt,
                DirectoryRows.instantOrNull(row, "occupied_at"));
    }
}
