package org.mailian.casework;

import static org.mailian.kernel.Times.sql;
import static org.mailian.kernel.Times.sqlOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The cases on disk: the case, its parties (which are its places on worklists) and its clocks, always written together. */
@Repository
class Cases {

    /** A case as one institution sees it. */
    record Seen(Case it, Side side, boolean unseen) {}

    private static final String SELECT = """
            select c.*, p.side, p.unseen,
                   (select coalesce(jsonb_agg(to_jsonb(k) - 'case_id' - 'next_at' order by k.started_at, k.name), '[]')
                    from casework.clock k where k.case_id = c.id) as clocks
            from casework.case c join casework.party p on p.case_id = c.id
            where c.id = :id and %s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CaseRows rows;

    Cases(JdbcClient jdbc, JsonMapper json, CaseRows rows) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
    }

    Optional<Seen> find(UUID id, Sight sight, boolean toChange) {
        return jdbc.sql(SELECT.formatted(sight.sql()) + (toChange ? " for no key update of c" : ""))
                .param("id", id)
                .param("institution", sight.institution())
                .param("department", sight.department())
                .query((row, _) -> seen(row))
                .optional();
    }

    /** Several at once, as one institution sees them; in no order. */
    List<Seen> find(Collection<UUID> ids, Sight sight) {
        return jdbc.sql(SELECT.replace("c.id = :id", "c.id = any(:ids)").formatted(sight.sql()))
                .param("ids", ids.toArray(UUID[]::new))
                .param("institution", sight.institution())
                .param("department", sight.department())
                .query((row, _) -> seen(row))
                .list();
    }

    /** For the clocks themselves, which act for nobody. */
    Optional<Case> findForSystem(UUID id) {
        return jdbc.sql(SELECT.formatted("p.side = 'REQUESTER'") + " for no key update of c")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Cases with a clock whose next rung has come, the longest waiting first. */
    List<UUID> withClocksDue(Instant now, int most) {
        return jdbc
                .sql("select case_id from casework.clock where next_at <= :now order by next_at limit :most")
                .param("now", sql(now))
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** Keeps that a clock has climbed; the case itself has not changed and keeps its version. */
    void climbed(UUID caseId, Clock clock) {
        jdbc.sql("update casework.clock set next_rung = :rung, next_at = :at where case_id = :case and name = :name")
                .param("rung", clock.nextRung())
                .param("at", sqlOrNull(clock.nextAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("case", caseId)
                .param("name", clock.name())
                .update();
    }

    /**
     * Writes the case, its parties and its clocks in one statement. False when somebody else changed it meanwhile.
     *
     * @param mustAct the sides it waits for; none: its life has ended
     * @param acting the institution that did it and has therefore seen it; null when the system did
     */
    boolean write(Case it, Set<Side> mustAct, @Nullable UUID acting) {
        return jdbc.sql("""
                with the_case as (
                    insert into casework.case (id, number, kind, state, version, priority, green_channel, direction, title,
                        patient_id, subject, requester, requester_institution_id, responder, responder_institution_id,
                        invited, holder_id, agreement_id, opened_at, updated_at, closed_at)
                    values (:id, :number, :kind, :state, :version, :priority, :green, :direction, :title,
                        :patient, cast(:subject as jsonb), cast(:requester as jsonb), :requesterInstitution,
                        cast(:responder as jsonb), :responderInstitution,
                        cast(:invited as jsonb), :holder, :agreement, :openedAt, :updatedAt, :closedAt)
                    on conflict (id) do update set state = excluded.state, version = excluded.version,
                        priority = excluded.priority, green_channel = excluded.green_channel,
                        direction = excluded.direction, title = excluded.title, subject = excluded.subject,
                        responder = excluded.responder,
                        responder_institution_id = excluded.responder_institution_id, invited = excluded.invited,
                        holder_id = excluded.holder_id,
                        agreement_id = excluded.agreement_id, updated_at = excluded.updated_at, closed_at = excluded.closed_at
                    where casework.case.version = excluded.version - 1
                    returning id
                ), places as (
                    select * from jsonb_to_recordset(cast(:parties as jsonb))
                        as r(institution uuid, department uuid, whole boolean, side text, list text, unseen boolean,
                             due_at timestamptz, patient uuid, name text, pinyin text, initials text)
                ), gone as (
                    delete from casework.party p using the_case
                    where p.case_id = the_case.id
                      and not exists (select 1 from places r where r.institution = p.institution_id
                                      and r.department is not distinct from p.department_id)
                ), parties as (
                    insert into casework.party (institution_id, case_id, department_id, whole, side, list, unseen, kind, state, rank,
                        due_at, updated_at, patient_id, patient_name, patient_pinyin, patient_initials, number)
                    select r.institution, the_case.id, r.department, r.whole, r.side, r.list, r.unseen, :kind, :state, :rank,
                        coalesce(r.due_at, 'infinity'), :updatedAt, r.patient, r.name, r.pinyin, r.initials, :number
                    from the_case, places r
                    on conflict (case_id, institution_id, department_id) do update set whole = excluded.whole,
                        side = excluded.side, list = excluded.list, unseen = excluded.unseen, state = excluded.state, rank = excluded.rank,
                        due_at = excluded.due_at, updated_at = excluded.updated_at, patient_id = excluded.patient_id,
                        patient_name = excluded.patient_name, patient_pinyin = excluded.patient_pinyin,
                        patient_initials = excluded.patient_initials
                ), clocks as (
                    insert into casework.clock (case_id, name, side, state, started_at, due_at, paused_at, remaining_seconds,
                        rungs, next_rung, next_at, policy_version)
                    select the_case.id, r.name, r.side, r.state, r.started_at, r.due_at, r.paused_at, r.remaining_seconds,
                        r.rungs, r.next_rung, r.next_at, r.policy_version
                    from the_case, jsonb_to_recordset(cast(:clocks as jsonb))
                        as r(name text, side text, state text, started_at timestamptz, due_at timestamptz,
                             paused_at timestamptz, remaining_seconds bigint, rungs jsonb, next_rung int, next_at timestamptz,
                             policy_version text)
                    on conflict (case_id, name) do update set state = excluded.state, started_at = excluded.started_at,
                        due_at = excluded.due_at, paused_at = excluded.paused_at,
                        remaining_seconds = excluded.remaining_seconds, rungs = excluded.rungs,
                        next_rung = excluded.next_rung, next_at = excluded.next_at, policy_version = excluded.policy_version
                )
                select count(*) from the_case""")
                        .param("id", it.id())
                        .param("number", it.number())
                        .param("kind", it.kind())
                        .param("state", it.state())
                        .param("version", it.version())
                        .param("priority", it.priority().name())
                        .param("green", it.greenChannel())
                        .param("direction", it.direction())
                        .param("title", it.title())
                        .param("patient", it.subject().patient())
                        .param("subject", json.writeValueAsString(it.subject()))
                        .param("requester", json.writeValueAsString(it.requester()))
                        .param(
                                "requesterInstitution",
                                it.requester().institution().id())
                        .param("responder", it.responder() == null ? null : json.writeValueAsString(it.responder()))
                        .param(
                                "responderInstitution",
                                it.responder() == null
                                        ? null
                                        : it.responder().institution().id(),
                                Types.OTHER)
                        .param("invited", json.writeValueAsString(it.invited()))
                        .param("holder", it.holder())
                        .param("agreement", it.agreement(), Types.OTHER)
                        .param("openedAt", sql(it.openedAt()))
                        .param("updatedAt", sql(it.updatedAt()))
                        .param("closedAt", sqlOrNull(it.closedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("rank", rank(it))
                        .param("parties", json.writeValueAsString(PartyRow.of(it, mustAct, acting)))
                        .param(
                                "clocks",
                                json.writeValueAsString(
                                        it.clocks().stream().map(ClockRow::of).toList()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** The place of a case in every list: the green channel first, then by priority. */
    static int rank(Case it) {
        return it.greenChannel() ? 0 : 1 + it.priority().ordinal();
    }

    private record ClockRow(
            String name,
            Side side,
            Clock.State state,
            Instant started_at,
            @Nullable Instant due_at,
            @Nullable Instant paused_at,
            @Nullable Long remaining_seconds,
            List<Clock.Rung> rungs,
            int next_rung,
            @Nullable Instant next_at,
            String policy_version) {

        static ClockRow of(Clock it) {
            return new ClockRow(
                    it.name(),
                    it.side(),
                    it.state(),
                    it.startedAt(),
                    it.dueAt(),
                    it.pausedAt(),
                    it.remaining() == null ? null : it.remaining().toSeconds(),
                    it.rungs(),
                    it.nextRung(),
                    it.nextAt(),
                    it.policyVersion());
        }

        Clock toClock() {
            return new Clock(
                    name,
                    side,
                    state,
                    started_at,
                    due_at,
                    paused_at,
                    remaining_seconds == null ? null : Duration.ofSeconds(remaining_seconds),
                    rungs,
                    next_rung,
                    policy_version);
        }
    }

    /** As it stands, without waiting for anybody who is changing it. */
    Optional<Case> glance(UUID id) {
        return jdbc.sql(SELECT.formatted("p.side = 'REQUESTER'"))
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    List<Case> glances(Collection<UUID> ids) {
        return jdbc.sql(SELECT.replace("c.id = :id", "c.id = any(:ids)").formatted("p.side = 'REQUESTER'"))
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    private Seen seen(ResultSet row) throws SQLException {
        return new Seen(read(row), Side.valueOf(row.getString("side")), row.getBoolean("unseen"));
    }

    private Case read(ResultSet row) throws SQLException {
        var clocks = json.readValue(row.getString("clocks"), new TypeReference<List<ClockRow>>() {}).stream()
                .map(ClockRow::toClock)
                .toList();
        return rows.read(row, clocks);
    }
}
