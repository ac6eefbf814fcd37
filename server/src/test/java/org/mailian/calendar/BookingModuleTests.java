package org.mailian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.calendar.CalendarRegion.WEDNESDAY_NINE;
import static org.mailian.calendar.CalendarRegion.ask;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.access.Caller;
import org.mailian.calendar.Bookings.Ask;
import org.mailian.calendar.CalendarRegion.Places;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class BookingModuleTests {

    @Autowired
    CalendarRegion region;

    @Autowired
    Bookings bookings;

    @Autowired
    Calendars calendars;

    @Autowired
    HoursDesk hours;

    @Autowired
    CalendarSweep sweep;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @SuppressWarnings("NullAway.Init")
    Places places;

    @SuppressWarnings("NullAway.Init")
    Caller coordinator;

    @BeforeEach
    void aHospital() {
        places = region.open();
        coordinator = places.coordinator().caller();
    }

    /** Two clients, two connections, the same hour: a thousand times one of them gets it. */
    @Test
    void twoNeverGetOneSlot() throws Exception {
        var rounds = 1_000;
        var start = new CyclicBarrier(2);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < rounds; round++) {
                var from = WEDNESDAY_NINE.plus(Duration.ofHours(round));
                var one = clients.submit(() -> race(start, from));
                var other = clients.submit(() -> race(start, from));

                assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder("got it", "calendar/slot-taken");
            }
        }
        var window = new Span(WEDNESDAY_NINE, WEDNESDAY_NINE.plus(Duration.ofHours(rounds)));
        assertThat(bookings.load(Set.of(places.expertId()), window)).isEqualTo(Map.of(places.expertId(), rounds));
    }

    private String race(CyclicBarrier start, Instant from) throws Exception {
        start.await();
        try {
            bookings.hold(coordinator, ask(from, places.expertId(), places.room()));
            return "got it";
        } catch (Problem refused) {
            return refused.code();
        }
    }

    @Test
    void anAppointmentIsInEveryCalendarOrInNone() {
        bookings.book(coordinator, ask(WEDNESDAY_NINE, places.room()));

        refused(
                "calendar/slot-taken",
                () -> bookings.hold(
                        coordinator,
                        ask(WEDNESDAY_NINE.plusSeconds(1800), places.expertId(), places.secondId(), places.room())));

        assertThat(bookings.load(Set.of(places.expertId(), places.secondId()), hour())
                        .values())
                .containsOnly(0);
    }

    @Test
    void aRefusedHoldUndoesTheWholeTransaction() {
        bookings.book(coordinator, ask(WEDNESDAY_NINE, places.room()));

        refused(
                "calendar/slot-taken",
                () -> transaction.executeWithoutResult(_ -> {
                    bookings.hold(coordinator, ask(WEDNESDAY_NINE, places.expertId()));
                    bookings.hold(coordinator, ask(WEDNESDAY_NINE, places.room()));
                }));

        assertThat(bookings.load(Set.of(places.expertId()), hour())).containsValue(0);
    }

    @Test
    void theNextHourBeginsWhenThisOneEnds() {
        bookings.book(coordinator, ask(WEDNESDAY_NINE, places.expertId()));
        bookings.book(coordinator, ask(WEDNESDAY_NINE.plusSeconds(3600), places.expertId()));
        bookings.book(coordinator, ask(WEDNESDAY_NINE.minusSeconds(3600), places.expertId()));

        refused(
                "calendar/slot-taken",
                () -> bookings.book(coordinator, ask(WEDNESDAY_NINE.minusSeconds(1), places.expertId())));
    }

    @Test
    void whoIsNotFreeIsNamedAndWhyIsNot() {
        bookings.book(coordinator, ask(WEDNESDAY_NINE, places.expertId()));

        Assertions.assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> bookings.hold(places.partner().caller(), ask(WEDNESDAY_NINE, places.expertId())))
                .satisfies(it -> assertThat(it.facts())
                        .containsOnlyKeys("name", "nameEn")
                        .containsEntry("name", places.expert().caller().name()));
    }

    @Test
    void aHoldIsKeptAsLongAsThePolicySaysAndIsThenInNobodysWay() {
        var held = bookings.hold(coordinator, ask(WEDNESDAY_NINE, places.expertId()));
        assertThat(held.expiresAt()).isAfter(Instant.EPOCH);
        refused("calendar/slot-taken", () -> bookings.hold(coordinator, ask(WEDNESDAY_NINE, places.expertId())));
        expire(held);

        assertThat(bookings.load(Set.of(places.expertId()), hour())).containsValue(0);
        var next = bookings.hold(coordinator, ask(WEDNESDAY_NINE, places.expertId()));

        assertThat(next.id()).isNotEqualTo(held.id());
        refused("calendar/hold-expired", () -> bookings.confirm(held.id(), coordinator.actor()));
        assertThat(story(held)).containsExactly("appointment.held", "appointment.expired");
    }

    @Test
    void theSweepEndsWhatNobodyConfirmed() {
        var held = bookings.hold(coordinator, ask(WEDNESDAY_NINE, places.expertId(), places.room()));
        expire(held);

        sweep.run();
        sweep.run();

        assertThat(story(held)).containsExactly("appointment.held", "appointment.expired");
    }

    @Test
    void aConfirmedHoldDoesNotExpire() {
        var held = bookings.hold(coordinator, ask(WEDNESDAY_NINE, places.expertId(), places.room()));

        var booked = bookings.confirm(held.id(), coordinator.actor());
        bookings.confirm(held.id(), coordinator.actor());

        assertThat(booked.state()).isEqualTo(Appointment.State.BOOKED);
        assertThat(booked.expiresAt()).isNull();
        assertThat(booked.owners()).containsExactlyInAnyOrder(places.expertId(), places.room());
        assertThat(story(held)).containsExactly("appointment.held", "appointment.booked");
    }

    @Test
    void aMovedAppointmentIsTheSameAtAnotherTime() {
        var before = bookings.book(coordinator, ask(WEDNESDAY_NINE, places.expertId(), places.room()));
        var later = Span.of(WEDNESDAY_NINE.plusSeconds(1800), Duration.ofHours(1));

        var after = bookings.move(before.id(), later, coordinator.actor());

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(bookings.bookingsOf("consultation", before.bookedFor().id())).containsExactly(after);
        bookings.book(coordinator, ask(WEDNESDAY_NINE.minusSeconds(1800), places.expertId()));
        assertThat(story(before)).containsExactly("appointment.booked", "appointment.moved");
    }

    @Test
    void aRefusedMoveKeepsTheTimeThatWas() {
        var before = bookings.book(coordinator, ask(WEDNESDAY_NINE, places.expertId(), places.room()));
        bookings.book(coordinator, ask(WEDNESDAY_NINE.plusSeconds(7200), places.room()));

        refused(
                "calendar/slot-taken",
                () -> bookings.move(
                        before.id(),
                        Span.of(WEDNESDAY_NINE.plusSeconds(7200), Duration.ofHours(1)),
                        coordinator.actor()));

        assertThat(bookings.bookingsOf("consultation", before.bookedFor().id())).containsExactly(before);
    }

    @Test
    void releasingTwiceIsReleasingOnce() {
        var it = bookings.book(coordinator, ask(WEDNESDAY_NINE, places.expertId()));
        var what = it.bookedFor();

        bookings.release(what.kind(), what.id(), coordinator.actor());
        bookings.release(what.kind(), what.id(), coordinator.actor());

        assertThat(bookings.bookingsOf(what.kind(), what.id())).isEmpty();
        assertThat(story(it)).containsExactly("appointment.booked", "appointment.released");
        bookings.book(coordinator, ask(WEDNESDAY_NINE, places.expertId()));
    }

    @Test
    void nobodyIsBookedWhileAwayAndEverybodyOutsideUsualHours() {
        bookings.book(coordinator, ask(WEDNESDAY_NINE, places.expertId()));
        hours.addExemption(
                places.second().caller(),
                places.secondId(),
                new HoursDesk.ExemptionForm(
                        true,
                        CalendarRegion.WEDNESDAY.atStartOfDay(),
                        CalendarRegion.WEDNESDAY.plusDays(3).atStartOfDay(),
                        null,
                        "学术会议"));

        refused("calendar/slot-taken", () -> bookings.book(coordinator, ask(WEDNESDAY_NINE, places.secondId())));
    }

    @Test
    void strangersBookNobodyAndSeeNobody() {
        var stranger = places.stranger().caller();

        refused("calendar/unknown-owner", () -> bookings.book(stranger, ask(WEDNESDAY_NINE, places.expertId())));
        refused("calendar/unknown-owner", () -> calendars.free(stranger, Set.of(places.room()), hour()));
    }

    @Test
    void whatIsAskedMakesSense() {
        var what = ask(WEDNESDAY_NINE, places.room()).bookedFor();
        var days = Span.of(WEDNESDAY_NINE, Duration.ofHours(25));
        var past = Span.of(Instant.parse("2020-01-01T00:00:00Z"), Duration.ofHours(1));

        refused("calendar/nobody-wanted", () -> bookings.book(coordinator, new Ask(Set.of(), hour(), what)));
        refused("calendar/too-long", () -> bookings.book(coordinator, new Ask(Set.of(places.room()), days, what)));
        refused("calendar/over", () -> bookings.book(coordinator, new Ask(Set.of(places.room()), past, what)));
    }

    @Test
    void aPartnerFindsTheHourTwoExpertsAndARoomHaveInCommon() {
        region.wednesdays(places.expert());
        region.wednesdays(places.second());
        bookings.book(coordinator, ask(WEDNESDAY_NINE, places.expertId()));
        bookings.book(coordinator, ask(WEDNESDAY_NINE.plusSeconds(7200), places.room()));
        var day = Span.of(WEDNESDAY_NINE.minusSeconds(9 * 3600), Duration.ofDays(1));

        var found = calendars.commonHours(
                places.partner().caller(),
                List.of(Set.of(places.expertId()), Set.of(places.secondId()), Set.of(places.room())),
                day,
                Duration.ofHours(1),
                20);

        assertThat(found)
                .singleElement()
                .isEqualTo(new CommonHour(
                        Span.of(WEDNESDAY_NINE.plusSeconds(3600), Duration.ofHours(1)),
                        List.of(places.expertId(), places.secondId(), places.room())));
    }

    private Span hour() {
        return Span.of(WEDNESDAY_NINE, Duration.ofHours(1));
    }

    private void expire(Appointment it) {
        jdbc.sql("update calendar.booking set expires_at = made_at - interval '1 second' where appointment_id = :id")
                .param("id", it.id())
                .update();
    }

    private List<String> story(Appointment it) {
        return journal.read(new StreamId("appointment", it.id()), 0, 20).stream()
                .map(entry -> entry.type())
                .toList();
    }

    private static void refused(String code, ThrowingCallable deed) {
        Assertions.assertThatExceptionOfType(Problem.class)
                .isThrownBy(deed)
                .satisfies(it -> assertThat(it.code()).isEqualTo(code));
    }
}
