package org.mailian.directory;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Page;
import org.mailian.kernel.Pinyin;
import org.mailian.kernel.Place;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory to leaf through: found by name, pinyin or initials, a page at a time, one statement a page. */
@Service
@Transactional(readOnly = true)
public class Catalogue {

    /** Somebody in a post held today. {@code phone} is a private number: for colleagues of the institution only. */
    public record Colleague(
            UUID post,
            UUID practitioner,
            String name,
            String nameEn,
            @Nullable String title,
            @Nullable String phone,
            @Nullable UUID department,
            @Nullable String departmentName,
            @Nullable String departmentNameEn,
            Set<String> roles) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Catalogue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Institutions in the order of their short names; null or empty arguments do not narrow. */
    public Page<Institution> institutions(
            @Nullable String q,
            @Nullable InstitutionKind kind,
            @Nullable InstitutionLevel level,
            @Nullable String after,
            int limit) {
        var place = Place.parse(after, 2);
        var rows = jdbc.sql("""
                select * from directory.institution
                where search like :pattern
                  and (cast(:kind as text) is null or kind = :kind) and (cast(:level as text) is null or level = :level)
                  and (cast(:name as text) is null or (short_name, id) > (:name, cast(:id as uuid)))
                order by short_name, id limit :limit""")
                .param("pattern", Pinyin.pattern(q == null ? "" : q))
                .param("kind", kind == null ? null : kind.name())
                .param("level", level == null ? null : level.name())
                .param("name", place == null ? null : place.text(0))
                .param("id", place == null ? null : place.uuid(1))
                .param("limit", limit + 1)
                .query((row, _) -> DirectoryRows.institution(row, ""))
                .list();
        return Page.of(rows, limit, it -> Place.at(it.shortName(), it.id()));
    }

    /** Those in a post at an institution today, by name; {@code department} null: everywhere in it. */
    public Page<Colleague> colleagues(
            UUID institution, @Nullable UUID department, @Nullable String q, @Nullable String after, int limit) {
        var place = Place.parse(after, 2);
        var rows = jdbc.sql("""
                select o.id as post_id, p.id, p.name, p.name_en, p.title, p.phone, o.department_id, d.name as department_name,
                    d.name_en as department_name_en, o.roles
                from directory.post o join directory.practitioner p on p.id = o.practitioner_id
                left join directory.department d on d.id = o.department_id
                where o.institution_id = :institution
                  and (cast(:department as uuid) is null or o.department_id = :department)
                  and o.from_on <= :today and coalesce(o.until_on, :today) >= :today and p.search like :pattern
                  and (cast(:name as text) is null or (p.name, o.id) > (:name, cast(:id as uuid)))
                order by p.name, o.id limit :limit""")
                .param("institution", institution)
                .param("department", department)
                .param("today", Times.dayInChina(clock.instant()))
                .param("pattern", Pinyin.pattern(q == null ? "" : q))
                .param("name", place == null ? null : place.text(0))
                .param("id", place == null ? null : place.uuid(1))
                .param("limit", limit + 1)
                .query((row, _) -> new Colleague(
                        DirectoryRows.uuid(row, "post_id"),
                        DirectoryRows.uuid(row, "id"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("title"),
                        row.getString("phone"),
                        DirectoryRows.uuidOrNull(row, "department_id"),
                        row.getString("department_name"),
                        row.getString("department_name_en"),
                        DirectoryRows.texts(row, "roles")))
                .list();
        return Page.of(rows, limit, it -> Place.at(it.name(), it.post()));
    }
}
