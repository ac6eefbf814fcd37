package org.mailian.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.calendar.BookableResources;
import org.mailian.calendar.BookableResources.ResourceForm;
import org.mailian.calendar.BookedFor;
import org.mailian.calendar.Bookings;
import org.mailian.calendar.CalendarOwner;
import org.mailian.calendar.HoursDesk;
import org.mailian.calendar.HoursDesk.ExemptionForm;
import org.mailian.calendar.HoursDesk.HoursForm;
import org.mailian.calendar.Purpose;
import org.mailian.calendar.Span;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.core.annotation.Order;
import tools.jackson.core.type.TypeReference;

/** Tenth chapter: when the experts can be had, the rooms, and what is in their calendars. Told as of today: it is about days to come. */
@DemoPart
@Order(10)
class CalendarsChapter implements Chapter {

    record CalendarScript(
            List<Weekly> hours, List<Differing> exemptions, List<Resource> resources, List<Booked> bookings) {}

    record Weekly(
            String who,
            String by,
            Set<DayOfWeek> days,
            String from,
            String to,
            @Nullable Purpose purpose) {}

    record Differing(String who, String by, boolean away, String from, String to, String note) {}

    record Resource(
            String key,
            String by,
            CalendarOwner.Kind kind,
            String name,
            String nameEn,
            String place,
            @Nullable Integer seats) {}

    /** @param owners keys of people and of resources */
    record Booked(String by, List<String> owners, DayOfWeek day, String from, String to, String title) {}

    private final HoursDesk hours;
    private final BookableResources resources;
    private final Bookings bookings;
    private final DemoClock clock;

    CalendarsChapter(HoursDesk hours, BookableResources resources, Bookings bookings, DemoClock clock) {
        this.hours = hours;
        this.resources = resources;
        this.bookings = bookings;
        this.clock = clock;
    }

    @Override
    public void tell(Cast cast, Instant now) {
        clock.at(now, () -> write(cast, now));
    }

    private void write(Cast cast, Instant now) {
        var script = Script.read("calendars", new TypeReference<CalendarScript>() {});
        var today = Times.dayInChina(now);
        script.hours().forEach(it -> it.days().stream().sorted().forEach(day -> offer(it, day, cast, today)));
        script.exemptions().forEach(it -> differ(it, cast, new Moments(now)));
        var things = new HashMap<String, UUID>();
        script.resources().forEach(it -> things.put(it.key(), register(it, cast)));
        script.bookings().forEach(it -> book(it, cast, things, today));
    }

    private void offer(Weekly it, DayOfWeek day, Cast cast, LocalDate today) {
        hours.addHours(
                cast.caller(it.by()),
                cast.member(it.who()).practitioner(),
                new HoursForm(
                        day,
                        LocalTime.parse(it.from()),
                        LocalTime.parse(it.to()),
                        today.minusDays(30),
                        null,
                        it.purpose() == null ? Purpose.CONSULTATION : it.purpose()));
    }

    private void differ(Differing it, Cast cast, Moments moments) {
        hours.addExemption(
                cast.caller(it.by()),
                cast.member(it.who()).practitioner(),
                new ExemptionForm(
                        it.away(),
                        moments.at(it.from()).atZone(Times.CHINA).toLocalDateTime(),
                        moments.at(it.to()).atZone(Times.CHINA).toLocalDateTime(),
                        Purpose.CONSULTATION,
                        it.note()));
    }

    private UUID register(Resource it, Cast cast) {
        return resources.add(
                cast.caller(it.by()), new ResourceForm(it.kind(), it.name(), it.nameEn(), it.place(), it.seats()));
    }

    private void book(Booked it, Cast cast, Map<String, UUID> things, LocalDate today) {
        var day = today.with(TemporalAdjusters.next(it.day()));
        var owners = it.owners().stream()
                .map(key -> Optional.ofNullable(things.get(key))
                        .orElseGet(() -> cast.member(key).practitioner()))
                .collect(Collectors.toSet());
        bookings.book(
                cast.caller(it.by()),
                new Bookings.Ask(
                        owners,
                        new Span(at(day, it.from()), at(day, it.to())),
                        new BookedFor("appointment", Ids.next(), it.title(), null)));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(Times.CHINA).toInstant();
    }
}
