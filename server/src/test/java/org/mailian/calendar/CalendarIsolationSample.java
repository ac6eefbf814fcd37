package org.mailian.calendar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailian.IsolationSample;
import org.mailian.calendar.HoursDesk.ExemptionForm;
import org.mailian.directory.DirectoryFixtures;
import org.springframework.stereotype.Component;

/** When an expert can be had is a partner's to know; what is in the calendar is not, and a stranger does not know of it at all. */
@Component
class CalendarIsolationSample implements IsolationSample {

    private final DirectoryFixtures directory;
    private final CalendarRegion region;
    private final HoursDesk hours;
    private final Bookings bookings;

    CalendarIsolationSample(DirectoryFixtures directory, CalendarRegion region, HoursDesk hours, Bookings bookings) {
        this.directory = directory;
        this.region = region;
        this.hours = hours;
        this.bookings = bookings;
    }

    @Override
    public String resource() {
        return "calendars";
    }

    @Override
    public Shown make(Stage stage) {
        directory.agreement(directory.draft(stage.party(), stage.own()));
        var expert = stage.at(stage.own(), "SPECIALIST");
        var owner = expert.caller().practitioner();
        var weekly = region.wednesdays(expert);
        var room = region.room(stage.at(stage.own(), "COORDINATOR").caller(), "隔离会诊室");
        var away = hours.addExemption(
                expert.caller(),
                owner,
                new ExemptionForm(
                        true,
                        CalendarRegion.WEDNESDAY.atStartOfDay(),
                        CalendarRegion.WEDNESDAY.plusDays(1).atStartOfDay(),
                        null,
                        "隔离外出"));
        var booked = bookings.book(
                expert.caller(), CalendarRegion.ask(CalendarRegion.WEDNESDAY_NINE.plusSeconds(86_400), owner, room));
        return new Shown(
                "/api/calendar/owners/{owner}",
                Map.of(
                        "owner", owner.toString(),
                        "hours", weekly.toString(),
                        "exemption", away.toString(),
                        "appointment", booked.id().toString()),
                Set.of(
                        owner.toString(),
                        room.toString(),
                        weekly.toString(),
                        away.toString(),
                        booked.id().toString(),
                        "隔离外出",
                        "隔离会诊室"),
                List.of(
                        "/api/calendar/places/" + stage.own() + "/owners",
                        "/api/calendar/places/" + stage.own() + "/board?from=" + CalendarRegion.WEDNESDAY),
                true);
    }
}
