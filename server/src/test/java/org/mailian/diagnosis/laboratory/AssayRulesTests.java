package org.mailian.diagnosis.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mailian.casework.Priority;
import tools.jackson.databind.json.JsonMapper;

/** The national rules as they are shipped. */
class AssayRulesTests {

    private static final Instant NOON = Instant.parse("2026-08-03T04:00:00Z");

    private final AssayRules rules = rules();

    @Test
    void everyClockOfTheWorkflowHasALengthAndALadder() {
        for (var priority : Priority.values()) {
            assertThat(rules.plans(priority, "1"))
                    .hasSameSizeAs(AssayWorkflow.ASSAY.watches())
                    .allSatisfy((name, plan) -> {
                        assertThat(plan.length()).isPositive();
                        assertThat(plan.rungs()).isNotEmpty();
                    });
        }
    }

    @Test
    void aCriticalValueReachesTheDutyOfficerAfterTenMinutes() {
        var plan = java.util.Objects.requireNonNull(
                rules.plans(Priority.EMERGENCY, "1").get(AssayWorkflow.CRITICAL));

        assertThat(plan.length()).isEqualTo(Duration.ofMinutes(10));
        assertThat(plan.rungs())
                .filteredOn(it -> it.to().equals("DUTY_OFFICER"))
                .singleElement()
                .satisfies(it -> assertThat(it.afterDue()).isZero());
    }

    @Test
    void whatWasFoundLongAgoWithoutACaseRingsNoMore() {
        assertThat(rules.ringsYet(NOON.minus(Duration.ofHours(2)), NOON)).isTrue();
        assertThat(rules.ringsYet(NOON.minus(Duration.ofDays(10)), NOON)).isFalse();
    }

    private static AssayRules rules() {
        try (var stream = AssayRules.class.getResourceAsStream("/policy/laboratory-diagnosis.json")) {
            return JsonMapper.builder().build().readValue(stream, AssayRules.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
