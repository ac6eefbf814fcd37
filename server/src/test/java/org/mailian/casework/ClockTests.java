package org.mailian.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClockTests {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Workflow.Watch ANSWER = new Workflow.Watch("ANSWER", Side.RESPONDER, false);
    private static final Clock.Plan TWO_HOURS = new Clock.Plan(
            Duration.ofHours(2),
            List.of(
                    new Clock.Rung(Duration.ofMinutes(-30), "PERSON"),
                    new Clock.Rung(Duration.ZERO, "DUTY_OFFICER"),
                    new Clock.Rung(Duration.ofHours(1), "CENTRE")),
            "test");

    /** However often and long it rests: what it runs until it is due is exactly what it was given. */
    @Property
    void restingNeitherGivesNorTakesTime(
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 500) Integer> minutesBetween) {
        var clock = Clock.start(ANSWER, TWO_HOURS, NOON);
        var now = NOON;
        var ran = Duration.ZERO;
        for (var minutes : minutesBetween) {
            now = now.plus(Duration.ofMinutes(minutes));
            ran = clock.running() ? ran.plusMinutes(minutes) : ran;
            clock = clock.running() ? clock.pause(now) : clock.resume(now);
        }
        clock = clock.resume(now);

        assertThat(ran.plus(Duration.between(now, clock.dueAt()))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void theLadderIsClimbedRungByRungAndThenNoMore() {
        var clock = Clock.start(ANSWER, TWO_HOURS, NOON);

        assertThat(clock.nextAt()).isEqualTo(NOON.plus(Duration.ofMinutes(90)));
        assertThat(clock.climbed().nextAt()).isEqualTo(NOON.plus(Duration.ofHours(2)));
        assertThat(clock.climbed().climbed().nextAt()).isEqualTo(NOON.plus(Duration.ofHours(3)));
        assertThat(clock.climbed().climbed().climbed().nextAt()).isNull();
    }

    @Test
    void aClockThatRestsOrHasStoppedRingsForNobody() {
        var clock = Clock.start(ANSWER, TWO_HOURS, NOON);

        assertThat(clock.pause(NOON).nextAt()).isNull();
        assertThat(clock.stop().nextAt()).isNull();
        assertThat(clock.stop().resume(NOON)).isEqualTo(clock.stop());
        assertThat(clock.stop().pause(NOON)).isEqualTo(clock.stop());
    }
}
