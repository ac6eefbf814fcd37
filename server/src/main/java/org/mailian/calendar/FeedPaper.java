package org.mailian.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mailian.directory.Duty;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Component;

/**
 * A person's appointments and turns of duty as iCalendar. A telephone is lost more easily than a hospital: kinds, numbers and rooms stand
 * in it, and nothing else that somebody wrote.
 */
@Component
class FeedPaper {

    private final BookingTable bookings;
    private final Duty duty;
    private final CalendarPolicy policy;
    private final Clock clock;

    FeedPaper(BookingTable bookings, Duty duty, CalendarPolicy policy, Clock clock) {
        this.bookings = bookings;
        this.duty = duty;
        this.policy = policy;
        this.clock = clock;
    }

    String write(Feeds.Visitor visitor, boolean english) {
        var now = clock.instant();
        var rule = policy.at(visitor.institution()).feed();
        var window = new Span(now.minus(Duration.ofDays(rule.daysBack())), now.plus(Duration.ofDays(rule.daysAhead())));
        var owner = visitor.owner();
        var text = new IcalText()
                .begin("VCALENDAR")
                .word("VERSION", "2.0")
                .word("PRODID", "-//Mailian//Calendar//ZH")
                .word("CALSCALE", "GREGORIAN")
                .word("METHOD", "PUBLISH")
                .text("X-WR-CALNAME", FeedWords.calendar(owner, english))
                .word("X-WR-TIMEZONE", Times.CHINA.getId());
        writeChina(text);
        var parts = bookings.in(List.of(owner.id()), window, now);
        var rooms = bookings.rooms(parts.stream().map(Booking::appointment).toList());
        for (var it : parts) {
            // the same appointment at another time is the same event
            begin(text, it.appointment(), it.during(), FeedWords.appointment(it.bookedFor(), english), now);
            text.word("STATUS", it.state() == Appointment.State.HELD ? "TENTATIVE" : "CONFIRMED");
            var where = rooms.getOrDefault(it.appointment(), List.of());
            if (!where.isEmpty()) {
                text.text("LOCATION", String.join(english ? ", " : "\u3001", where));
            }
            text.end("VEVENT");
        }
        for (var it : duty.turnsOf(owner.id(), window.from(), window.until())) {
            begin(text, it.id(), new Span(it.from(), it.until()), FeedWords.duty(it.kind(), english), now);
            text.end("VEVENT");
        }
        return text.end("VCALENDAR").toString();
    }

    private static void begin(IcalText text, UUID id, Span during, String summary, Instant now) {
        text.begin("VEVENT")
                .word("UID", id + "@mailian")
                .utc("DTSTAMP", now)
                .china("DTSTART", during.from())
                .china("DTEND", during.until())
                .text("SUMMARY", summary);
    }

    /** China has had one time without summer since 1992; what telephones make of older days does not matter here. */
    private static void writeChina(IcalText text) {
        text.begin("VTIMEZONE")
                .word("TZID", Times.CHINA.getId())
                .begin("STANDARD")
                .word("DTSTART", "19920101T000000")
                .word("TZOFFSETFROM", "+0800")
                .word("TZOFFSETTO", "+0800")
                .word("TZNAME", "CST")
                .end("STANDARD")
                .end("VTIMEZONE");
    }
}
