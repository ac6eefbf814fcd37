package org.mailian.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Page;
import org.mailian.kernel.Pinyin;
import org.mailian.kernel.Place;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs together. One statement for each question; members and counts are those of today. */
@Service
@Transactional(readOnly = true)
public class Consortia {

    /** A consortium with how many institutions are in it. */
    public record Overview(Consortium consortium, String leadName, String leadNameEn, int members) {}

    /** An institution or department in a consortium. */
    public record Member(
            Membership membership,
            Institution institution,
            @Nullable Department department) {}

    private static final String OVERVIEW = """
            select c.*, i.name as lead_name, i.name_en as lead_name_en,
                (select count(distinct m.institution_id) from directory.membership m
                 where m.consortium_id = c.id and m.since_on <= :today and coalesce(m.until_on, :today) >= :today) as members
            from directory.consortium c join directory.institution i on i.id = c.lead_id\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Consortia(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Refused with {@code directory/unknown-consortium}. */
    public Overview get(UUID id) {
        return jdbc.sql(OVERVIEW + "where c.id = :id")
                .param("id", id)
                .param("today", today())
                .query((row, _) -> overview(row))
                .optional()
                .orElseThrow(() -> DirectoryProblems.unknown("consortium", id));
    }

    /** By name; found by name, pinyin or initials. */
    public Page<Overview> list(@Nullable String q, @Nullable ConsortiumModel model, @Nullable String after, int limit) {
        var place = Place.parse(after, 1);
        var rows = jdbc.sql(OVERVIEW + """
                where c.search like :pattern and (cast(:model as text) is null or c.model = :model)
                  and (cast(:name as text) is null or c.name > :name)
                order by c.name limit :limit""")
                .param("pattern", Pinyin.pattern(q == null ? "" : q))
                .param("model", model == null ? null : model.name())
                .param("name", place == null ? null : place.text(0))
                .param("today", today())
                .param("limit", limit + 1)
                .query((row, _) -> overview(row))
                .list();
        return Page.of(rows, limit, it -> Place.at(it.consortium().name()));
    }

    /** Those an institution, or a department of it, is in today. */
    public List<Overview> of(UUID institution) {
        return jdbc.sql(OVERVIEW + """
                where exists (select 1 from directory.membership m where m.consortium_id = c.id and m.institution_id = :institution
                    and m.since_on <= :today and coalesce(m.until_on, :today) >= :today)
                order by c.name""")
                .param("institution", institution)
                .param("today", today())
                .query((row, _) -> overview(row))
                .list();
    }

    /** Today's members: the lead, the core, the others, each in the order of their names. */
    public Page<Member> members(UUID consortium, @Nullable String after, int limit) {
        var place = Place.parse(after, 3);
        var rows = jdbc.sql("""
                select m.*, %s, %s from directory.membership m join directory.institution i on i.id = m.institution_id
                left join directory.department d on d.id = m.department_id
                cross join lateral (select array_position(array['LEAD', 'CORE', 'MEMBER'], m.role) as rank) r
                where m.consortium_id = :consortium and m.since_on <= :today and coalesce(m.until_on, :today) >= :today
                  and (cast(:rank as int) is null or (r.rank, i.short_name, m.id) > (:rank, :name, cast(:id as uuid)))
                order by r.rank, i.short_name, m.id limit :limit""".formatted(
                                DirectoryRows.columns("i", DirectoryRows.INSTITUTION),
                                DirectoryRows.columns("d", DirectoryRows.DEPARTMENT)))
                .param("consortium", consortium)
                .param("today", today())
                .param("rank", place == null ? null : place.number(0))
                .param("name", place == null ? null : place.text(1))
                .param("id", place == null ? null : place.uuid(2))
                .param("limit", limit + 1)
                .query((row, _) -> new Member(
                        DirectoryRows.membership(row),
                        DirectoryRows.institution(row, "i_"),
                        DirectoryRows.uuidOrNull(row, "d_id") == null ? null : DirectoryRows.department(row, "d_")))
                .list();
        return Page.of(
                rows,
                limit,
                it -> Place.at(
                        it.membership().role().ordinal() + 1,
                        it.institution().shortName(),
                        it.membership().id()));
    }

    private LocalDate today() {
        return Times.dayInChina(clock.instant());
    }

    private static Overview overview(ResultSet row) throws SQLException {
        return new Overview(
                DirectoryRows.consortium(row),
                row.getString("lead_name"),
                row.getString("lead_name_en"),
                row.getInt("members"));
    }
}
