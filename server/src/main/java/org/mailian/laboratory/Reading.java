package org.mailian.laboratory;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mailian.laboratory.LaboratoryRules.Finding;
import org.mailian.laboratory.LaboratoryRules.Item;
import org.mailian.laboratory.LaboratoryRules.Range;

/**
 * A value as somebody typed it, understood: what to print, what to calculate with, and how it lies to the range of this patient.
 *
 * @param number null for a finding
 */
record Reading(
        String value,
        @Nullable BigDecimal number,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        Flag flag) {

    private static final Pattern QUANTITY = Pattern.compile("([<>≤≥]?)\\s*([0-9]{1,12}(?:\\.[0-9]{1,6})?)");

    /** Refuses with {@code laboratory/value-malformed}. */
    static Reading of(Item item, String typed, String sex, int age) {
        var value = typed.strip();
        return switch (item.scale()) {
            case QUANTITY -> quantity(item, value, sex, age);
            case FINDING -> finding(item, value);
        };
    }

    private static Reading quantity(Item item, String value, String sex, int age) {
        var match = QUANTITY.matcher(value.replace('\uff1c', '<').replace('\uff1e', '>'));
        if (!match.matches()) {
            throw LaboratoryProblems.valueMalformed(item.code());
        }
        var number = new BigDecimal(match.group(2));
        var range = item.ranges().stream().filter(it -> it.fits(sex, age)).findFirst();
        return new Reading(
                match.group(1) + match.group(2),
                number,
                range.map(Range::low).orElse(null),
                range.map(Range::high).orElse(null),
                range.map(it -> flag(it, number)).orElse(Flag.NONE));
    }

    private static Flag flag(Range range, BigDecimal number) {
        if (range.veryLow() != null && number.compareTo(range.veryLow()) < 0) {
            return Flag.VERY_LOW;
        }
        if (range.veryHigh() != null && number.compareTo(range.veryHigh()) > 0) {
            return Flag.VERY_HIGH;
        }
        if (range.low() != null && number.compareTo(range.low()) < 0) {
            return Flag.LOW;
        }
        return range.high() != null && number.compareTo(range.high()) > 0 ? Flag.HIGH : Flag.NONE;
    }

    private static Reading finding(Item item, String value) {
        var found = switch (value.toUpperCase(Locale.ROOT)) {
            case "POSITIVE", "POS", "+", "(+)", "阳性", "阳" -> Finding.POSITIVE;
            case "NEGATIVE", "NEG", "-", "(-)", "阴性", "阴" -> Finding.NEGATIVE;
            default -> throw LaboratoryProblems.valueMalformed(item.code());
        };
        var expected = item.expected();
        var flag = expected == null || expected == found ? Flag.NONE : Flag.ABNORMAL;
        return new Reading(found.name(), null, null, null, flag);
    }
}
