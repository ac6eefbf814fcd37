package org.mailian.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Page;
import org.mailian.kernel.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agreements to leaf through, the newest first; one statement for each question. */
@Service
@Transactional(readOnly = true)
public class AgreementLists {

    /** What a side is called, in both languages. */
    public record SideNames(
            String name,
            String nameEn,
            @Nullable String departmentName,
            @Nullable String departmentNameEn) {}

    /** An agreement with the names of its sides. */
    public record Headed(Agreement agreement, SideNames requester, SideNames responder) {}

    private static final String HEADED = """
            select a.*, %s, q.name as requester_name, q.name_en as requester_name_en, qd.name as requester_department_name,
                qd.name_en as requester_department_name_en, r.name as responder_name, r.name_en as responder_name_en,
                rd.name as responder_department_name, rd.name_en as responder_department_name_en
            from directory.agreement a
            join directory.institution q on q.id = a.requester_id
            join directory.institution r on r.id = a.responder_id
            left join directory.department qd on qd.id = a.requester_department_id
            left join directory.department rd on rd.id = a.responder_department_id\s""".formatted(AgreementTable.SIGNATURES);

    private final JdbcClient jdbc;
    private final AgreementTable table;

    AgreementLists(JdbcClient jdbc, AgreementTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /**
     * @param institution whose agreements; null: everybody's, for those who supervise
     * @param endsBefore only those in force whose term ends before that day: what is to be renewed
     */
    public Page<Headed> list(
            @Nullable UUID institution,
            @Nullable AgreementState state,
            @Nullable LocalDate endsBefore,
            @Nullable String after,
            int limit) {
        var place = Place.parse(after, 1);
        var rows = jdbc.sql(HEADED + """
                where (cast(:institution as uuid) is null or a.requester_id = :institution or a.responder_id = :institution)
                  and (cast(:state as text) is null or a.state = :state)
                  and (cast(:before as date) is null or a.state = 'SIGNED' and a.valid_until < :before)
                  and (cast(:id as uuid) is null or a.id < :id)
                order by a.id desc limit :limit""")
                .param("institution", institution)
                .param("state", state == null ? null : state.name())
                .param("before", endsBefore)
                .param("id", place == null ? null : place.uuid(0))
                .param("limit", limit + 1)
                .query((row, _) -> headed(row))
                .list();
        return Page.of(rows, limit, it -> Place.at(it.agreement().id()));
    }

    /** Refused with {@code directory/unknown-agreement}. */
    public Headed get(UUID agreement) {
        return jdbc.sql(HEADED + "where a.id = :id")
                .param("id", agreement)
                .query((row, _) -> headed(row))
                .optional()
                .orElseThrow(() -> DirectoryProblems.unknown("agreement", agreement));
    }

    /** How many are in force on a day. */
    public int inForce(UUID institution, LocalDate on) {
        return jdbc.sql("""
                select count(*) from directory.agreement
                where (requester_id = :institution or responder_id = :institution)
                  and state = 'SIGNED' and valid_from <= :on and valid_until >= :on""")
                .param("institution", institution)
                .param("on", on)
                .query(Integer.class)
                .single();
    }

    /** They work together: at least one agreement between them, of whatever kind, is in force on a day. */
    public boolean partners(UUID one, UUID other, LocalDate on) {
        return jdbc.sql("""
                select exists (select 1 from directory.agreement
                    where (requester_id, responder_id) in ((:one, :other), (:other, :one))
                      and state = 'SIGNED' and valid_from <= :on and valid_until >= :on)""")
                .param("one", one)
                .param("other", other)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    private Headed headed(ResultSet row) throws SQLException {
        return new Headed(table.agreement(row), names(row, "requester"), names(row, "responder"));
    }

    private static SideNames names(ResultSet row, String side) throws SQLException {
        return new SideNames(
                row.getString(side + "_name"),
                row.getString(side + "_name_en"),
                row.getString(side + "_department_name"),
                row.getString(side + "_department_name_en"));
    }
}
