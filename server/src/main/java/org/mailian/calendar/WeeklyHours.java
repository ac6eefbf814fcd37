package org.mailian.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;

/**
 * A line of somebody's usual week, in the civil time of China. Hours that end at or before the time they begin at end on the next day:
 * 22:00 to 02:00 is a night, and 18:00 to 00:00 ends at midnight.
 *
 * @param institution where they are kept: the post they belong to, or the owner of the thing
 * @param weekday the day they begin on
 * @param validFrom the first day they may begin on
 * @param validUntil the last day they may begin on; null: until further notice
 */
record WeeklyHours(
        UUID id,
        UUID owner,
        UUID institution,
        DayOfWeek weekday,
        LocalTime from,
        LocalTime until,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Purpose purpose) {

    /** What they come to in a window, whole: the first and the last may reach beyond it. */
    List<Span> in(Span window) {
        // a night that began the day before reaches into the window
        return Times.dayInChina(window.from())
                .minusDays(1)
                .datesUntil(Times.dayInChina(window.until()).plusDays(1))
                .flatMap(this::on)
                .filter(window::overlaps)
                .toList();
    }

    private Stream<Span> on(LocalDate day) {
        var holds = day.getDayOfWeek() == weekday
                && !day.isBefore(validFrom)
                && (validUntil == null || !day.isAfter(validUntil));
        if (!holds) {
            return Stream.empty();
        }
        return Stream.of(new Span(at(day, from), at(until.isAfter(from) ? day : day.plusDays(1), until)));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Times.CHINA).toInstant();
    }
}
