package org.mailian.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Problem;
import org.mailian.kernel.Times;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Writes appointments into calendars, and down in the journal. What ended holds kept is free for whoever comes next. */
@Component
class AppointmentBook {

    private final BookingTable table;
    private final Owners owners;
    private final CalendarDeeds deeds;
    private final Clock clock;

    AppointmentBook(BookingTable table, Owners owners, CalendarDeeds deeds, Clock clock) {
        this.table = table;
        this.owners = owners;
        this.deeds = deeds;
        this.clock = clock;
    }

    Instant now() {
        return Times.micros(clock.instant());
    }

    /** All of it or nothing: a refusal undoes the caller's transaction. Refused: {@code calendar/slot-taken}, {@code -meanwhile}. */
    void write(Appointment it, String type, Actor by) {
        try {
            ended(table.expire(it.owners(), now()), "appointment.expired", Actor.system());
            var missing = table.add(it, by, now());
            if (!missing.isEmpty()) {
                throw taken(missing.getFirst());
            }
        } catch (PessimisticLockingFailureException circle) {
            throw CalendarProblems.takenMeanwhile();
        }
        tell(it, type, by);
    }

    /** The appointments these bookings were parts of have ended. */
    void ended(List<Booking> bookings, String type, Actor by) {
        appointments(bookings).stream()
                .sorted(Comparator.comparing(Appointment::id))
                .forEach(it -> tell(it, type, by));
    }

    void tell(Appointment it, String type, Actor by) {
        var homes = owners.all(it.owners()).values().stream()
                .flatMap(owner -> owner.institutions().stream())
                .collect(Collectors.toSet());
        deeds.tell(it, type, by, homes);
    }

    Problem taken(UUID owner) {
        var who = owners.all(List.of(owner)).get(owner);
        return who == null
                ? CalendarProblems.unknown("owner", owner)
                : CalendarProblems.slotTaken(who.name(), who.nameEn());
    }

    /** Parts of one appointment put together, in the order of the first of each. */
    static List<Appointment> appointments(Collection<Booking> bookings) {
        return bookings.stream()
                .collect(Collectors.groupingBy(Booking::appointment, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(parts -> {
                    var first = parts.getFirst();
                    return new Appointment(
                            first.appointment(),
                            first.state(),
                            first.bookedFor(),
                            first.during(),
                            parts.stream().map(Booking::owner).collect(Collectors.toSet()),
                            first.institution(),
                            first.madeBy(),
                            first.expiresAt());
                })
                .toList();
    }
}
