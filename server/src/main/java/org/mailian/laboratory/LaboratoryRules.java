package org.mailian.laboratory;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is examined and how: pack {@code laboratory}, national default in {@code policy/laboratory.json}. Its first sixty items are those
 * of the regional lists of recognition (rules §4.3); ranges are for adults unless they say otherwise.
 */
public record LaboratoryRules(
        List<Item> items,
        List<Panel> panels,
        List<Container> containers,
        List<Reason> rejectionReasons,
        Transport transport) {

    /** What a value is. */
    public enum Scale {
        /** A number, or more or less than one. */
        QUANTITY,
        /** Positive or negative. */
        FINDING
    }

    /**
     * One thing that is measured.
     *
     * @param unit empty where there is none
     * @param decimals how many a reader expects
     * @param expected of a finding: what is unremarkable; null when neither is remarkable by itself
     */
    public record Item(
            String code,
            String zh,
            String en,
            Scale scale,
            @Nullable String unit,
            int decimals,
            @Nullable Finding expected,
            List<Range> ranges) {}

    /** Positive or negative. */
    public enum Finding {
        POSITIVE,
        NEGATIVE
    }

    /**
     * What is usual for whom; the first that fits somebody is theirs.
     *
     * @param sex GB/T 2261.1; null: everybody
     * @param fromAge in years, included
     * @param underAge in years, excluded
     * @param veryLow below it something must be done at once
     * @param veryHigh above it something must be done at once
     */
    public record Range(
            @Nullable String sex,
            @Nullable Integer fromAge,
            @Nullable Integer underAge,
            @Nullable BigDecimal veryLow,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal veryHigh) {

        boolean fits(String sex, int age) {
            return (this.sex == null || this.sex.equals(sex))
                    && (fromAge == null || age >= fromAge)
                    && (underAge == null || age < underAge);
        }
    }

    /** What is ordered with one word, and the tube it needs. */
    public record Panel(String code, String zh, String en, String container, List<String> items) {}

    /** @param specimen what is in it */
    public record Container(String code, String zh, String en, Word specimen) {}

    /** A word in both languages. */
    public record Word(String zh, String en) {}

    /**
     * Why a specimen is refused.
     *
     * @param needsText somebody must say more
     * @param whatToDo before it is collected again; null where that says itself
     */
    public record Reason(
            String code,
            String zh,
            String en,
            boolean needsText,
            @Nullable Word whatToDo) {}

    /**
     * @param lowest of a box on the way, in °C
     * @param within how long after collection a specimen is taken
     */
    public record Transport(BigDecimal lowest, BigDecimal highest, Duration within) {

        boolean spoilt(@Nullable BigDecimal temperature) {
            return temperature != null && (temperature.compareTo(lowest) < 0 || temperature.compareTo(highest) > 0);
        }
    }

    /** Refuses with {@code laboratory/unknown-panel}. */
    Panel panel(String code) {
        return find(panels, code, Panel::code).orElseThrow(() -> LaboratoryProblems.unknownPanel(code));
    }

    /** Refuses with {@code laboratory/unknown-item}. */
    Item item(String code) {
        return find(items, code, Item::code).orElseThrow(() -> LaboratoryProblems.unknownItem(code));
    }

    /** Refuses with {@code laboratory/unknown-reason}. */
    Reason reason(String code) {
        return find(rejectionReasons, code, Reason::code).orElseThrow(() -> LaboratoryProblems.unknownReason(code));
    }

    /** Every item of these panels once, in their order. */
    static List<String> itemsOf(Collection<Panel> panels) {
        var codes = new LinkedHashSet<String>();
        panels.forEach(it -> codes.addAll(it.items()));
        return List.copyOf(codes);
    }

    private static <T> Optional<T> find(List<T> all, String code, Function<T, String> codeOf) {
        return all.stream().filter(it -> codeOf.apply(it).equals(code)).findFirst();
    }
}
