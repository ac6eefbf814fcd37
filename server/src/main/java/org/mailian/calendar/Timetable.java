package org.mailian.calendar;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything that says when an owner can be had: usual hours, exemptions, and what is promised already. */
record Timetable(CalendarOwner owner, List<WeeklyHours> hours, List<Exemption> exemptions, List<Booking> bookings) {

    Timetable {
        hours = List.copyOf(hours);
        exemptions = List.copyOf(exemptions);
        bookings = List.copyOf(bookings);
    }

    /**
     * The hours offered in a window, whether promised or not.
     *
     * @param institutions only hours that are kept at these
     */
    List<Span> open(Span window, Purpose purpose, Set<UUID> institutions) {
        if (owner.isThing() && hours.isEmpty()) {
            return Spans.minus(List.of(window), away());
        }
        Predicate<Purpose> fits = it -> owner.isThing() || it == purpose;
        var offered = Stream.concat(
                hours.stream()
                        .filter(it -> fits.test(it.purpose()) && institutions.contains(it.institution()))
                        .flatMap(it -> it.in(window).stream()),
                exemptions.stream()
                        .filter(it -> it.kind() == Exemption.Kind.EXTRA)
                        .filter(it -> fits.test(it.purpose()) && institutions.contains(it.institution()))
                        .map(Exemption::during));
        return Spans.minus(Spans.within(window, offered.toList()), away());
    }

    /** What is left of the open hours. */
    List<Span> free(Span window, Purpose purpose, Set<UUID> institutions) {
        return Spans.minus(open(window, purpose, institutions), taken());
    }

    /** Why does not concern who is asking: hours that are kept and yet not to be had. */
    List<Span> busy(Span window, Purpose purpose, Set<UUID> institutions) {
        return Spans.minus(open(window, purpose, institutions), free(window, purpose, institutions));
    }

    private List<Span> away() {
        return exemptions.stream()
                .filter(it -> it.kind() == Exemption.Kind.AWAY)
                .map(Exemption::during)
                .toList();
    }

    private List<Span> taken() {
        return bookings.stream().map(Booking::during).toList();
    }
}
