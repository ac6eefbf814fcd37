package org.mailian.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.People;
import org.mailian.access.SignedIn;
import org.mailian.calendar.BookableResources.ResourceForm;
import org.mailian.calendar.HoursDesk.HoursForm;
import org.mailian.directory.DirectoryFixtures;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Component;

/** A teaching hospital with experts and a room, a county hospital it has an agreement with, and a stranger; made anew by every test. */
@Component
class CalendarRegion {

    /** A Wednesday years from now, nine in the morning in China. */
    static final Instant WEDNESDAY_NINE = Instant.parse("2099-03-04T01:00:00Z");

    static final LocalDate WEDNESDAY = Times.dayInChina(WEDNESDAY_NINE);

    record Places(
            SignedIn expert, SignedIn second, SignedIn coordinator, SignedIn partner, SignedIn stranger, UUID room) {

        UUID expertId() {
            return expert.caller().practitioner();
        }

        UUID secondId() {
            return second.caller().practitioner();
        }

        UUID hospital() {
            return expert.caller().institution();
        }
    }

    private final DirectoryFixtures directory;
    private final People people;
    private final BookableResources resources;
    private final HoursDesk hours;

    CalendarRegion(DirectoryFixtures directory, People people, BookableResources resources, HoursDesk hours) {
        this.directory = directory;
        this.people = people;
        this.resources = resources;
        this.hours = hours;
    }

    Places open() {
        var teaching = directory.teaching();
        var county = directory.county();
        directory.agreement(directory.draft(county, teaching));
        var coordinator = people.at(teaching, "COORDINATOR");
        return new Places(
                people.at(teaching, "SPECIALIST"),
                people.at(teaching, "SPECIALIST"),
                coordinator,
                people.at(county, "COORDINATOR"),
                people.at(directory.county(), "COORDINATOR"),
                room(coordinator.caller(), "远程会诊室一"));
    }

    UUID room(Caller caller, String name) {
        return resources.add(caller, new ResourceForm(CalendarOwner.Kind.ROOM, name, null, "门诊楼 4 层", 12));
    }

    /** Usual hours on every Wednesday, nine to twelve. */
    UUID wednesdays(SignedIn expert) {
        return hours.addHours(
                expert.caller(),
                expert.caller().practitioner(),
                new HoursForm(
                        DayOfWeek.WEDNESDAY,
                        LocalTime.of(9, 0),
                        LocalTime.of(12, 0),
                        LocalDate.of(2026, 1, 1),
                        null,
                        Purpose.CONSULTATION));
    }

    static Bookings.Ask ask(Instant from, UUID... owners) {
        return new Bookings.Ask(
                Set.of(owners),
                Span.of(from, Duration.ofHours(1)),
                new BookedFor("consultation", Ids.next(), "右上肺结节会诊", "HZ990304-000001"));
    }
}
