package org.mailian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.mailian.kernel.Ids;

class CommonHoursTests {

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Instant NINE = Instant.parse("2026-11-25T01:00:00Z");

    @Provide
    Arbitrary<List<Span>> spans() {
        return SpanArbitraries.spans();
    }

    @Property
    void everybodyIsFreeAtEveryHourFound(
            @ForAll @Size(min = 1, max = 4) List<@From("spans") List<Span>> calendars,
            @ForAll @IntRange(min = 1, max = 24) int fives) {
        var length = Duration.ofMinutes(fives * 5L);
        var free = free(calendars);

        var found = find(free, length);

        assertThat(found)
                .isSortedAccordingTo((one, other) ->
                        one.during().from().compareTo(other.during().from()));
        for (var hour : found) {
            assertThat(hour.during().length()).isEqualTo(length);
            assertThat(SpanArbitraries.WEEK.contains(hour.during())).isTrue();
            assertThat(new HashSet<>(hour.owners())).isEqualTo(free.keySet());
            free.values()
                    .forEach(it -> assertThat(Spans.contain(it, hour.during())).isTrue());
        }
    }

    @Property
    void noHourOfTheGridAtWhichEverybodyIsFreeIsPassedOver(
            @ForAll @Size(min = 1, max = 3) List<@From("spans") List<Span>> calendars) {
        var length = Duration.ofMinutes(45);
        var free = free(calendars);
        var starts = find(free, length).stream().map(it -> it.during().from()).toList();

        for (var start = SpanArbitraries.MONDAY;
                !start.plus(length).isAfter(SpanArbitraries.WEEK.until());
                start = start.plus(STEP)) {
            var hour = Span.of(start, length);
            var suits = free.values().stream().allMatch(it -> Spans.contain(it, hour));
            assertThat(starts.contains(start)).isEqualTo(suits);
        }
    }

    @Property
    void theOrderOfThoseWantedDoesNotMatter(@ForAll @Size(min = 2, max = 4) List<@From("spans") List<Span>> calendars) {
        var free = free(calendars);
        var wanted = free.keySet().stream().map(Set::of).toList();
        var turned = new ArrayList<>(wanted);
        Collections.reverse(turned);
        var length = Duration.ofMinutes(30);

        assertThat(CommonHours.find(free, turned, SpanArbitraries.WEEK, length, STEP, 1000))
                .extracting(CommonHour::during)
                .isEqualTo(CommonHours.find(free, wanted, SpanArbitraries.WEEK, length, STEP, 1000).stream()
                        .map(CommonHour::during)
                        .toList());
    }

    @Test
    void threeExpertsAndARoomAtEachOfTwoSites() {
        var experts = List.of(Ids.next(), Ids.next(), Ids.next());
        var here = List.of(Ids.next(), Ids.next());
        var there = List.of(Ids.next());
        var free = new HashMap<UUID, List<Span>>();
        experts.forEach(it -> free.put(it, List.of(Span.of(NINE, Duration.ofHours(3)))));
        free.put(here.get(0), List.of(Span.of(NINE, Duration.ofMinutes(30))));
        free.put(here.get(1), List.of(Span.of(NINE.plusSeconds(3600), Duration.ofHours(1))));
        free.put(there.get(0), List.of(Span.of(NINE, Duration.ofHours(8))));

        var found = CommonHours.find(
                free,
                List.of(
                        Set.of(experts.get(0)),
                        Set.of(experts.get(1)),
                        Set.of(experts.get(2)),
                        new HashSet<>(here),
                        new HashSet<>(there)),
                SpanArbitraries.WEEK,
                Duration.ofMinutes(60),
                STEP,
                10);

        assertThat(found)
                .singleElement()
                .isEqualTo(new CommonHour(
                        Span.of(NINE.plusSeconds(3600), Duration.ofHours(1)),
                        List.of(experts.get(0), experts.get(1), experts.get(2), here.get(1), there.get(0))));
    }

    @Test
    void oneRoomIsNotTwoRooms() {
        var small = Ids.next();
        var large = Ids.next();
        var hour = Span.of(NINE, Duration.ofHours(1));
        var wanted = List.of(Set.of(small, large), Set.of(small));

        assertThat(CommonHours.find(Map.of(small, List.of(hour)), wanted, hour, Duration.ofHours(1), STEP, 9))
                .isEmpty();
        assertThat(CommonHours.find(
                        Map.of(small, List.of(hour), large, List.of(hour)), wanted, hour, Duration.ofHours(1), STEP, 9))
                .singleElement()
                .extracting(CommonHour::owners)
                .isEqualTo(List.of(large, small));
    }

    @Test
    void hoursBeginOnTheGridAndEndInTheWindow() {
        var expert = Ids.next();
        var free = Map.of(expert, List.of(Span.of(NINE.plusSeconds(60), Duration.ofMinutes(50))));

        assertThat(CommonHours.find(
                        free, List.of(Set.of(expert)), SpanArbitraries.WEEK, Duration.ofMinutes(30), STEP, 9))
                .singleElement()
                .extracting(it -> it.during().from())
                .isEqualTo(NINE.plus(STEP));
    }

    private static Map<UUID, List<Span>> free(List<List<Span>> calendars) {
        var free = new HashMap<UUID, List<Span>>();
        calendars.forEach(it -> free.put(Ids.next(), Spans.union(it)));
        return free;
    }

    private static List<CommonHour> find(Map<UUID, List<Span>> free, Duration length) {
        var wanted = free.keySet().stream().map(Set::of).toList();
        return CommonHours.find(free, wanted, SpanArbitraries.WEEK, length, STEP, 10_000);
    }
}
