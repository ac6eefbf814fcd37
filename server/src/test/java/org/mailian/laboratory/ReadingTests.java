package org.mailian.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailian.kernel.Problem;
import org.mailian.laboratory.LaboratoryRules.Item;
import org.mailian.laboratory.LaboratoryRules.Panel;
import org.mailian.laboratory.LaboratoryRules.Scale;
import tools.jackson.databind.json.JsonMapper;

/** What was typed, against the ranges the house ships. */
class ReadingTests {

    private static final LaboratoryRules RULES = shipped();

    @ParameterizedTest
    @CsvSource({
        "K, 6.8, VERY_HIGH",
        "K, 6.2, HIGH",
        "K, 5.3, NONE",
        "K, 3.4, LOW",
        "K, 2.7, VERY_LOW",
        "CRE, 81, NONE",
        "CRE, 82, HIGH",
        "TSH, <0.01, LOW",
        "AFP, >1000, HIGH",
        "HBSAG, 阳性, ABNORMAL",
        "HBSAG, neg, NONE",
        "HBSAB, +, NONE"
    })
    void aValueIsFlaggedByTheRangeOfTheWomanOfSixtySeven(String item, String typed, Flag flag) {
        assertThat(Reading.of(RULES.item(item), typed, "2", 67).flag()).isEqualTo(flag);
    }

    @Test
    void rangesFollowSexAndAge() {
        var creatinine = RULES.item("CRE");

        assertThat(Reading.of(creatinine, "105", "1", 67).flag()).isEqualTo(Flag.NONE);
        assertThat(Reading.of(creatinine, "105", "1", 40).flag()).isEqualTo(Flag.HIGH);
        assertThat(Reading.of(creatinine, "105", "2", 40).high()).isEqualTo(new BigDecimal("73"));
        assertThat(Reading.of(creatinine, "105", "2", 8).high())
                .as("no range of adults for a child")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "six", "1.2.3", "-4", "6,8", "<", "阳性", "1e9", "99999999999999999"})
    void whatIsNoNumberIsNoValueOfPotassium(String typed) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Reading.of(RULES.item("K"), typed, "2", 67))
                .satisfies(it -> assertThat(it.code()).isEqualTo("laboratory/value-malformed"));
    }

    @Test
    void fullWidthSignsOfAnInputMethodAreUnderstood() {
        assertThat(Reading.of(RULES.item("AFP"), " >1000 ", "2", 67).value()).isEqualTo(">1000");
    }

    @Test
    void theCatalogueIsWhole() {
        var items = RULES.items().stream().map(Item::code).toList();

        assertThat(items).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        assertThat(RULES.panels()).extracting(Panel::code).contains("THYROID", "INSULIN", "TUMOUR", "INFECTIOUS8");
        assertThat(RULES.panel("INFECTIOUS8").items()).hasSize(8);
        assertThat(RULES.panels()).allSatisfy(panel -> {
            assertThat(items).containsAll(panel.items());
            assertThat(RULES.containers())
                    .extracting(LaboratoryRules.Container::code)
                    .contains(panel.container());
        });
        var ordered = new HashSet<String>();
        RULES.panels().forEach(it -> ordered.addAll(it.items()));
        assertThat(ordered).as("every item can be ordered").containsAll(items);
    }

    @Test
    void aRangeRunsFromLowToHigh() {
        assertThat(RULES.items()).allSatisfy(item -> {
            assertThat(item.scale() == Scale.FINDING).isEqualTo(item.unit() == null);
            item.ranges()
                    .forEach(range -> assertThat(Stream.of(range.veryLow(), range.low(), range.high(), range.veryHigh())
                                    .filter(Objects::nonNull)
                                    .toList())
                            .as(item.code())
                            .isNotEmpty()
                            .isSorted()
                            .doesNotHaveDuplicates());
        });
    }

    private static LaboratoryRules shipped() {
        try (var json = ReadingTests.class.getResourceAsStream("/policy/laboratory.json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(json), LaboratoryRules.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void panelsThatShareAnItemNeedItOnce() {
        var panels = List.of(RULES.panel("LIVER"), RULES.panel("ENZYMES"));

        assertThat(LaboratoryRules.itemsOf(panels)).containsOnlyOnce("LDH").contains("ALT", "AMY");
    }
}
