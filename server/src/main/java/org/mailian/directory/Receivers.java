package org.mailian.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may be asked for a service: everybody an agreement in force leads to. Two statements, the requester's own row among them. */
@Service
@Transactional(readOnly = true)
public class Receivers {

    private static final int MOST = 100;

    /**
     * Each agreement seen from the requester's side (a mutual one from either), joined with the departments it leads to; of several
     * agreements that lead to the same place, the one between departments, then the longer one.
     */
    private static final String OFFERS = """
            with offer as (
                select a.*, side.asked_id, side.asked_department_id
                from directory.agreement a
                cross join lateral (values
                    (a.requester_id, a.requester_department_id, a.responder_id, a.responder_department_id, true),
                    (a.responder_id, a.responder_department_id, a.requester_id, a.requester_department_id, a.mutual)
                ) as side (asking_id, asking_department_id, asked_id, asked_department_id, allowed)
                where (a.requester_id = :requester or a.responder_id = :requester)
                  and side.asking_id = :requester and side.allowed
                  and a.state = 'SIGNED' and a.valid_from <= :on and a.valid_until >= :on and :service = any(a.services)
                  and (cast(:department as uuid) is null or side.asking_department_id is null
                       or side.asking_department_id = :department))
            select distinct on (i.id, d.id) a.*, %s, %s, %s,
                (select count(*) from directory.bed b join directory.ward w on w.id = b.ward_id
                 where w.institution_id = i.id and (d.id is null or w.department_id = d.id) and %s) as free_beds,
                (select min(s.starts_at) from directory.slot s
                 where s.institution_id = i.id and (d.id is null or s.department_id = d.id)
                   and s.taken < s.capacity and s.starts_at > :now) as next_slot_at,
                array(select distinct c.name from directory.membership mine
                      join directory.membership theirs on theirs.consortium_id = mine.consortium_id
                      join directory.consortium c on c.id = mine.consortium_id
                      where mine.institution_id = :requester and theirs.institution_id = i.id
                        and mine.since_on <= :on and coalesce(mine.until_on, :on) >= :on
                        and theirs.since_on <= :on and coalesce(theirs.until_on, :on) >= :on
                      order by c.name) as consortia
            from offer a
            join directory.institution i on i.id = a.asked_id
            left join directory.department d on d.institution_id = i.id
                and (a.asked_department_id is null or d.id = a.asked_department_id)
                and (cast(:specialty as text) is null and a.asked_department_id is not null
                     or d.specialty = :specialty
                     or d.specialty like :specialty || '.%%' or :specialty like d.specialty || '.%%')
            where (d.id is not null or cast(:specialty as text) is null and a.asked_department_id is null)
              and case sign(array_position(array['PRIMARY_UNGRADED', 'FIRST', 'SECOND', 'THIRD'], i.level) - :level)
                    when 1 then 'UP' when -1 then 'DOWN' else 'LATERAL' end = any(a.directions)
            order by i.id, d.id, a.requester_department_id is null and a.responder_department_id is null, a.valid_until desc""".formatted(
                    AgreementTable.SIGNATURES,
                    DirectoryRows.columns("i", DirectoryRows.INSTITUTION),
                    DirectoryRows.columns("d", DirectoryRows.DEPARTMENT),
                    Beds.FREE);

    private final JdbcClient jdbc;
    private final AgreementTable agreements;
    private final Directory directory;
    private final Clock clock;

    Receivers(JdbcClient jdbc, AgreementTable agreements, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.agreements = agreements;
        this.directory = directory;
        this.clock = clock;
    }

    /** As below, whatever department of the requester will ask: agreements of any of its departments are offered. */
    public List<Candidate> candidates(UUID requester, String service, @Nullable String specialty, LocalDate on) {
        return candidates(requester, null, service, specialty, on);
    }

    /**
     * At most 100 candidates, nearest first, unknown distances last.
     *
     * @param department the asking department, or null: not known yet
     * @param specialty 诊疗科目 code: the departments for it and for its parts ({@code 04} finds {@code 04.04}); null: one candidate for
     *     each agreement
     */
    public List<Candidate> candidates(
            UUID requester, @Nullable UUID department, String service, @Nullable String specialty, LocalDate on) {
        var from = directory.institution(requester);
        return jdbc
                .sql(OFFERS)
                .param("requester", requester)
                .param("level", from.level().ordinal() + 1)
                .param("department", department)
                .param("service", service)
                .param("specialty", specialty)
                .param("on", on)
                .param("now", Times.sql(clock.instant()))
                .query((row, _) -> candidate(row, from))
                .list()
                .stream()
                .sorted(Comparator.comparing(Candidate::distanceKm, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(MOST)
                .toList();
    }

    private Candidate candidate(ResultSet row, Institution from) throws SQLException {
        var institution = DirectoryRows.institution(row, "i_");
        return new Candidate(
                institution,
                DirectoryRows.uuidOrNull(row, "d_id") == null ? null : DirectoryRows.department(row, "d_"),
                agreements.agreement(row),
                Direction.between(from.level(), institution.level()),
                row.getInt("free_beds"),
                DirectoryRows.instantOrNull(row, "next_slot_at"),
                Distance.km(from, institution),
                List.copyOf(DirectoryRows.texts(row, "consortia")));
    }
}
