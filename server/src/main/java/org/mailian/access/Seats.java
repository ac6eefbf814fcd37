package org.mailian.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Our copy of the directory's posts. A post is a seat as long as its dates hold; the day is that of Asia/Shanghai, the last day
 * included.
 */
@Repository
class Seats {

    /**
     * A post as access needs it.
     *
     * @param permissions what its roles allow at this moment; not looked at when it is written
     */
    record Seat(
            UUID post,
            UUID practitioner,
            UUID institution,
            @Nullable UUID department,
            Set<String> roles,
            String name,
            LocalDate from,
            @Nullable LocalDate until,
            Set<Permission> permissions) {

        /** Somebody acting in this post. */
        Caller caller(UUID account) {
            return new Caller(account, post, practitioner, name, institution, department, roles, permissions);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Seats(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes the seat as it is now; safe to do twice. */
    void put(Seat seat) {
        jdbc.sql("""
                insert into access.seat as s
                    (post_id, practitioner_id, institution_id, department_id, roles, name, starts_on, ends_on)
                values (:post, :practitioner, :institution, :department, :roles, :name, :from, :until)
                on conflict (post_id) do update set
                    institution_id = excluded.institution_id, department_id = excluded.department_id,
                    roles = excluded.roles, name = excluded.name, starts_on = excluded.starts_on, ends_on = excluded.ends_on
                where (s.institution_id, s.department_id, s.roles, s.name, s.starts_on, s.ends_on)
                    is distinct from (excluded.institution_id, excluded.department_id, excluded.roles, excluded.name,
                                      excluded.starts_on, excluded.ends_on)""")
                .param("post", seat.post())
                .param("practitioner", seat.practitioner())
                .param("institution", seat.institution())
                .param("department", seat.department(), Types.OTHER)
                .param("roles", new TreeSet<>(seat.roles()).toArray(String[]::new))
                .param("name", seat.name())
                .param("from", seat.from())
                .param("until", seat.until(), Types.DATE)
                .update();
    }

    /** The posts the person holds today, the longest held first. */
    List<Seat> of(UUID practitioner) {
        return jdbc.sql("""
                select t.*, array(select distinct p.permission from access.role_permission p where p.role_code = any (t.roles))
                    as permissions
                from access.seat t
                where practitioner_id = :practitioner and starts_on <= :today and (ends_on is null or ends_on >= :today)
                order by starts_on, post_id""")
                .param("practitioner", practitioner)
                .param("today", Times.dayInChina(clock.instant()))
                .query((result, number) -> seat(result))
                .list();
    }

    /** A row with the columns of {@code access.seat} and an array {@code permissions}. */
    static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                row.getObject("post_id", UUID.class),
                row.getObject("practitioner_id", UUID.class),
                row.getObject("institution_id", UUID.class),
                row.getObject("department_id", UUID.class),
                Set.of(texts(row, "roles")),
                row.getString("name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                permissions(texts(row, "permissions")));
    }

    /** A permission the data names and this version does not know gives nothing. */
    private static Set<Permission> permissions(String[] names) {
        var named = Set.of(names);
        return Stream.of(Permission.values())
                .filter(it -> named.contains(it.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
