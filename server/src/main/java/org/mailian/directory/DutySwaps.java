package org.mailian.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.Duty.Turn;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns change hands because two agree: one proposes, the other accepts. Refused besides what each says: as {@link DutyChanges}. */
@Service
@Transactional
public class DutySwaps {

    /** @param returned the turn that is given for it; null: it is simply taken over */
    public record Swap(
            UUID id,
            Turn turn,
            UUID from,
            UUID to,
            @Nullable Turn returned,
            @Nullable String note,
            Instant proposedAt) {}

    private record Row(
            UUID id,
            UUID turn,
            UUID from,
            UUID to,
            @Nullable UUID returned,
            @Nullable String note,
            Instant proposedAt) {}

    private final JdbcClient jdbc;
    private final DutyChanges duty;

    DutySwaps(JdbcClient jdbc, DutyChanges duty) {
        this.jdbc = jdbc;
        this.duty = duty;
    }

    /**
     * Offers one's turn to a colleague, against one of theirs or for nothing. Refused: {@code directory/swap-pending}, {@code
     * directory/not-of-institution}.
     */
    public UUID propose(
            UUID institution, UUID turn, UUID to, @Nullable UUID returned, @Nullable String note, Actor by) {
        var it = duty.coming(institution, turn);
        DutyChanges.requireOwn(it, by);
        duty.requireColleague(institution, to);
        if (to.equals(it.practitioner())) {
            throw DirectoryProblems.notOfInstitution(to, institution);
        }
        if (returned != null
                && !duty.coming(institution, returned).practitioner().equals(to)) {
            throw DirectoryProblems.notYourDuty(returned);
        }
        var id = Ids.next();
        try {
            jdbc.sql("""
                    insert into directory.duty_swap (id, institution_id, turn_id, from_id, to_id, return_turn_id, note, state, proposed_at)
                    values (:id, :institution, :turn, :from, :to, :returned, :note, 'PROPOSED', :now)""")
                    .param("id", id)
                    .param("institution", institution)
                    .param("turn", turn)
                    .param("from", it.practitioner())
                    .param("to", to)
                    .param("returned", returned)
                    .param("note", Written.orNull(note))
                    .param("now", Times.sql(duty.now()))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw DirectoryProblems.swapPending(turn);
        }
        var facts = new LinkedHashMap<String, Object>();
        facts.put("swap", id);
        facts.put("turn", turn);
        facts.put("to", to);
        if (returned != null) {
            facts.put("returned", returned);
        }
        duty.tell(it, "institution.duty-swap-proposed", by, facts);
        return id;
    }

    /** Whom it was offered to takes it. Refused: {@code directory/unknown-swap}, {@code directory/swap-stale}. */
    public void accept(UUID institution, UUID swap, Actor by) {
        var it = open(institution, swap, by, false);
        var turn = duty.coming(institution, it.turn());
        var returned = it.returned() == null ? null : duty.coming(institution, it.returned());
        if (!turn.practitioner().equals(it.from())
                || returned != null && !returned.practitioner().equals(it.to())) {
            throw DirectoryProblems.swapStale(swap);
        }
        answer(swap, "ACCEPTED");
        duty.give(turn.id(), it.to());
        if (returned != null) {
            duty.give(returned.id(), it.from());
        }
        duty.tell(turn, "institution.duty-swapped", by, Map.of("swap", swap, "turn", turn.id()));
    }

    /** Whom it was offered to declines it, or who offered it takes it back. Refused with {@code directory/unknown-swap}. */
    public void end(UUID institution, UUID swap, Actor by) {
        var it = open(institution, swap, by, true);
        var withdrawn = it.from().equals(by.practitioner());
        answer(swap, withdrawn ? "WITHDRAWN" : "DECLINED");
        turn(it.turn())
                .ifPresent(turn -> duty.tell(
                        turn,
                        withdrawn ? "institution.duty-swap-withdrawn" : "institution.duty-swap-declined",
                        by,
                        Map.of("swap", swap, "turn", turn.id())));
    }

    /** What waits for an answer between one person and others at an institution. */
    @Transactional(readOnly = true)
    public List<Swap> of(UUID institution, UUID practitioner) {
        return jdbc
                .sql("""
                select * from directory.duty_swap
                where institution_id = :institution and state = 'PROPOSED' and (from_id = :practitioner or to_id = :practitioner)
                order by proposed_at limit 100""")
                .param("institution", institution)
                .param("practitioner", practitioner)
                .query((row, _) -> row(row))
                .list()
                .stream()
                .flatMap(it -> turn(it.turn()).stream()
                        .map(turn -> new Swap(
                                it.id(),
                                turn,
                                it.from(),
                                it.to(),
                                it.returned() == null
                                        ? null
                                        : turn(it.returned()).orElse(null),
                                it.note(),
                                it.proposedAt())))
                .filter(it -> it.turn().until().isAfter(duty.now()))
                .toList();
    }

    private Row open(UUID institution, UUID swap, Actor by, boolean either) {
        return jdbc.sql("""
                select * from directory.duty_swap
                where id = :id and institution_id = :institution and state = 'PROPOSED' for update""")
                .param("id", swap)
                .param("institution", institution)
                .query((row, _) -> row(row))
                .optional()
                .filter(it -> Objects.equals(by.practitioner(), it.to())
                        || either && Objects.equals(by.practitioner(), it.from()))
                .orElseThrow(() -> DirectoryProblems.unknown("swap", swap));
    }

    private void answer(UUID swap, String state) {
        jdbc.sql("update directory.duty_swap set state = :state, answered_at = :now where id = :id")
                .param("state", state)
                .param("now", Times.sql(duty.now()))
                .param("id", swap)
                .update();
    }

    private Optional<Turn> turn(UUID id) {
        return jdbc.sql("select * from directory.duty where id = :id")
                .param("id", id)
                .query((row, _) -> Duty.turn(row))
                .optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                DirectoryRows.uuid(row, "id"),
                DirectoryRows.uuid(row, "turn_id"),
                DirectoryRows.uuid(row, "from_id"),
                DirectoryRows.uuid(row, "to_id"),
                DirectoryRows.uuidOrNull(row, "return_turn_id"),
                row.getString("note"),
                DirectoryRows.instant(row, "proposed_at"));
    }
}
