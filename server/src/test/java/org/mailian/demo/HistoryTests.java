package org.mailian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTests {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void isTheSameEveryTime() {
        assertThat(History.told(NOON)).isEqualTo(History.told(NOON)).hasSizeGreaterThan(110);
    }

    @Test
    void endsBeforeTheStoriesOfTodayWhateverTheHourOfTheFirstStart() {
        IntStream.range(0, 48)
                .mapToObj(it -> NOON.plus(Duration.ofMinutes(30L * it)))
                .forEach(now -> assertThat(History.told(now)).allSatisfy(story -> {
                    var at = Instant.parse(story.opened());
                    for (var step : story.steps()) {
                        assertThat(Instant.parse(step.at()))
                                .isAfterOrEqualTo(at)
                                .isBefore(now);
                        at = Instant.parse(step.at());
                    }
                }));
    }
}
