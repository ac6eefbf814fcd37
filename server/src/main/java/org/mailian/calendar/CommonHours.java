package org.mailian.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds hours that suit everybody. Nothing here knows a database or a clock. */
final class CommonHours {

    private CommonHours() {}

    /**
     * The earliest hours first. Nobody is counted twice: two who are wanted are two different owners.
     *
     * @param free when each owner is free, as {@link Spans#union} gives it; an owner who is not in it is never free
     * @param wanted everybody who must be there; each a choice of owners any one of whom will do
     * @param step hours begin at whole steps of the civil day in China
     * @param limit at most so many
     */
    static List<CommonHour> find(
            Map<UUID, List<Span>> free,
            List<? extends Collection<UUID>> wanted,
            Span window,
            Duration length,
            Duration step,
            int limit) {
        var found = new ArrayList<CommonHour>();
        for (var start = aligned(window.from(), step);
                found.size() < limit && !start.plus(length).isAfter(window.until());
                start = start.plus(step)) {
            at(free, wanted, Span.of(start, length)).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Optional<CommonHour> at(
            Map<UUID, List<Span>> free, List<? extends Collection<UUID>> wanted, Span hour) {
        var choices = wanted.stream()
                .map(choice -> choice.stream()
                        .filter(it -> Spans.contain(free.getOrDefault(it, List.of()), hour))
                        .toList())
                .toList();
        var placeOf = new HashMap<UUID, Integer>();
        for (var place = 0; place < choices.size(); place++) {
            if (!fill(place, choices, placeOf, new HashSet<>())) {
                return Optional.empty();
            }
        }
        var owners = new UUID[choices.size()];
        placeOf.forEach((owner, place) -> owners[place] = owner);
        return Optional.of(new CommonHour(hour, List.of(owners)));
    }

    /** Somebody for this place; whoever stands in the way is asked whether another place suits as well. */
    private static boolean fill(int place, List<List<UUID>> choices, Map<UUID, Integer> placeOf, Set<UUID> asked) {
        for (var owner : choices.get(place)) {
            if (!asked.add(owner)) {
                continue;
            }
            var other = placeOf.get(owner);
            if (other == null || fill(Objects.requireNonNull(other), choices, placeOf, asked)) {
                placeOf.put(owner, place);
                return true;
            }
        }
        return false;
    }

    /** China is whole hours ahead of the epoch's zone, so steps that divide an hour are steps of its day too. */
    private static Instant aligned(Instant from, Duration step) {
        var seconds = step.toSeconds();
        var steps = Math.ceilDiv(from.getEpochSecond() + (from.getNano() > 0 ? 1 : 0), seconds);
        return Instant.ofEpochSecond(steps * seconds);
    }
}
