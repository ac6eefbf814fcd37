package org.mailian.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.Duty.Turn;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A turn is left, covered and handed over. A turn of another institution is refused as {@code directory/unknown-duty}, one that is over as
 * {@code directory/duty-past}, another person's as {@code directory/not-your-duty}.
 */
@Service
@Transactional
public class DutyChanges {

    /** What the next one has to know: what is open, who waits, what was promised. */
    public record Handover(
            UUID turn,
            String note,
            String writtenBy,
            Instant writtenAt,
            @Nullable String takenBy,
            @Nullable Instant takenAt) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    DutyChanges(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Its person, or who keeps the roster for them, says that the turn cannot be kept. Leaving twice is leaving once. */
    public void leave(UUID institution, UUID turn, @Nullable String because, boolean keeper, Actor by) {
        var it = coming(institution, turn);
        if (!keeper) {
            requireOwn(it, by);
        }
        if (it.leftAt() == null) {
            jdbc.sql("update directory.duty set left_at = :now, left_because = :because where id = :id")
                    .param("now", Times.sql(now()))
                    .param("because", Written.orNull(because))
                    .param("id", turn)
                    .update();
            tell(it, "institution.duty-left", by, Map.of("turn", turn, "practitioner", it.practitioner()));
        }
    }

    /** Somebody else takes the turn, left or not; refused with {@code directory/not-of-institution} unless they hold a post there. */
    public void cover(UUID institution, UUID turn, UUID practitioner, Actor by) {
        var it = coming(institution, turn);
        requireColleague(institution, practitioner);
        give(turn, practitioner);
        tell(it, "institution.duty-covered", by, Map.of("turn", turn, "practitioner", practitioner));
    }

    /** Why a turn was left, for who keeps the roster. */
    @Transactional(readOnly = true)
    public Map<UUID, String> reasons(Collection<UUID> turns) {
        var reasons = new HashMap<UUID, String>();
        jdbc.sql("select id, left_because from directory.duty where id = any(:turns) and left_because is not null")
                .param("turns", turns.toArray(UUID[]::new))
                .query(row -> {
                    reasons.put(DirectoryRows.uuid(row, "id"), row.getString("left_because"));
                });
        return Map.copyOf(reasons);
    }

    /**
     * Its person writes down what the next one has to know, and may write it anew until it is taken over; then refused with {@code
     * directory/handed-over}. A turn that is over is still handed over: the night ends before the morning begins.
     */
    public void handOver(UUID institution, UUID turn, String note, Actor by) {
        var it = find(institution, turn);
        requireOwn(it, by);
        var written = jdbc.sql("""
                insert into directory.duty_handover as h (turn_id, note, written_by, written_at) values (:turn, :note, :by, :now)
                on conflict (turn_id) do update set note = excluded.note, written_by = excluded.written_by,
                    written_at = excluded.written_at
                where h.taken_at is null""")
                .param("turn", turn)
                .param("note", note.strip())
                .param("by", by.name())
                .param("now", Times.sql(now()))
                .update();
        if (written == 0) {
            throw DirectoryProblems.handedOver(turn);
        }
        tell(it, "institution.duty-handed-over", by, Map.of("turn", turn));
    }

    /** Somebody of the institution has read it and goes on; taking over twice is taking over once. */
    public void takeOver(UUID institution, UUID turn, Actor by) {
        var it = find(institution, turn);
        var taken = jdbc.sql("""
                update directory.duty_handover set taken_by = :by, taken_at = :now where turn_id = :turn and taken_at is null""")
                .param("turn", turn)
                .param("by", by.name())
                .param("now", Times.sql(now()))
                .update();
        if (taken > 0) {
            tell(it, "institution.duty-taken-over", by, Map.of("turn", turn));
        }
    }

    /** The notes of these turns, those that have one. */
    @Transactional(readOnly = true)
    public Map<UUID, Handover> handovers(Collection<UUID> turns) {
        var found = new HashMap<UUID, Handover>();
        jdbc.sql("select * from directory.duty_handover where turn_id = any(:turns)")
                .param("turns", turns.toArray(UUID[]::new))
                .query(row -> {
                    var it = new Handover(
                            DirectoryRows.uuid(row, "turn_id"),
                            row.getString("note"),
                            row.getString("written_by"),
                            DirectoryRows.instant(row, "written_at"),
                            row.getString("taken_by"),
                            DirectoryRows.instantOrNull(row, "taken_at"));
                    found.put(it.turn(), it);
                });
        return Map.copyOf(found);
    }

    Turn coming(UUID institution, UUID turn) {
        var it = find(institution, turn);
        if (!it.until().isAfter(now())) {
            throw DirectoryProblems.dutyPast(turn);
        }
        return it;
    }

    private Turn find(UUID institution, UUID turn) {
        return jdbc.sql("select * from directory.duty where id = :id and institution_id = :institution for update")
                .param("id", turn)
                .param("institution", institution)
                .query((row, _) -> Duty.turn(row))
                .optional()
                .orElseThrow(() -> DirectoryProblems.unknown("duty", turn));
    }

    /** Whoever gets a turn keeps it: it is left no more. */
    void give(UUID turn, UUID practitioner) {
        jdbc.sql("""
                update directory.duty set practitioner_id = :practitioner, left_at = null, left_because = null
                where id = :id""").param("practitioner", practitioner).param("id", turn).update();
    }

    void requireColleague(UUID institution, UUID practitioner) {
        var works = jdbc.sql("""
                select exists (select 1 from directory.post
                    where practitioner_id = :practitioner and institution_id = :institution
                      and from_on <= :today and coalesce(until_on, :today) >= :today)""")
                .param("practitioner", practitioner)
                .param("institution", institution)
                .param("today", Times.dayInChina(now()))
                .query(Boolean.class)
                .single();
        if (!works) {
            throw DirectoryProblems.notOfInstitution(practitioner, institution);
        }
    }

    static void requireOwn(Turn it, Actor by) {
        if (!Objects.equals(it.practitioner(), by.practitioner())) {
            throw DirectoryProblems.notYourDuty(it.id());
        }
    }

    Instant now() {
        return Times.micros(clock.instant());
    }

    void tell(Turn it, String type, Actor by, Map<String, ?> facts) {
        journal.append(new Deed(
                new StreamId("institution", it.institution()), type, by, now(), facts, Set.of(it.institution())));
    }
}
