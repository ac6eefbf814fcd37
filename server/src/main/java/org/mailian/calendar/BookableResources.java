package org.mailian.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rooms and machines an institution lends to appointments. Everybody keeps only those of the own institution. */
@Service
@Transactional
public class BookableResources {

    /** What is written of a room or a machine; see {@link CalendarOwner}. */
    public record ResourceForm(
            CalendarOwner.Kind kind,
            String name,
            @Nullable String nameEn,
            @Nullable String place,
            @Nullable Integer seats) {}

    private final BookableTable table;
    private final BookingTable bookings;
    private final CalendarDeeds deeds;
    private final Clock clock;

    BookableResources(BookableTable table, BookingTable bookings, CalendarDeeds deeds, Clock clock) {
        this.table = table;
        this.bookings = bookings;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Rooms first, by name. */
    @Transactional(readOnly = true)
    List<Bookable> of(UUID institution) {
        return table.of(institution);
    }

    /** Refused with {@code calendar/already-there} when one of the same name is in use. */
    public UUID add(Caller caller, ResourceForm form) {
        var now = Times.micros(clock.instant());
        var it = bookable(Ids.at(now), caller, form);
        try {
            table.add(it, now);
        } catch (DuplicateKeyException twice) {
            throw CalendarProblems.alreadyThere(it.name());
        }
        deeds.tell(it.owner(), "calendar.resource-added", caller, facts(it));
        return it.id();
    }

    /** Refused: {@code calendar/unknown-resource}, {@code calendar/already-there}. */
    void change(Caller caller, UUID id, ResourceForm form) {
        var it = bookable(id, caller, form);
        try {
            if (!table.change(it)) {
                throw CalendarProblems.unknown("resource", id);
            }
        } catch (DuplicateKeyException twice) {
            throw CalendarProblems.alreadyThere(it.name());
        }
        deeds.tell(it.owner(), "calendar.resource-changed", caller, facts(it));
    }

    /** Refused: {@code calendar/unknown-resource}, {@code calendar/still-booked} while appointments to come need it. */
    void withdraw(Caller caller, UUID id) {
        var it = table.find(List.of(id)).stream()
                .filter(found -> found.institution().equals(caller.institution()))
                .findFirst()
                .orElseThrow(() -> CalendarProblems.unknown("resource", id));
        var now = Times.micros(clock.instant());
        if (!table.withdraw(caller.institution(), id, now)) {
            throw CalendarProblems.unknown("resource", id);
        }
        if (bookings.isWantedAfter(id, now)) {
            throw CalendarProblems.stillBooked(it.name());
        }
        deeds.tell(it.owner(), "calendar.resource-withdrawn", caller, Map.of("name", it.name()));
    }

    private static Bookable bookable(UUID id, Caller caller, ResourceForm form) {
        var name = form.name().strip();
        var nameEn = form.nameEn() == null || form.nameEn().isBlank()
                ? name
                : form.nameEn().strip();
        var place = form.place() == null || form.place().isBlank()
                ? null
                : form.place().strip();
        var seats = form.kind() == CalendarOwner.Kind.ROOM ? form.seats() : null;
        return new Bookable(id, caller.institution(), form.kind(), name, nameEn, place, seats);
    }

    private static Map<String, ?> facts(Bookable it) {
        return Map.of("kind", it.kind().name(), "name", it.name());
    }
}
