package org.mailian.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailian.casework.CodedReason;
import org.mailian.casework.Priority;
import org.mailian.kernel.Problem;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ReferralRulesTests {

    private final ReferralRules rules = national();

    @Test
    void everyClockOfTheWorkflowHasARule() {
        assertThat(ReferralWorkflow.REFERRAL.watches())
                .allSatisfy(watch -> assertThat(rules.clocks()).containsKey(watch.name()));
    }

    @Test
    void theLaddersClimbInTheOrderOfTime() {
        assertThat(rules.clocks().values())
                .allSatisfy(clock -> assertThat(clock.ladder())
                        .isSortedAccordingTo((one, other) -> one.afterDue().compareTo(other.afterDue())));
    }

    @Test
    void theGreenChannelIsAnsweredSooner() {
        assertThat(rules.plan("ANSWER", Priority.ROUTINE, false, "v").length()).isEqualTo(Duration.ofHours(2));
        assertThat(rules.plan("ANSWER", Priority.ROUTINE, true, "v").length()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aReasonOfAnotherListIsRefused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> CodedReason.of(rules.reasons(), "DECLINE", "PATIENT_WISH"))
                .satisfies(it -> assertThat(it.code()).isEqualTo("casework/unknown-reason"));
    }

    @Test
    void aNoduleLightsUpSuspectedMalignancy() {
        assertThat(Criteria.match(rules.criteria(), "右上肺 18mm 毛刺结节", List.of()))
                .extracting(ReferralRules.Criterion::code)
                .contains("SUSPECTED_MALIGNANCY");
    }

    @Test
    void aDiagnosisCodeLightsUpWithoutAnyWord() {
        assertThat(Criteria.match(rules.criteria(), "", List.of("I21.0")))
                .extracting(ReferralRules.Criterion::code)
                .contains("CHEST_PAIN_15");
    }

    private static ReferralRules national() {
        try (var stream = ReferralRulesTests.class.getResourceAsStream("/policy/referral.json")) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(stream, ReferralRules.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
