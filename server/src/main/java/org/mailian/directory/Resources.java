package org.mailian.directory;

import java.time.Clock;
import java.time.Instant;
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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an institution can offer: wards, beds, slots. Every change is journaled. An actor of an institution changes only its own; what
 * belongs to another does not exist for it.
 */
@Service
@Transactional
public class Resources {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Resources(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    public UUID addWard(UUID department, String code, String name, String nameEn, Actor by) {
        var owner = owner("select institution_id from directory.department where id = :id", department);
        var institution = requireOwn("department", department, owner, by);
        var id = Ids.next();
        try {
            jdbc.sql("""
                    insert into directory.ward (id, institution_id, department_id, code, name, name_en)
                    values (:id, :institution, :department, :code, :name, :nameEn)""")
                    .param("id", id)
                    .param("institution", institution)
                    .param("department", department)
                    .param("code", code)
                    .param("name", name)
                    .param("nameEn", nameEn)
                    .update();
        } catch (DuplicateKeyException twice) {
            throw DirectoryProblems.alreadyThere("ward", code);
        }
        tell(institution, "institution.ward-added", by, Map.of("ward", id, "name", name));
        return id;
    }

    /** A bed that is open and staffed. */
    public UUID addBed(UUID ward, String number, boolean authorised, BedRestriction restriction, Actor by) {
        var institution =
                requireOwn("ward", ward, owner("select institution_id from directory.ward where id = :id", ward), by);
        var id = Ids.next();
        try {
            jdbc.sql("""
                    insert into directory.bed (id, ward_id, number, authorised, open, staffed, restriction)
                    values (:id, :ward, :number, :authorised, true, true, :restriction)""")
                    .param("id", id)
                    .param("ward", ward)
                    .param("number", number)
                    .param("authorised", authorised)
                    .param("restriction", restriction.name())
                    .update();
        } catch (DuplicateKeyException twice) {
            throw DirectoryProblems.alreadyThere("bed", number);
        }
        tell(institution, "institution.bed-added", by, Map.of("bed", id, "ward", ward, "number", number));
        return id;
    }

    /** What the ward says of a bed. {@code occupied}: by a patient who came without a case. Beds held by cases stay held. */
    public void setBed(
            UUID bed, boolean open, boolean staffed, boolean occupied, BedRestriction restriction, Actor by) {
        var owner = owner(
                "select w.institution_id from directory.bed b join directory.ward w on w.id = b.ward_id where b.id = :id",
                bed);
        var institution = requireOwn("bed", bed, owner, by);
        jdbc.sql("""
                update directory.bed set open = :open, staffed = :staffed, occupied = :occupied, restriction = :restriction
                where id = :id""")
                .param("id", bed)
                .param("open", open)
                .param("staffed", staffed)
                .param("occupied", occupied)
                .param("restriction", restriction.name())
                .update();
        tell(
                institution,
                "institution.bed-changed",
                by,
                Map.of(
                        "bed",
                        bed,
                        "open",
                        open,
                        "staffed",
                        staffed,
                        "occupied",
                        occupied,
                        "restriction",
                        restriction.name()));
    }

    /** @param practitioner whose slot it is, or null: the department's */
    public UUID addSlot(
            UUID department,
            @Nullable UUID practitioner,
            SlotKind kind,
            Instant startsAt,
            Instant endsAt,
            int capacity,
            Actor by) {
        var owner = owner("select institution_id from directory.department where id = :id", department);
        var institution = requireOwn("department", department, owner, by);
        if (!endsAt.isAfter(startsAt)) {
            throw DirectoryProblems.datesReversed(Times.dayInChina(startsAt), Times.dayInChina(endsAt));
        }
        var id = Ids.next();
        try {
            jdbc.sql("""
                    insert into directory.slot (id, institution_id, department_id, practitioner_id, kind, starts_at, ends_at, capacity)
                    values (:id, :institution, :department, :practitioner, :kind, :starts, :ends, :capacity)""")
                    .param("id", id)
                    .param("institution", institution)
                    .param("department", department)
                    .param("practitioner", practitioner)
                    .param("kind", kind.name())
                    .param("starts", Times.sql(startsAt))
                    .param("ends", Times.sql(endsAt))
                    .param("capacity", capacity)
                    .update();
        } catch (DuplicateKeyException twice) {
            throw DirectoryProblems.alreadyThere("slot", startsAt.toString());
        }
        tell(
                institution,
                "institution.slot-opened",
                by,
                Map.of(
                        "slot", id,
                        "department", department,
                        "kind", kind.name(),
                        "startsAt", startsAt.toString(),
                        "capacity", capacity));
        return id;
    }

    private @Nullable UUID owner(String query, UUID id) {
        return jdbc.sql(query).param("id", id).query(UUID.class).optional().orElse(null);
    }

    private static UUID requireOwn(String what, UUID id, @Nullable UUID owner, Actor by) {
        if (owner == null || by.institution() != null && !by.institution().equals(owner)) {
            throw DirectoryProblems.unknown(what, id);
        }
        return owner;
    }

    private void tell(UUID institution, String type, Actor by, Map<String, ?> facts) {
        journal.append(new Deed(
                new StreamId("institution", institution), type, by, clock.instant(), facts, Set.of(institution)));
    }
}
