package org.mailian.calendar;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mailian.access.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When somebody can be had. Asked by a caller, who sees owners at home in the own institution and in those it shares a consortium or an
 * agreement in force with; anybody else is refused as {@code calendar/unknown-owner}. Answers are times, never reasons.
 */
@Service
@Transactional(readOnly = true)
public class Calendars {

    private static final Duration WIDEST = Duration.ofDays(62);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST = 200;

    private final Timetables timetables;
    private final Owners owners;
    private final CalendarPolicy policy;

    Calendars(Timetables timetables, Owners owners, CalendarPolicy policy) {
        this.timetables = timetables;
        this.owners = owners;
        this.policy = policy;
    }

    /** As below, for consultations. */
    public Map<UUID, List<Span>> free(Caller caller, Collection<UUID> asked, Span window) {
        return free(caller, asked, window, Purpose.CONSULTATION);
    }

    /**
     * What is left of the hours each owner offers for a purpose; in order, no two touch. Rooms and machines are free for any purpose.
     * Eight statements at most, however many owners there are. Refused: {@code calendar/unknown-owner}, {@code calendar/too-long} for a
     * window of more than 62 days.
     */
    public Map<UUID, List<Span>> free(Caller caller, Collection<UUID> asked, Span window, Purpose purpose) {
        requireNarrow(window, WIDEST);
        var near = owners.near(caller);
        var free = new LinkedHashMap<UUID, List<Span>>();
        timetables
                .seen(caller, asked, window)
                .forEach((owner, timetable) -> free.put(owner, timetable.free(window, purpose, near)));
        return free;
    }

    /**
     * Hours at which everybody can be had, the earliest first; they begin on the grid of the caller's institution ({@code
     * calendar.grid.minutes}).
     *
     * @param wanted each a choice of owners any one of whom will do: three experts and a room at each of two sites are five sets
     * @param limit at most 200
     */
    public List<CommonHour> commonHours(
            Caller caller, List<Set<UUID>> wanted, Span window, Duration length, int limit) {
        if (wanted.isEmpty() || wanted.stream().anyMatch(Set::isEmpty)) {
            throw CalendarProblems.nobodyWanted();
        }
        requireNarrow(new Span(window.from(), window.from().plus(length)), LONGEST);
        var everybody = wanted.stream().flatMap(Set::stream).collect(Collectors.toSet());
        var step = Duration.ofMinutes(policy.at(caller.institution()).grid().minutes());
        return CommonHours.find(
                free(caller, everybody, window), wanted, window, length, step, Math.clamp(limit, 1, MOST));
    }

    /** Those of {@code ids} the caller sees, with their names. Refused with {@code calendar/unknown-owner}. */
    public Collection<CalendarOwner> owners(Caller caller, Collection<UUID> ids) {
        return owners.seen(caller, ids).values();
    }

    private static void requireNarrow(Span span, Duration most) {
        if (span.length().compareTo(most) > 0) {
            throw CalendarProblems.tooLong(most);
        }
    }
}
