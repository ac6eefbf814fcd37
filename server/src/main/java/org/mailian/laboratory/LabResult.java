package org.mailian.laboratory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one item.
 *
 * @param value as it is printed: {@code 6.8}, {@code <0.01}, {@code POSITIVE}
 * @param number to calculate with; null for a finding
 * @param low of the range that was the patient's then; null where there is none
 * @param correction why it replaced an earlier one
 * @param replacedAt null while it holds
 */
public record LabResult(
        UUID id,
        UUID specimen,
        String item,
        String value,
        @Nullable BigDecimal number,
        String unit,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        Flag flag,
        @Nullable String method,
        @Nullable String instrument,
        Instant enteredAt,
        String enteredBy,
        @Nullable String correction,
        @Nullable Instant replacedAt) {}
