package org.mailian.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
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

    /** A post as access needs it. */
    record Seat(
            UUID post,
            UUID practitioner,
            UUID institution,
            @Nullable UUID department,
            Set<String> roles,
            String name,
            LocalDate from,
            @Nullable LocalDate until) {}

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
                .param("department", seat.department(), java.sql.Types.OTHER)
                .param("roles", new TreeSet<>(seat.roles()).toArray(String[]::new))
                .param("name", seat.name())
                .param("from", seat.from())
                .param("until", seat.until(), java.sql.Types.DATE)
                .update();
    }

    /** The posts the person holds today, the longest held first. */
    List<Seat> of(UUID practitioner) {
        return jdbc.sql("""
                select * from access.seat
                where practitioner_id = :practitioner and starts_on <= :today and (ends_on is null or ends_on >= :today)
                order by starts_on, post_id""")
                .param("practitioner", practitioner)
                .param("today", Times.dayInChina(clock.instant()))
                .query((result, number) -> seat(result))
                .list();
    }

    private static Seat seat(ResultSet result) throws SQLException {
        return new Seat(
                result.getObject("post_id", UUID.class),
                result.getObject("practitioner_id", UUID.class),
                result.getObject("institution_id", UUID.class),
                result.getObject("department_id", UUID.class),
                Set.of((String[]) result.getArray("roles").getArray()),
                result.getString("name"),
                result.getObject("starts_on", LocalDate.class),
                result.getObject("ends_on", LocalDate.class));
    }
}
