package org.mailian.diagnosis.laboratory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.laboratory.Flag;

/**
 * 危急值: a result that must reach a human being at once, who says what was done.
 *
 * @param enteredBy who wrote the result down
 * @param correctedTo what the laboratory says now instead; it must be answered all the same
 */
public record AssayAlert(
        UUID id,
        UUID specimen,
        String item,
        String zh,
        String en,
        String value,
        String unit,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        Flag flag,
        String enteredBy,
        Instant raisedAt,
        @Nullable String correctedTo,
        @Nullable Instant correctedAt,
        @Nullable String acknowledgedBy,
        @Nullable String actionTaken,
        @Nullable Instant acknowledgedAt) {

    boolean isOpen() {
        return acknowledgedAt == null;
    }

    /** What holds now, as far as the alert has been told. */
    String holds() {
        return Objects.requireNonNullElse(correctedTo, value);
    }

    AssayAlert corrected(String to, Instant at) {
        return new AssayAlert(
                id,
                specimen,
                item,
                zh,
                en,
                value,
                unit,
                low,
                high,
                flag,
                enteredBy,
                raisedAt,
                to,
                at,
                acknowledgedBy,
                actionTaken,
                acknowledgedAt);
    }

    AssayAlert acknowledged(String by, String what, Instant at) {
        return new AssayAlert(
                id,
                specimen,
                item,
                zh,
                en,
                value,
                unit,
                low,
                high,
                flag,
                enteredBy,
                raisedAt,
                correctedTo,
                correctedAt,
                by,
                what,
                at);
    }

    /** {@code 钾 6.8 mmol/L ↑↑}. */
    String inChinese() {
        return said(zh);
    }

    String inEnglish() {
        return said(en);
    }

    private String said(String name) {
        var words = name + " " + value + (unit.isEmpty() ? "" : " " + unit);
        return switch (flag) {
            case VERY_LOW -> words + " \u2193\u2193";
            case VERY_HIGH -> words + " \u2191\u2191";
            case NONE, LOW, HIGH, ABNORMAL -> words;
        };
    }
}
