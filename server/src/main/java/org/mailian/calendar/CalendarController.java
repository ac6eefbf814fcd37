package org.mailian.calendar;

import static org.mailian.access.Permission.DIRECTORY_READ;
import static org.mailian.access.Rule.Scope.INSTITUTION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.directory.Institution;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who can be had when: in the caller's institution, and in those it works with. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    record CalendarPlace(UUID id, String name, String nameEn, String shortName, boolean own) {

        static CalendarPlace of(Institution it, Caller caller) {
            return new CalendarPlace(
                    it.id(), it.name(), it.nameEn(), it.shortName(), it.id().equals(caller.institution()));
        }
    }

    /** @param wanted each a choice of owners any one of whom will do */
    record CommonHoursQuestion(
            @NotNull @Size(min = 1, max = 12) List<@NotNull @Size(min = 1, max = 50) Set<@NotNull UUID>> wanted,
            @NotNull Instant from,
            @NotNull Instant until,
            @Min(5) @Max(1440) int minutes,
            @Nullable @Min(1) @Max(200) Integer limit) {}

    /** @param owners the names of everybody in {@code hours} */
    record CommonHoursAnswer(List<CommonHour> hours, List<OwnerLine> owners) {}

    private final Calendars calendars;
    private final CalendarViews views;
    private final Roster roster;
    private final NearbyPlaces places;

    CalendarController(Calendars calendars, CalendarViews views, Roster roster, NearbyPlaces places) {
        this.calendars = calendars;
        this.views = views;
        this.roster = roster;
        this.places = places;
    }

    /** The caller's institution first, then those it shares a consortium or an agreement in force with. */
    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @GetMapping("/places")
    List<CalendarPlace> places(Caller caller) {
        return places.of(caller).stream()
                .map(it -> CalendarPlace.of(it, caller))
                .sorted(Comparator.comparing((CalendarPlace it) -> !it.own()).thenComparing(CalendarPlace::shortName))
                .toList();
    }

    /** People by name, pinyin or initials, and things by name; at most 30 people. */
    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @GetMapping("/places/{institution}/owners")
    List<OwnerLine> owners(
            Caller caller,
            @PathVariable UUID institution,
            @RequestParam(required = false) @Size(max = 40) @Nullable String q) {
        places.requireNear(caller, institution);
        return roster.find(institution, q);
    }

    /** Who keeps hours there, its rooms and its machines. {@code from}: today unless it is said. */
    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @GetMapping("/places/{institution}/board")
    List<CalendarViews.BoardLine> board(
            Caller caller,
            @PathVariable UUID institution,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "1") @Min(1) @Max(14) int days) {
        return views.board(caller, institution, from, days);
    }

    /** Days of one calendar. {@code from}: this week's Monday unless it is said. */
    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @GetMapping("/owners/{owner}")
    CalendarView owner(
            Caller caller,
            @PathVariable UUID owner,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "7") @Min(1) @Max(42) int days) {
        return views.of(caller, owner, from, days);
    }

    /** A question too long for an address; it changes nothing. */
    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @PostMapping("/common-hours")
    CommonHoursAnswer commonHours(Caller caller, @Valid @RequestBody CommonHoursQuestion it) {
        var hours = calendars.commonHours(
                caller,
                it.wanted(),
                new Span(it.from(), it.until()),
                Duration.ofMinutes(it.minutes()),
                it.limit() == null ? 60 : it.limit());
        var found = hours.stream().flatMap(hour -> hour.owners().stream()).collect(Collectors.toSet());
        return new CommonHoursAnswer(
                hours,
                calendars.owners(caller, found).stream().map(OwnerLine::of).toList());
    }
}
