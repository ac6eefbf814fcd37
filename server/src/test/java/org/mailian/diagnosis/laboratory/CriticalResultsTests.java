package org.mailian.diagnosis.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailian.diagnosis.laboratory.AssayRules.CriticalFinding;
import org.mailian.kernel.Ids;
import org.mailian.laboratory.Flag;

/** What rings, what is only told, and what was heard before. */
class CriticalResultsTests {

    private static final Instant NOON = Instant.parse("2026-08-03T04:00:00Z");

    private final UUID tube = Ids.next();

    @Test
    void whatIsBeyondTheBoundRings() {
        var heard = heard(List.of(), potassium("6.8", Flag.VERY_HIGH), potassium2("4.1", Flag.NONE));

        assertThat(heard.raised()).singleElement().satisfies(it -> {
            assertThat(it.inChinese()).isEqualTo("\u94BE 6.8 mmol/L \u2191\u2191");
            assertThat(it.isOpen()).isTrue();
        });
        assertThat(heard.corrected()).isEmpty();
    }

    @Test
    void theSameResultHeardTwiceRingsOnce() {
        var first = heard(List.of(), potassium("6.8", Flag.VERY_HIGH));

        var again = heard(first.all(), potassium("6.8", Flag.VERY_HIGH));

        assertThat(again.raised()).isEmpty();
        assertThat(again.corrected()).isEmpty();
        assertThat(again.all()).isEqualTo(first.all());
    }

    @Test
    void aCorrectionIsToldAndTakesNothingBack() {
        var first = heard(List.of(), potassium("6.8", Flag.VERY_HIGH));

        var corrected = heard(first.all(), potassium("4.6", Flag.NONE));

        assertThat(corrected.raised()).isEmpty();
        assertThat(corrected.corrected()).singleElement().satisfies(it -> {
            assertThat(it.value()).isEqualTo("6.8");
            assertThat(it.correctedTo()).isEqualTo("4.6");
            assertThat(it.isOpen()).isTrue();
        });
    }

    @Test
    void whatWasAnsweredRingsAgainWhenItIsAnotherDangerousValue() {
        var answered = heard(List.of(), potassium("6.8", Flag.VERY_HIGH)).all().stream()
                .map(it -> it.acknowledged("\u9648\u6653\u79BE", "\u5DF2\u8054\u7CFB\u60A3\u8005", NOON))
                .toList();

        var higher = heard(answered, potassium("7.4", Flag.VERY_HIGH));
        var normal = heard(answered, potassium("4.6", Flag.NONE));

        assertThat(higher.raised())
                .singleElement()
                .satisfies(it -> assertThat(it.value()).isEqualTo("7.4"));
        assertThat(higher.all()).hasSize(2);
        assertThat(normal.raised()).isEmpty();
        assertThat(normal.corrected())
                .singleElement()
                .satisfies(it -> assertThat(it.isOpen()).isFalse());
    }

    @Test
    void aFindingRingsWhereTheRegionSaysSo() {
        var positive = new HeardResult(
                "HCVAB",
                "\u4E19\u809D\u6297\u4F53",
                "HCV antibody",
                "POSITIVE",
                "",
                null,
                null,
                Flag.ABNORMAL,
                "\u6BB5\u6E05");

        assertThat(heard(List.of(), positive).raised()).isEmpty();
        assertThat(CriticalResults.after(
                                List.of(),
                                tube,
                                List.of(positive),
                                it -> new CriticalFinding(it.item(), it.value())
                                        .equals(new CriticalFinding("HCVAB", "POSITIVE")),
                                NOON)
                        .raised())
                .hasSize(1);
    }

    private CriticalResults heard(List<AssayAlert> before, HeardResult... results) {
        return CriticalResults.after(before, tube, List.of(results), HeardResult::isBeyondBound, NOON);
    }

    private static HeardResult potassium(String value, Flag flag) {
        return new HeardResult("K", "\u94BE", "Potassium", value, "mmol/L", null, null, flag, "\u6BB5\u6E05");
    }

    private static HeardResult potassium2(String value, Flag flag) {
        return new HeardResult("NA", "\u94A0", "Sodium", value, "mmol/L", null, null, flag, "\u6BB5\u6E05");
    }
}
