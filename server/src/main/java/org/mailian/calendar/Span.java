package org.mailian.calendar;

import java.time.Duration;
import java.time.Instant;

/** From an instant to an instant, the last excluded; never empty. Two that only touch do not overlap. */
public record Span(Instant from, Instant until) {

    public Span {
        if (!until.isAfter(from)) {
            throw CalendarProblems.spanReversed(from, until);
        }
    }

    public static Span of(Instant from, Duration length) {
        return new Span(from, from.plus(length));
    }

    public boolean overlaps(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    public boolean contains(Span other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    public Duration length() {
        return Duration.between(from, until);
    }
}
