package org.mailian.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Usual hours and what differs from them, on disk. */
@Repository
class HoursTable {

    private final JdbcClient jdbc;

    HoursTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Monday first. */
    List<WeeklyHours> weekly(Collection<UUID> owners) {
        return jdbc.sql("""
                select * from calendar.hours where owner_id = any(:owners)
                order by weekday, from_time, id""")
                .param("owners", owners.toArray(UUID[]::new))
                .query((row, _) -> hours(row))
                .list();
    }

    void add(WeeklyHours it) {
        written("""
                insert into calendar.hours (id, owner_id, institution_id, weekday, from_time, until_time, valid_from, valid_until, purpose)
                values (:id, :owner, :institution, :weekday, :from, :until, :validFrom, :validUntil, :purpose)""", it);
    }

    /** False when the owner has none by this id that is kept at this institution. */
    boolean change(WeeklyHours it) {
        return written("""
                update calendar.hours set weekday = :weekday, from_time = :from, until_time = :until,
                    valid_from = :validFrom, valid_until = :validUntil, purpose = :purpose
                where id = :id and owner_id = :owner and institution_id = :institution""", it) == 1;
    }

    private int written(String statement, WeeklyHours it) {
        return jdbc.sql(statement)
                .param("id", it.id())
                .param("owner", it.owner())
                .param("institution", it.institution())
                .param("weekday", it.weekday().getValue())
                .param("from", it.from())
                .param("until", it.until())
                .param("validFrom", it.validFrom())
                .param("validUntil", it.validUntil())
                .param("purpose", it.purpose().name())
                .update();
    }

    /** False when the owner has none by this id that is kept at this institution. */
    boolean remove(UUID owner, UUID institution, UUID id) {
        return jdbc.sql("""
                delete from calendar.hours where id = :id and owner_id = :owner and institution_id = :institution""")
                        .param("id", id)
                        .param("owner", owner)
                        .param("institution", institution)
                        .update()
                == 1;
    }

    /** Those that touch a window, in order. */
    List<Exemption> exemptions(Collection<UUID> owners, Span window) {
        return jdbc.sql("""
                select *, lower(during) as from_at, upper(during) as until_at from calendar.exemption
                where owner_id = any(:owners) and during && tstzrange(:from, :until, '[)')
                order by lower(during), id""")
                .param("owners", owners.toArray(UUID[]::new))
                .param("from", Times.sql(window.from()))
                .param("until", Times.sql(window.until()))
                .query((row, _) -> exemption(row))
                .list();
    }

    void add(Exemption it) {
        jdbc.sql("""
                insert into calendar.exemption (id, owner_id, institution_id, kind, during, purpose, note, made_by, made_at)
                values (:id, :owner, :institution, :kind, tstzrange(:from, :until, '[)'), :purpose, :note, :by, :at)""")
                .param("id", it.id())
                .param("owner", it.owner())
                .param("institution", it.institution())
                .param("kind", it.kind().name())
                .param("from", Times.sql(it.during().from()))
                .param("until", Times.sql(it.during().until()))
                .param("purpose", it.purpose().name())
                .param("note", it.note())
                .param("by", it.madeBy())
                .param("at", Times.sql(it.madeAt()))
                .update();
    }

    /** False when the owner has none by this id that was made at this institution. */
    boolean removeExemption(UUID owner, UUID institution, UUID id) {
        return jdbc.sql("""
                delete from calendar.exemption where id = :id and owner_id = :owner and institution_id = :institution""")
                        .param("id", id)
                        .param("owner", owner)
                        .param("institution", institution)
                        .update()
                == 1;
    }

    /** Who keeps hours at an institution from a day on; at most 200. */
    List<UUID> keepers(UUID institution, LocalDate on) {
        return jdbc.sql("""
                select distinct owner_id from (
                    select owner_id from calendar.hours
                    where institution_id = :institution and coalesce(valid_until, :on) >= :on
                    union all
                    select owner_id from calendar.exemption
                    where institution_id = :institution and kind = 'EXTRA' and upper(during) > :at) as kept
                order by owner_id limit 200""")
                .param("institution", institution)
                .param("on", on)
                .param("at", Times.sql(on.atStartOfDay(Times.CHINA).toInstant()))
                .query(UUID.class)
                .list();
    }

    private static WeeklyHours hours(ResultSet row) throws SQLException {
        return new WeeklyHours(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getObject("institution_id", UUID.class),
                DayOfWeek.of(row.getInt("weekday")),
                row.getObject("from_time", LocalTime.class),
                row.getObject("until_time", LocalTime.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                Purpose.valueOf(row.getString("purpose")));
    }

    private static Exemption exemption(ResultSet row) throws SQLException {
        return new Exemption(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getObject("institution_id", UUID.class),
                Exemption.Kind.valueOf(row.getString("kind")),
                new Span(instant(row, "from_at"), instant(row, "until_at")),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("note"),
                row.getString("made_by"),
                instant(row, "made_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
