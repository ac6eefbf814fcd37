package org.mailian.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rooms and machines on disk. What was withdrawn stays for those who look back, and is not found. */
@Repository
class BookableTable {

    private final JdbcClient jdbc;

    BookableTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Bookable> find(Collection<UUID> ids) {
        return jdbc.sql("select * from calendar.resource where id = any(:ids) and withdrawn_at is null")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> bookable(row))
                .list();
    }

    /** Rooms first, by name; at most 200. */
    List<Bookable> of(UUID institution) {
        return jdbc.sql("""
                select * from calendar.resource where institution_id = :institution and withdrawn_at is null
                order by kind desc, name limit 200""")
                .param("institution", institution)
                .query((row, _) -> bookable(row))
                .list();
    }

    void add(Bookable it, Instant now) {
        jdbc.sql("""
                insert into calendar.resource (id, institution_id, kind, name, name_en, place, seats, added_at)
                values (:id, :institution, :kind, :name, :nameEn, :place, :seats, :now)""")
                .param("id", it.id())
                .param("institution", it.institution())
                .param("kind", it.kind().name())
                .param("name", it.name())
                .param("nameEn", it.nameEn())
                .param("place", it.place())
                .param("seats", it.seats())
                .param("now", Times.sql(now))
                .update();
    }

    /** False when the institution has none by this id. */
    boolean change(Bookable it) {
        return jdbc.sql("""
                update calendar.resource set kind = :kind, name = :name, name_en = :nameEn, place = :place, seats = :seats
                where id = :id and institution_id = :institution and withdrawn_at is null""")
                        .param("id", it.id())
                        .param("institution", it.institution())
                        .param("kind", it.kind().name())
                        .param("name", it.name())
                        .param("nameEn", it.nameEn())
                        .param("place", it.place())
                        .param("seats", it.seats())
                        .update()
                == 1;
    }

    /** False when the institution has none by this id. */
    boolean withdraw(UUID institution, UUID id, Instant now) {
        return jdbc.sql("""
                update calendar.resource set withdrawn_at = :now
                where id = :id and institution_id = :institution and withdrawn_at is null""")
                        .param("id", id)
                        .param("institution", institution)
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }

    private static Bookable bookable(ResultSet row) throws SQLException {
        return new Bookable(
                row.getObject("id", UUID.class),
                row.getObject("institution_id", UUID.class),
                CalendarOwner.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("place"),
                row.getObject("seats", Integer.class));
    }
}
