package org.mailian.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mailian.kernel.Problem;

class BecauseTests {

    private static final CodedReason WISH = new CodedReason("PATIENT_WISH", "患者意愿", "Patient's wish", false);
    private static final CodedReason OTHER = new CodedReason("OTHER", "其他", "Other", true);
    private static final Map<String, List<CodedReason>> LISTS =
            Map.of("WITHDRAW", List.of(WISH, OTHER), "DECLINE", List.of(OTHER));

    @Test
    void aReasonIsFoundInItsList() {
        assertThat(new Because("PATIENT_WISH", null).in(LISTS, "WITHDRAW")).isEqualTo(WISH);
    }

    @Test
    void aReasonOfAnotherListIsRefused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Because("PATIENT_WISH", null).in(LISTS, "DECLINE"))
                .satisfies(it -> assertThat(it.code()).isEqualTo("casework/unknown-reason"))
                .satisfies(it -> assertThat(it.facts()).containsEntry("list", "DECLINE"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Because("PATIENT_WISH", null).in(LISTS, "NO_SUCH_LIST"))
                .satisfies(it -> assertThat(it.code()).isEqualTo("casework/unknown-reason"));
    }

    @Test
    void aReasonThatSaysTooLittleNeedsASentence() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Because("OTHER", " ").in(LISTS, "WITHDRAW"))
                .satisfies(it -> assertThat(it.code()).isEqualTo("casework/reason-needs-text"));
        assertThat(new Because("OTHER", "家属到外地").in(LISTS, "WITHDRAW")).isEqualTo(OTHER);
    }

    @Test
    void theTimelineKeepsTheCodeAndWhatWasAdded() {
        assertThat(Because.told(new Because("OTHER", "家属到外地")))
                .containsOnly(Map.entry("reason", "OTHER"), Map.entry("text", "家属到外地"));
        assertThat(Because.told(new Because("PATIENT_WISH", null))).containsOnlyKeys("reason");
        assertThat(Because.told(null)).isEmpty();
    }

    @Test
    void itIsToldInTheWordsOfTheRegion() {
        assertThat(new Because("PATIENT_WISH", null).inWords(WISH)).isEqualTo("患者意愿");
        assertThat(new Because("OTHER", "家属到外地").inWords(OTHER)).isEqualTo("其他\uFF1A家属到外地");
    }
}
