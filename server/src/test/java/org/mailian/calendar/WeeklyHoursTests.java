package org.mailian.calendar;

import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;

/** A clock on a wall in China and the instants of a server: midnight, the ends of months and of years. */
class WeeklyHoursTests {

    private static final UUID EXPERT = Ids.next();
    private static final UUID HOSPITAL = Ids.next();

    @Test
    void wednesdayMorningIsWednesdayMorningInChina() {
        var hours = hours(WEDNESDAY, "08:30", "11:30", "2026-01-01", null);

        assertThat(hours.in(days("2026-11-23", 7)))
                .containsExactly(span("2026-11-25T00:30:00Z", "2026-11-25T03:30:00Z"));
    }

    @Test
    void hoursBeforeEightAreOfTheDayInChinaAndNotOfTheDayInGreenwich() {
        var hours = hours(WEDNESDAY, "06:00", "07:00", "2026-01-01", null);

        assertThat(hours.in(days("2026-11-25", 1)))
                .containsExactly(span("2026-11-24T22:00:00Z", "2026-11-24T23:00:00Z"));
        assertThat(hours.in(days("2026-11-24", 1))).isEmpty();
    }

    @Test
    void aNightEndsOnTheNextDay() {
        var hours = hours(WEDNESDAY, "22:00", "02:00", "2026-01-01", null);
        var night = span("2026-11-25T14:00:00Z", "2026-11-25T18:00:00Z");

        assertThat(hours.in(days("2026-11-25", 1))).containsExactly(night);
        assertThat(hours.in(days("2026-11-26", 1))).containsExactly(night);
        assertThat(hours.in(days("2026-11-27", 1))).isEmpty();
    }

    @Test
    void anEveningEndsAtMidnightAndTheNextDayDoesNotKnowIt() {
        var hours = hours(WEDNESDAY, "18:00", "00:00", "2026-01-01", null);

        assertThat(hours.in(days("2026-11-25", 1)))
                .containsExactly(span("2026-11-25T10:00:00Z", "2026-11-25T16:00:00Z"));
        assertThat(hours.in(days("2026-11-26", 1))).isEmpty();
    }

    @Test
    void aDayThatBeginsAtMidnightTouchesTheEveningBefore() {
        var evening = hours(WEDNESDAY, "18:00", "00:00", "2026-01-01", null);
        var night = hours(THURSDAY, "00:00", "06:00", "2026-01-01", null);
        var window = days("2026-11-25", 2);
        var timetable = new Timetable(owner(), List.of(evening, night), List.of(), List.of());

        assertThat(timetable.free(window, Purpose.CONSULTATION, Set.of(HOSPITAL)))
                .containsExactly(span("2026-11-25T10:00:00Z", "2026-11-25T22:00:00Z"));
    }

    @Test
    void aNightAcrossTheEndOfTheYearIsOneNight() {
        var hours = hours(THURSDAY, "23:00", "01:00", "2026-01-01", null);

        assertThat(hours.in(days("2026-12-31", 1)))
                .containsExactly(span("2026-12-31T15:00:00Z", "2026-12-31T17:00:00Z"));
        assertThat(hours.in(days("2027-01-01", 1))).hasSize(1);
    }

    @Test
    void theLeapDayHasHours() {
        var leapDay = LocalDate.of(2028, 2, 29);
        var hours = hours(leapDay.getDayOfWeek(), "08:00", "09:00", "2026-01-01", null);

        assertThat(hours.in(days("2028-02-29", 1))).hasSize(1);
        assertThat(hours.in(days("2028-02-28", 3))).hasSize(1);
    }

    @Test
    void validityIsOfTheDayTheHoursBeginOn() {
        var hours = hours(SUNDAY, "22:00", "02:00", "2026-11-22", "2026-11-29");

        assertThat(hours.in(days("2026-11-15", 1))).isEmpty();
        assertThat(hours.in(days("2026-11-22", 1))).hasSize(1);
        // the last night reaches into the Monday after the last valid day
        assertThat(hours.in(days("2026-11-30", 1)))
                .containsExactly(span("2026-11-29T14:00:00Z", "2026-11-29T18:00:00Z"));
        assertThat(hours.in(days("2026-12-06", 1))).isEmpty();
    }

