package org.mailian.calendar;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mailian.access.Caller;
import org.springframework.stereotype.Component;

/** Puts together what is known of the time of owners: three statements, however many they are. */
@Component
class Timetables {

    private final HoursTable hours;
    private final BookingTable bookings;
    private final Owners owners;
    private final Clock clock;

    Timetables(HoursTable hours, BookingTable bookings, Owners owners, Clock clock) {
        this.hours = hours;
        this.bookings = bookings;
        this.owners = owners;
        this.clock = clock;
    }

    /** In the order of {@code asked}. Refused with {@code calendar/unknown-owner}. */
    Map<UUID, Timetable> seen(Caller caller, Collection<UUID> asked, Span window) {
        return of(owners.seen(caller, asked).values(), window);
    }

    Map<UUID, Timetable> of(Collection<CalendarOwner> asked, Span window) {
        var ids = asked.stream().map(CalendarOwner::id).toList();
        var weekly = hours.weekly(ids).stream().collect(groupingBy(WeeklyHours::owner));
        var exemptions = hours.exemptions(ids, window).stream().collect(groupingBy(Exemption::owner));
        var taken = bookings.in(ids, window, clock.instant()).stream().collect(groupingBy(Booking::owner));
        var timetables = new LinkedHashMap<UUID, Timetable>();
        for (var owner : asked) {
            timetables.put(
                    owner.id(),
                    new Timetable(
                            owner,
                            weekly.getOrDefault(owner.id(), List.of()),
                            exemptions.getOrDefault(owner.id(), List.of()),
                            taken.getOrDefault(owner.id(), List.of())));
        }
        return timetables;
    }

    /** Refused with {@code calendar/unknown-owner}. */
    void requireSeen(Caller caller, Collection<UUID> asked) {
        owners.seen(caller, asked);
    }

    /** One of them who is away at some time of the span. */
    Optional<UUID> away(Collection<UUID> asked, Span during) {
        return hours.exemptions(asked, during).stream()
                .filter(it -> it.kind() == Exemption.Kind.AWAY)
                .map(Exemption::owner)
                .findFirst();
    }
}
