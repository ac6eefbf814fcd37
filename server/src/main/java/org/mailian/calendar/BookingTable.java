package org.mailian.calendar;

import static org.mailian.calendar.Appointment.State.HELD;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bookings on disk. That nobody is promised twice is an exclusion constraint of the table, and of nothing else. */
@Repository
class BookingTable {

    private static final String LIVE = "state in ('HELD', 'BOOKED')";
    private static final String COLUMNS = "*, lower(during) as from_at, upper(during) as until_at";

    private final JdbcClient jdbc;

    BookingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes an appointment into the calendars of its owners that have room. Two who write the same time at once wait for each other here;
     * the later one finds it taken. Owners are taken in the order of their ids, so no two wait in a circle.
     *
     * @return the owners who are not free
     */
    List<UUID> add(Appointment it, Actor by, Instant now) {
        return jdbc.sql("""
                with wanted as (select unnest(cast(:ids as uuid[])) as id, unnest(cast(:owners as uuid[])) as owner_id),
                taken as (
                    insert into calendar.booking (id, appointment_id, owner_id, during, state, subject_kind, subject_id, title,
                        reference, institution_id, account_id, made_by, made_at, expires_at)
                    select id, :appointment, owner_id, tstzrange(:from, :until, '[)'), :state, :kind, :subject, :title,
                        :reference, :institution, :account, :by, :now, cast(:expires as timestamptz)
                    from wanted order by owner_id
                    on conflict do nothing returning owner_id)
                select owner_id from wanted where owner_id not in (select owner_id from taken) order by owner_id""")
                .param("ids", it.owners().stream().map(_ -> Ids.at(now)).toArray(UUID[]::new))
                .param("owners", it.owners().toArray(UUID[]::new))
                .param("appointment", it.id())
                .param("from", Times.sql(it.during().from()))
                .param("until", Times.sql(it.during().until()))
                .param("state", it.state().name())
                .param("kind", it.bookedFor().kind())
                .param("subject", it.bookedFor().id())
                .param("title", it.bookedFor().title())
                .param("reference", it.bookedFor().reference())
                .param("institution", it.institution())
                .param("account", by.account())
                .param("by", it.madeBy())
                .param("now", Times.sql(now))
                .param("expires", Times.sqlOrNull(it.expiresAt()))
                .query(UUID.class)
                .list();
    }

    /** Ends holds of these owners whose time is up, so that they are in nobody's way. */
    List<Booking> expire(Collection<UUID> owners, Instant now) {
        return end("owner_id = any(:keys) and state = 'HELD' and expires_at <= :now", "EXPIRED", owners, now);
    }

    /** The same, whoever's they are; at most 500 at a time. */
    List<Booking> expireAny(Instant now) {
        return end("""
                id in (select id from calendar.booking where state = 'HELD' and expires_at <= :now
                    order by expires_at limit 500 for update skip locked)""", "EXPIRED", List.of(), now);
    }

    List<Booking> release(UUID appointment, Instant now) {
        return end("appointment_id = any(:keys) and " + LIVE, "RELEASED", List.of(appointment), now);
    }

    /** Some parts of appointments, by their own ids. */
    List<Booking> spare(Collection<UUID> parts, Instant now) {
        return end("id = any(:keys) and " + LIVE, "RELEASED", parts, now);
    }

    /** Their time is given back; the appointment goes on at another. */
    List<Booking> leave(UUID appointment, Instant now) {
        return end("appointment_id = any(:keys) and " + LIVE, "MOVED", List.of(appointment), now);
    }

    /** @return what they were before */
    private List<Booking> end(String which, String state, Collection<UUID> keys, Instant now) {
        return jdbc.sql("""
                update calendar.booking set state = :state, ended_at = :now where %s
                returning old.*, lower(old.during) as from_at, upper(old.during) as until_at""".formatted(which))
                .param("state", state)
                .param("keys", keys.toArray(UUID[]::new))
                .param("now", Times.sql(now))
                .query((row, _) -> booking(row))
                .list();
    }

    /** Makes a hold firm. Empty when nothing is held any more. */
    List<Booking> confirm(UUID appointment, Instant now) {
        return jdbc.sql("""
                update calendar.booking set state = 'BOOKED', expires_at = null
                where appointment_id = :appointment and (state = 'BOOKED' or state = 'HELD' and expires_at > :now)
                returning %s""".formatted(COLUMNS))
                .param("appointment", appointment)
                .param("now", Times.sql(now))
                .query((row, _) -> booking(row))
                .list();
    }

