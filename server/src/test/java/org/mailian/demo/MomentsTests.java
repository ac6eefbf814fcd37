package org.mailian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentsTests {

    /** Half past seven in the morning in China. */
    private static final Instant MORNING = Instant.parse("2026-03-02T23:30:00Z");

    private final Moments moments = new Moments(MORNING);

    @Test
    void aDurationCountsFromTheFirstStart() {
        assertThat(moments.at("-PT40M")).isEqualTo(Instant.parse("2026-03-02T22:50:00Z"));
    }

    @Test
    void aDayIsADayInChina() {
        assertThat(moments.at("-2d 09:30")).isEqualTo(Instant.parse("2026-03-01T01:30:00Z"));
        assertThat(moments.at("+1d 09:00")).isEqualTo(Instant.parse("2026-03-04T01:00:00Z"));
    }

    @Test
    void anInstantIsItself() {
        assertThat(moments.at(MORNING.toString())).isEqualTo(MORNING);
    }
}