    @Test
    void aWeekHasEachDayOnceWhereverItIsCut() {
        for (var weekday : DayOfWeek.values()) {
            var hours = hours(weekday, "00:00", "00:30", "2026-01-01", null);
            for (var first = LocalDate.of(2026, 12, 20);
                    first.isBefore(LocalDate.of(2027, 1, 10));
                    first = first.plusDays(1)) {
                assertThat(hours.in(days(first.toString(), 7))).hasSize(1);
            }
        }
    }

    @Test
    void leaveOfSeveralDaysTakesTheirHoursAwayEverywhere() {
        var hours = hours(WEDNESDAY, "08:30", "11:30", "2026-01-01", null);
        var away = exemption(Exemption.Kind.AWAY, Ids.next(), "2026-11-24T16:00:00Z", "2026-11-25T02:00:00Z");
        var timetable = new Timetable(owner(), List.of(hours), List.of(away), List.of());

        assertThat(timetable.free(days("2026-11-23", 7), Purpose.CONSULTATION, Set.of(HOSPITAL)))
                .containsExactly(span("2026-11-25T02:00:00Z", "2026-11-25T03:30:00Z"));
    }

    @Test
    void extraHoursCountWhereTheyAreGivenAndForWhatTheyAreGiven() {
        var extra = exemption(Exemption.Kind.EXTRA, HOSPITAL, "2026-11-28T00:00:00Z", "2026-11-28T02:00:00Z");
        var timetable = new Timetable(owner(), List.of(), List.of(extra), List.of());
        var week = days("2026-11-23", 7);

        assertThat(timetable.free(week, Purpose.CONSULTATION, Set.of(HOSPITAL))).hasSize(1);
        assertThat(timetable.free(week, Purpose.CLINIC, Set.of(HOSPITAL))).isEmpty();
        assertThat(timetable.free(week, Purpose.CONSULTATION, Set.of(Ids.next())))
                .isEmpty();
    }

    @Test
    void aRoomWithoutHoursIsThereRoundTheClockAndAPersonIsNot() {
        var window = days("2026-11-23", 1);
        var room = new CalendarOwner(Ids.next(), CalendarOwner.Kind.ROOM, "会诊室", "Room", null, Set.of(HOSPITAL));

        assertThat(new Timetable(room, List.of(), List.of(), List.of())
                        .free(window, Purpose.CONSULTATION, Set.of(HOSPITAL)))
                .containsExactly(window);
        assertThat(new Timetable(owner(), List.of(), List.of(), List.of())
                        .free(window, Purpose.CONSULTATION, Set.of(HOSPITAL)))
                .isEmpty();
    }

    private static CalendarOwner owner() {
        return new CalendarOwner(EXPERT, CalendarOwner.Kind.PERSON, "沈怀远", "Shen", null, Set.of(HOSPITAL));
    }

    private static WeeklyHours hours(
            DayOfWeek weekday, String from, String until, String validFrom, @Nullable String validUntil) {
        return new WeeklyHours(
                Ids.next(),
                EXPERT,
                HOSPITAL,
                weekday,
                LocalTime.parse(from),
                LocalTime.parse(until),
                LocalDate.parse(validFrom),
                validUntil == null ? null : LocalDate.parse(validUntil),
                Purpose.CONSULTATION);
    }

    private static Exemption exemption(Exemption.Kind kind, UUID institution, String from, String until) {
        return new Exemption(
                Ids.next(),
                EXPERT,
                institution,
                kind,
                span(from, until),
                Purpose.CONSULTATION,
                null,
                "刘敏",
                Instant.EPOCH);
    }

    private static Span days(String first, int many) {
        return Span.of(LocalDate.parse(first).atStartOfDay(Times.CHINA).toInstant(), Duration.ofDays(many));
    }

    private static Span span(String from, String until) {
        return new Span(Instant.parse(from), Instant.parse(until));
    }
}
