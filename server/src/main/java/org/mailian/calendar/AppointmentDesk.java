package org.mailian.calendar;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appointments people make for themselves and for the rooms and people of their own institution, without a case. Those of a case are
 * moved and given back where the case is.
 */
@Service
@Transactional
class AppointmentDesk {

    /** What such an appointment is for: itself. */
    static final String KIND = "appointment";

    private final Bookings bookings;
    private final BookingTable table;
    private final Owners owners;
    private final AppointmentBook book;

    AppointmentDesk(Bookings bookings, BookingTable table, Owners owners, AppointmentBook book) {
        this.bookings = bookings;
        this.table = table;
        this.owners = owners;
        this.book = book;
    }

    /** Refused as {@link Bookings#book}, and with {@code calendar/not-yours} for owners the caller does not keep. */
    UUID make(Caller caller, Set<UUID> asked, Span during, String title) {
        requireKept(caller, owners.seen(caller, asked).values());
        var what = new BookedFor(KIND, Ids.at(book.now()), title.strip(), null);
        return bookings.book(caller, new Bookings.Ask(asked, during, what)).id();
    }

    /** Refused as {@link Bookings#move}, and as {@link #release}. */
    void move(Caller caller, UUID appointment, Span during) {
        requireKept(caller, appointment);
        bookings.move(appointment, during, caller.actor());
    }

    /** Refused: {@code calendar/unknown-appointment}, {@code calendar/of-a-case}, {@code calendar/not-yours}. */
    void release(Caller caller, UUID appointment) {
        requireKept(caller, appointment);
        bookings.release(appointment, caller.actor());
    }

    private void requireKept(Caller caller, UUID appointment) {
        var it = AppointmentBook.appointments(table.locked(appointment, book.now())).stream()
                .findFirst()
                .orElseThrow(() -> CalendarProblems.unknown("appointment", appointment));
        var members = owners.all(it.owners()).values();
        var home = it.institution().equals(caller.institution())
                || members.stream()
                        .anyMatch(owner -> owner.isAtHomeIn(caller.institution())
                                || owner.id().equals(caller.practitioner()));
        if (!home) {
            throw CalendarProblems.unknown("appointment", appointment);
        }
        if (!it.bookedFor().kind().equals(KIND)) {
            throw CalendarProblems.ofACase(appointment);
        }
        requireKept(caller, members);
    }

    private void requireKept(Caller caller, Collection<CalendarOwner> asked) {
        asked.stream()
                .filter(owner -> !owners.mayKeep(caller, owner))
                .findFirst()
                .ifPresent(owner -> {
                    throw CalendarProblems.notYours(owner.id());
                });
    }
}
