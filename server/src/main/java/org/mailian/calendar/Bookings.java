package org.mailian.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Times are promised here, and never to two. Every method joins the transaction of who calls it; a refusal undoes that transaction, so
 * an appointment is in the calendars of all its owners or in none.
 *
 * <p>An appointment need not lie in the hours an owner offers: who agreed on the telephone books at any time. It does not lie where an
 * owner is away. Refusals name an owner who is not free, and never why.
 */
@Service
@Transactional
public class Bookings {

    private static final Duration LONGEST = Duration.ofHours(24);

    /**
     * What is asked for.
     *
     * @param owners people and things, all wanted at the same time
     * @param during at most 24 hours
     */
    public record Ask(Set<UUID> owners, Span during, BookedFor bookedFor) {

        public Ask {
            owners = Set.copyOf(owners);
        }
    }

    private final AppointmentBook book;
    private final BookingTable table;
    private final Timetables timetables;
    private final CalendarPolicy policy;

    Bookings(AppointmentBook book, BookingTable table, Timetables timetables, CalendarPolicy policy) {
        this.book = book;
        this.table = table;
        this.timetables = timetables;
        this.policy = policy;
    }

    /**
     * Keeps the time for as long as the policy of the caller's institution says ({@code calendar.hold.minutes}); then it is free again by
     * itself. Refused: {@code calendar/slot-taken}, {@code calendar/taken-meanwhile}, {@code calendar/unknown-owner}, {@code
     * calendar/nobody-wanted}, {@code calendar/too-long}, {@code calendar/over}.
     */
    public Appointment hold(Caller caller, Ask ask) {
        var lasting = Duration.ofMinutes(policy.at(caller.institution()).hold().minutes());
        return hold(caller, ask, book.now().plus(lasting));
    }

    /** The same, until an instant the caller chose. */
    public Appointment hold(Caller caller, Ask ask, Instant expiresAt) {
        return write(caller, ask, Appointment.State.HELD, expiresAt);
    }

    /** Books at once; refused as {@link #hold(Caller, Ask)}. */
    public Appointment book(Caller caller, Ask ask) {
        return write(caller, ask, Appointment.State.BOOKED, null);
    }

    /** A hold becomes firm; confirming twice is confirming once. Refused with {@code calendar/hold-expired}. */
    public Appointment confirm(UUID appointment, Actor by) {
        var before = table.locked(appointment, book.now());
        var after = AppointmentBook.appointments(table.confirm(appointment, book.now())).stream()
                .findFirst()
                .orElseThrow(() -> CalendarProblems.holdExpired(appointment));
        if (before.getFirst().state() == Appointment.State.HELD) {
            book.tell(after, "appointment.booked", by);
        }
        return after;
    }

    /**
     * The same appointment at another time, held or booked as before. Refused: {@code calendar/hold-expired} when it stands no more,
     * {@code calendar/slot-taken}, {@code calendar/taken-meanwhile}, {@code calendar/too-long}, {@code calendar/over}.
     */
    public Appointment move(UUID appointment, Span during, Actor by) {
        var before = AppointmentBook.appointments(table.locked(appointment, book.now())).stream()
                .findFirst()
                .orElseThrow(() -> CalendarProblems.holdExpired(appointment));
        if (before.during().equals(during)) {
            return before;
        }
        requireSound(before.owners(), during);
        table.leave(appointment, book.now());
        var after = new Appointment(
                before.id(),
                before.state(),
                before.bookedFor(),
                during,
                before.owners(),
                before.institution(),
                before.madeBy(),
                before.expiresAt());
        book.write(after, "appointment.moved", by);
        return after;
    }

    /** Gives back everything that is kept for something; releasing twice is releasing once. */
    public void release(String kind, UUID id, Actor by) {
        bookingsOf(kind, id).forEach(it -> release(it.id(), by));
    }

    /** Gives back one appointment; releasing twice is releasing once. */
    public void release(UUID appointment, Actor by) {
        book.ended(table.release(appointment, book.now()), "appointment.released", by);
    }

    /** Gives back the time of one owner; what is kept of the others for the same thing stands. Giving back twice is giving back once. */
    public void spare(String kind, UUID id, UUID owner, Actor by) {
        var parts = table.of(kind, id, book.now()).stream()
                .filter(it -> it.owner().equals(owner))
                .map(Booking::id)
                .toList();
        book.ended(table.spare(parts, book.now()), "appointment.released", by);
    }

    /** What is held or booked for something now, in order of time. */
    @Transactional(readOnly = true)
    public List<Appointment> bookingsOf(String kind, UUID id) {
        return AppointmentBook.appointments(table.of(kind, id, book.now()));
    }

    /** How many appointments touch a window, for each owner; every one asked about is in the answer. One statement. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> load(Collection<UUID> owners, Span window) {
        return table.count(owners, window, book.now());
    }

    private Appointment write(Caller caller, Ask ask, Appointment.State state, @Nullable Instant expiresAt) {
        timetables.requireSeen(caller, ask.owners());
        requireSound(ask.owners(), ask.during());
        var it = new Appointment(
                Ids.at(book.now()),
                state,
                ask.bookedFor(),
                ask.during(),
                ask.owners(),
                caller.institution(),
                caller.name(),
                expiresAt);
        book.write(it, state == Appointment.State.HELD ? "appointment.held" : "appointment.booked", caller.actor());
        return it;
    }

    private void requireSound(Set<UUID> owners, Span during) {
        if (owners.isEmpty()) {
            throw CalendarProblems.nobodyWanted();
        }
        if (during.length().compareTo(LONGEST) > 0) {
            throw CalendarProblems.tooLong(LONGEST);
        }
        if (!during.until().isAfter(book.now())) {
            throw CalendarProblems.over(during.until());
        }
        timetables.away(owners, during).ifPresent(it -> {
            throw book.taken(it);
        });
    }
}
