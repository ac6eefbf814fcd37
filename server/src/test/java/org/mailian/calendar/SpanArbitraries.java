package org.mailian.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Times of one week, on the quarter hour or beside it. */
final class SpanArbitraries {

    /** A Monday, midnight in China. */
    static final Instant MONDAY = Instant.parse("2026-11-22T16:00:00Z");

    static final Span WEEK = Span.of(MONDAY, Duration.ofDays(7));

    private SpanArbitraries() {}

    static Arbitrary<Span> span() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7 * 24 * 12 - 1),
                        Arbitraries.integers().between(1, 12 * 12))
                .as((start, length) ->
                        Span.of(MONDAY.plus(Duration.ofMinutes(start * 5L)), Duration.ofMinutes(length * 5L)));
    }

    static Arbitrary<List<Span>> spans() {
        return span().list().ofMaxSize(12);
    }
}
