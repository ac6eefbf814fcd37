package org.mailian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mailian.kernel.Problem;

class SpansTests {

    @Provide
    Arbitrary<List<Span>> spans() {
        return SpanArbitraries.spans();
    }

    @Property
    void aMomentIsInTheUnionWhenItIsInOneOfThem(@ForAll("spans") List<Span> spans) {
        var union = Spans.union(spans);

        everyMoment(it -> assertThat(holds(union, it)).isEqualTo(holds(spans, it)));
        assertInOrderAndApart(union);
    }

    @Property
    void aMomentIsLeftWhenItWasThereAndWasNotTaken(
            @ForAll("spans") List<Span> from, @ForAll("spans") List<Span> taken) {
        var left = Spans.minus(from, taken);

        everyMoment(it -> assertThat(holds(left, it)).isEqualTo(holds(from, it) && !holds(taken, it)));
        assertInOrderAndApart(left);
    }

    @Property
    void aWindowCutsAndAddsNothing(@ForAll("spans") List<Span> spans) {
        var window = Span.of(SpanArbitraries.MONDAY.plus(Duration.ofHours(30)), Duration.ofHours(50));

        var within = Spans.within(window, spans);

        everyMoment(it -> assertThat(holds(within, it)).isEqualTo(holds(spans, it) && holds(List.of(window), it)));
    }

    @Test
    void spansThatTouchBecomeOneAndDoNotOverlap() {
        var morning = Span.of(SpanArbitraries.MONDAY, Duration.ofHours(4));
        var afternoon = Span.of(morning.until(), Duration.ofHours(4));

        assertThat(morning.overlaps(afternoon)).isFalse();
        assertThat(Spans.union(List.of(afternoon, morning)))
                .containsExactly(new Span(morning.from(), afternoon.until()));
    }

    @Test
    void aSpanEndsAfterItBegins() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Span(SpanArbitraries.MONDAY, SpanArbitraries.MONDAY))
                .satisfies(it -> assertThat(it.code()).isEqualTo("calendar/span-reversed"));
    }

    private static void assertInOrderAndApart(List<Span> spans) {
        for (var i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).from()).isAfter(spans.get(i - 1).until());
        }
    }

    private static boolean holds(List<Span> spans, Instant moment) {
        return spans.stream().anyMatch(it -> !moment.isBefore(it.from()) && moment.isBefore(it.until()));
    }

    /** Two minutes after each five, so that every span holds or does not hold it whole. */
    private static void everyMoment(Consumer<Instant> check) {
        for (var minutes = 2; minutes < 8 * 24 * 60; minutes += 5) {
            check.accept(SpanArbitraries.MONDAY.plus(Duration.ofMinutes(minutes)));
        }
    }
}
