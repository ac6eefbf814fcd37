package org.mailian.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a column meets a type. A prefix names the columns of a joined table: {@code i_name} for {@code i_}. */
final class DirectoryRows {

    static final List<String> INSTITUTION = List.of(
            "id",
            "code",
            "name",
            "name_en",
            "short_name",
            "kind",
            "level",
            "grade",
            "region",
            "address",
            "phone",
            "latitude",
            "longitude",
            "parent_id",
            "licence");

    static final List<String> DEPARTMENT =
            List.of("id", "institution_id", "code", "name", "name_en", "specialty", "phone", "head_id");

    private DirectoryRows() {}

    /** The columns of a joined table, prefixed with its alias: {@code i.name as i_name}. */
    static String columns(String alias, List<String> names) {
        return names.stream()
                .map(it -> "%s.%s as %s_%s".formatted(alias, it, alias, it))
                .collect(Collectors.joining(", "));
    }

    static Institution institution(ResultSet row, String prefix) throws SQLException {
        return new Institution(
                uuid(row, prefix + "id"),
                row.getString(prefix + "code"),
                row.getString(prefix + "name"),
                row.getString(prefix + "name_en"),
                row.getString(prefix + "short_name"),
                InstitutionKind.valueOf(row.getString(prefix + "kind")),
                InstitutionLevel.valueOf(row.getString(prefix + "level")),
                row.getString(prefix + "grade"),
                row.getString(prefix + "region"),
                row.getString(prefix + "address"),
                row.getString(prefix + "phone"),
                row.getObject(prefix + "latitude", Double.class),
                row.getObject(prefix + "longitude", Double.class),
                uuidOrNull(row, prefix + "parent_id"),
                row.getString(prefix + "licence"));
    }

    static Department department(ResultSet row, String prefix) throws SQLException {
        return new Department(
                uuid(row, prefix + "id"),
                uuid(row, prefix + "institution_id"),
                row.getString(prefix + "code"),
                row.getString(prefix + "name"),
                row.getString(prefix + "name_en"),
                row.getString(prefix + "specialty"),
                row.getString(prefix + "phone"),
                uuidOrNull(row, prefix + "head_id"));
    }

    static Practitioner practitioner(ResultSet row) throws SQLException {
        return new Practitioner(
                uuid(row, "id"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("title"),
                row.getString("phone"));
    }

    static Post post(ResultSet row) throws SQLException {
        return new Post(
                uuid(row, "id"),
                uuid(row, "practitioner_id"),
                uuid(row, "institution_id"),
                uuidOrNull(row, "department_id"),
                texts(row, "roles"),
                day(row, "from_on"),
                dayOrNull(row, "until_on"));
    }

    static Consortium consortium(ResultSet row) throws SQLException {
        return new Consortium(
                uuid(row, "id"),
                row.getString("name"),
                row.getString("name_en"),
                ConsortiumModel.valueOf(row.getString("model")),
                uuid(row, "lead_id"),
                row.getString("region"),
                row.getString("specialty"),
                day(row, "since_on"),
                dayOrNull(row, "until_on"));
    }

    static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                uuid(row, "id"),
                uuid(row, "consortium_id"),
                uuid(row, "institution_id"),
                uuidOrNull(row, "department_id"),
                MembershipRole.valueOf(row.getString("role")),
                day(row, "since_on"),
                dayOrNull(row, "until_on"));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** In the order of the array. */
    static Set<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? Set.of() : new LinkedHashSet<>(List.of((String[]) array.getArray()));
    }
}
