package org.mailian.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody's usual week and what differs from it, written by themselves or by who keeps the directory of their institution. Everything is
 * said in the civil time of China. Refused, besides what each method says: {@code calendar/unknown-owner}, {@code calendar/not-yours}.
 */
@Service
@Transactional
public class HoursDesk {

    private static final Duration LONGEST = Duration.ofDays(366);

    /** See {@link WeeklyHours}: an end at or before the beginning is on the next day. */
    public record HoursForm(
            DayOfWeek weekday,
            LocalTime from,
            LocalTime until,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Purpose purpose) {}

    /**
     * A span of one day or of several.
     *
     * @param away true: hours are taken away everywhere; false: hours are added
     * @param purpose what added hours are for; means nothing when away
     */
    public record ExemptionForm(
            boolean away,
            LocalDateTime from,
            LocalDateTime until,
            @Nullable Purpose purpose,
            @Nullable String note) {}

    private final Owners owners;
    private final HoursTable table;
    private final CalendarDeeds deeds;
    private final Clock clock;

    HoursDesk(Owners owners, HoursTable table, CalendarDeeds deeds, Clock clock) {
        this.owners = owners;
        this.table = table;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Refused: {@code calendar/hours-empty}, {@code calendar/dates-reversed}. */
    public UUID addHours(Caller caller, UUID owner, HoursForm form) {
        var kept = owners.kept(caller, owner);
        var it = hours(Ids.at(clock.instant()), caller, owner, form);
        table.add(it);
        deeds.tell(kept, "calendar.hours-added", caller, facts(it));
        return it.id();
    }

    /** Refused: {@code calendar/unknown-hours}, also for those of another institution; {@code -empty}, {@code calendar/dates-reversed}. */
    void changeHours(Caller caller, UUID owner, UUID id, HoursForm form) {
        var kept = owners.kept(caller, owner);
        var it = hours(id, caller, owner, form);
        if (!table.change(it)) {
            throw CalendarProblems.unknown("hours", id);
        }
        deeds.tell(kept, "calendar.hours-changed", caller, facts(it));
    }

    /** Refused with {@code calendar/unknown-hours}. */
    void removeHours(Caller caller, UUID owner, UUID id) {
        var kept = owners.kept(caller, owner);
        if (!table.remove(owner, caller.institution(), id)) {
            throw CalendarProblems.unknown("hours", id);
        }
        deeds.tell(kept, "calendar.hours-removed", caller, Map.of("hours", id));
    }

    /** What is booked in a time somebody will be away stays booked: people move it. Refused: {@code calendar/too-long}. */
    public UUID addExemption(Caller caller, UUID owner, ExemptionForm form) {
        var kept = owners.kept(caller, owner);
        var now = Times.micros(clock.instant());
        var during = new Span(
                form.from().atZone(Times.CHINA).toInstant(),
                form.until().atZone(Times.CHINA).toInstant());
        if (during.length().compareTo(LONGEST) > 0) {
            throw CalendarProblems.tooLong(LONGEST);
        }
        var it = new Exemption(
                Ids.at(now),
                owner,
                caller.institution(),
                form.away() ? Exemption.Kind.AWAY : Exemption.Kind.EXTRA,
                during,
                form.purpose() == null ? Purpose.CONSULTATION : form.purpose(),
                form.note() == null || form.note().isBlank()
                        ? null
                        : form.note().strip(),
                caller.name(),
                now);
        table.add(it);
        deeds.tell(
                kept,
                form.away() ? "calendar.away-added" : "calendar.extra-added",
                caller,
                Map.of(
                        "exemption", it.id(),
                        "from", during.from().toString(),
                        "until", during.until().toString()));
        return it.id();
    }

    /** Refused with {@code calendar/unknown-exemption}. */
    void removeExemption(Caller caller, UUID owner, UUID id) {
        var kept = owners.kept(caller, owner);
        if (!table.removeExemption(owner, caller.institution(), id)) {
            throw CalendarProblems.unknown("exemption", id);
        }
        deeds.tell(kept, "calendar.exemption-removed", caller, Map.of("exemption", id));
    }

    private static WeeklyHours hours(UUID id, Caller caller, UUID owner, HoursForm form) {
        if (form.from().equals(form.until())) {
            throw CalendarProblems.hoursEmpty();
        }
        if (form.validUntil() != null && form.validUntil().isBefore(form.validFrom())) {
            throw CalendarProblems.datesReversed();
        }
        return new WeeklyHours(
                id,
                owner,
                caller.institution(),
                form.weekday(),
                form.from(),
                form.until(),
                form.validFrom(),
                form.validUntil(),
                form.purpose());
    }

    private static Map<String, ?> facts(WeeklyHours it) {
        return Map.of(
                "hours", it.id(),
                "weekday", it.weekday().name(),
                "from", it.from().toString(),
                "until", it.until().toString(),
                "purpose", it.purpose().name());
    }
}
