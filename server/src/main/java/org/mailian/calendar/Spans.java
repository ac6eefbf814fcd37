package org.mailian.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Sets of time. Every result is in order, and no two spans of it overlap or touch. */
final class Spans {

    private Spans() {}

    /** All of them together: overlapping and touching ones become one. */
    static List<Span> union(Collection<Span> spans) {
        var ordered = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        var joined = new ArrayList<Span>();
        for (var span : ordered) {
            if (joined.isEmpty() || joined.getLast().until().isBefore(span.from())) {
                joined.add(span);
            } else if (joined.getLast().until().isBefore(span.until())) {
                joined.set(joined.size() - 1, new Span(joined.getLast().from(), span.until()));
            }
        }
        return List.copyOf(joined);
    }

    /** What is left of the one when the other is taken out of it. */
    static List<Span> minus(Collection<Span> from, Collection<Span> taken) {
        var holes = union(taken);
        var left = new ArrayList<Span>();
        for (var span : union(from)) {
            var start = span.from();
            for (var hole : holes) {
                if (!hole.overlaps(span)) {
                    continue;
                }
                if (hole.from().isAfter(start)) {
                    left.add(new Span(start, hole.from()));
                }
                start = later(start, hole.until());
            }
            if (start.isBefore(span.until())) {
                left.add(new Span(start, span.until()));
            }
        }
        return List.copyOf(left);
    }

    /** What lies in a window. */
    static List<Span> within(Span window, Collection<Span> spans) {
        return union(spans.stream()
                .filter(window::overlaps)
                .map(it -> new Span(later(it.from(), window.from()), earlier(it.until(), window.until())))
                .toList());
    }

    /** {@code spans} as {@link #union} gives them. */
    static boolean contain(List<Span> spans, Span asked) {
        return spans.stream().anyMatch(it -> it.contains(asked));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