    /** The parts of an appointment that stand, locked until the transaction ends. */
    List<Booking> locked(UUID appointment, Instant now) {
        return jdbc.sql("""
                select %s from calendar.booking
                where appointment_id = :appointment and (state = 'BOOKED' or state = 'HELD' and expires_at > :now)
                order by owner_id for update""".formatted(COLUMNS))
                .param("appointment", appointment)
                .param("now", Times.sql(now))
                .query((row, _) -> booking(row))
                .list();
    }

    List<Booking> of(String kind, UUID subject, Instant now) {
        return jdbc.sql("""
                select %s from calendar.booking
                where subject_kind = :kind and subject_id = :subject and (state = 'BOOKED' or state = 'HELD' and expires_at > :now)
                order by lower(during), appointment_id, owner_id""".formatted(COLUMNS))
                .param("kind", kind)
                .param("subject", subject)
                .param("now", Times.sql(now))
                .query((row, _) -> booking(row))
                .list();
    }

    /** What stands in the calendars of owners in a window, in order. */
    List<Booking> in(Collection<UUID> owners, Span window, Instant now) {
        return jdbc.sql("""
                select %s from calendar.booking
                where owner_id = any(:owners) and during && tstzrange(:from, :until, '[)') and %s
                  and (state = 'BOOKED' or expires_at > :now)
                order by lower(during), id""".formatted(COLUMNS, LIVE))
                .param("owners", owners.toArray(UUID[]::new))
                .param("from", Times.sql(window.from()))
                .param("until", Times.sql(window.until()))
                .param("now", Times.sql(now))
                .query((row, _) -> booking(row))
                .list();
    }

    Map<UUID, Integer> count(Collection<UUID> owners, Span window, Instant now) {
        var counts = new HashMap<UUID, Integer>();
        owners.forEach(it -> counts.put(it, 0));
        jdbc.sql("""
                select owner_id, count(*) as bookings from calendar.booking
                where owner_id = any(:owners) and during && tstzrange(:from, :until, '[)') and %s
                  and (state = 'BOOKED' or expires_at > :now)
                group by owner_id""".formatted(LIVE))
                .param("owners", owners.toArray(UUID[]::new))
                .param("from", Times.sql(window.from()))
                .param("until", Times.sql(window.until()))
                .param("now", Times.sql(now))
                .query(row -> {
                    counts.put(row.getObject("owner_id", UUID.class), row.getInt("bookings"));
                });
        return Map.copyOf(counts);
    }

    /** The names of the rooms and machines that belong to appointments. */
    Map<UUID, List<String>> rooms(Collection<UUID> appointments) {
        var rooms = new HashMap<UUID, List<String>>();
        jdbc.sql("""
                select b.appointment_id, r.name from calendar.booking b join calendar.resource r on r.id = b.owner_id
                where b.appointment_id = any(:appointments) and b.%s order by r.name""".formatted(LIVE))
                .param("appointments", appointments.toArray(UUID[]::new))
                .query(row -> {
                    rooms.computeIfAbsent(row.getObject("appointment_id", UUID.class), _ -> new ArrayList<>())
                            .add(row.getString("name"));
                });
        return rooms;
    }

    boolean isWantedAfter(UUID owner, Instant now) {
        return jdbc.sql("""
                select exists (select 1 from calendar.booking
                    where owner_id = :owner and upper(during) > :now and %s and (state = 'BOOKED' or expires_at > :now))""".formatted(LIVE))
                .param("owner", owner)
                .param("now", Times.sql(now))
                .query(Boolean.class)
                .single();
    }

    private static Booking booking(ResultSet row) throws SQLException {
        var state = Appointment.State.valueOf(row.getString("state"));
        return new Booking(
                row.getObject("id", UUID.class),
                row.getObject("appointment_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                new Span(instant(row, "from_at"), instant(row, "until_at")),
                state,
                new BookedFor(
                        row.getString("subject_kind"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("title"),
                        row.getString("reference")),
                row.getObject("institution_id", UUID.class),
                row.getString("made_by"),
                state == HELD ? Times.instant(row.getObject("expires_at", OffsetDateTime.class)) : null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
