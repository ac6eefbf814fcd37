package org.mailian.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.mailian.directory.Duty;
import org.mailian.kernel.Times;

/**
 * A person's appointments and turns of duty as iCalendar. A telephone is lost more easily than a hospital: kinds, numbers and rooms stand
 * in it, and nothing else that somebody wrote.
 */
@org.springframework.stereotype.Component
class FeedPaper {

    /** In characters; a Chinese one has three bytes, and a line has at most 75 of those. */
    private static final int LINE = 24;

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
        var owner = visitor.owner().id();
        var parts = bookings.in(List.of(owner), window, now);
        var rooms = bookings.rooms(parts.stream().map(Booking::appointment).toList());
        var components = new ArrayList<CalendarComponent>();
        components.add(china());
        parts.forEach(it -> components.add(event(it, rooms, english, now)));
        duty.turnsOf(owner, window.from(), window.until())
                .forEach(it -> components.add(
                        event(it.id(), new Span(it.from(), it.until()), FeedWords.duty(it.kind(), english), now)));
        return text(new Calendar(
                new PropertyList(List.of(
                        new ProdId("-//Mailian//Calendar//ZH"),
                        ImmutableVersion.VERSION_2_0,
                        ImmutableCalScale.GREGORIAN,
                        ImmutableMethod.PUBLISH,
                        new XProperty("X-WR-CALNAME", FeedWords.calendar(visitor.owner(), english)),
                        new XProperty("X-WR-TIMEZONE", Times.CHINA.getId()))),
                new ComponentList<>(components)));
    }

    private static VEvent event(Booking it, Map<UUID, List<String>> rooms, boolean english, Instant now) {
        var event = event(it.id(), it.during(), FeedWords.appointment(it.bookedFor(), english), now);
        event.add(new Status(it.state() == Appointment.State.HELD ? "TENTATIVE" : "CONFIRMED"));
        var where = rooms.getOrDefault(it.appointment(), List.of());
        if (!where.isEmpty()) {
            event.add(new Location(String.join(english ? ", " : "\u3001", where)));
        }
        return event;
    }

    private static VEvent event(UUID id, Span during, String summary, Instant now) {
        return new VEvent(new PropertyList(List.<Property>of(
                new Uid(id + "@mailian"),
                new DtStamp(now),
                new DtStart<>(during.from().atZone(Times.CHINA)),
                new DtEnd<>(during.until().atZone(Times.CHINA)),
                new Summary(summary))));
    }

    /** China has had one time without summer since 1992; what telephones make of older days does not matter here. */
    private static VTimeZone china() {
        var always = new Standard(new PropertyList(List.<Property>of(
                new DtStart<>(LocalDateTime.of(1992, 1, 1, 0, 0)),
                new TzOffsetFrom(ZoneOffset.ofHours(8)),
                new TzOffsetTo(ZoneOffset.ofHours(8)),
                new TzName("CST"))));
        return new VTimeZone(
                new PropertyList(List.of(new TzId(Times.CHINA.getId()))), new ComponentList<>(List.of(always)));
    }

    private static String text(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false, LINE).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
