package org.mailian.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of a calendar is shown to whom is decided here, and nowhere else. */
@Component
@Transactional(readOnly = true)
class CalendarViews {

    private final Timetables timetables;
    private final Owners owners;
    private final Roster roster;
    private final Clock clock;

    CalendarViews(Timetables timetables, Owners owners, Roster roster, Clock clock) {
        this.timetables = timetables;
        this.owners = owners;
        this.roster = roster;
        this.clock = clock;
    }

    /** Refused with {@code calendar/unknown-owner}. {@code first} null: this week's Monday. */
    CalendarView of(Caller caller, UUID id, @Nullable LocalDate first, int days) {
        var window = window(first == null ? monday() : first, days);
        var owner = owners.seen(caller, id);
        var timetable = timetables.of(List.of(owner), window).get(id);
        if (timetable == null) {
            throw CalendarProblems.unknown("owner", id);
        }
        var home = owner.isAtHomeIn(caller.institution()) || id.equals(caller.practitioner());
        var near = home ? owner.institutions() : owners.near(caller);
        return new CalendarView(
                OwnerLine.of(owner),
                home,
                owners.mayKeep(caller, owner),
                window.from(),
                window.until(),
                home ? open(timetable, window) : List.of(),
                timetable.free(window, Purpose.CONSULTATION, near),
                busy(timetable, window, near, home),
                timetable.bookings().stream()
                        .filter(it -> home || it.institution().equals(caller.institution()))
                        .map(CalendarView.BookedTime::of)
                        .toList(),
                home
                        ? timetable.exemptions().stream()
                                .map(it -> CalendarView.ExemptionLine.of(it, caller.institution()))
                                .toList()
                        : List.of(),
                home
                        ? timetable.hours().stream()
                                .map(it -> CalendarView.HoursLine.of(it, caller.institution()))
                                .toList()
                        : List.of());
    }

    /** One line of a board. */
    record BoardLine(OwnerLine owner, List<Span> free, List<Span> busy) {}

    /** Rooms, machines and everybody who keeps hours there. Refused with {@code calendar/unknown-institution}. */
    List<BoardLine> board(Caller caller, UUID institution, @Nullable LocalDate first, int days) {
        owners.requireNear(caller, institution);
        var from = first == null ? Times.dayInChina(clock.instant()) : first;
        var window = window(from, days);
        var home = institution.equals(caller.institution());
        var near = Set.of(institution);
        return timetables.of(roster.of(institution, from), window).values().stream()
                .map(it -> new BoardLine(
                        OwnerLine.of(it.owner()),
                        it.free(window, Purpose.CONSULTATION, near),
                        busy(it, window, near, home)))
                .toList();
    }

    /** To others only what is offered can be busy; at home whatever is booked is. */
    private static List<Span> busy(Timetable it, Span window, Set<UUID> near, boolean home) {
        var busy = it.busy(window, Purpose.CONSULTATION, near);
        if (!home) {
            return busy;
        }
        var booked = it.bookings().stream().map(Booking::during).toList();
        return Spans.within(
                window, Stream.concat(busy.stream(), booked.stream()).toList());
    }

    private static List<CalendarView.OpenHours> open(Timetable it, Span window) {
        return Stream.of(Purpose.values())
                .filter(purpose -> !it.owner().isThing() || purpose == Purpose.CONSULTATION)
                .flatMap(purpose -> it.open(window, purpose, it.owner().institutions()).stream()
                        .map(span -> new CalendarView.OpenHours(span, purpose)))
                .toList();
    }

    private LocalDate monday() {
        return Times.dayInChina(clock.instant()).with(DayOfWeek.MONDAY);
    }

    private static Span window(LocalDate first, int days) {
        return new Span(
                first.atStartOfDay(Times.CHINA).toInstant(),
                first.plusDays(days).atStartOfDay(Times.CHINA).toInstant());
    }
}
