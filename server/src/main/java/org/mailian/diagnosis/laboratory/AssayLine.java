package org.mailian.diagnosis.laboratory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.laboratory.CaseSpecimens.NamedResult;
import org.mailian.laboratory.Flag;

/**
 * One line of a report, as it was when it was written.
 *
 * @param before what the report before this one said; absent where it said the same or nothing
 */
public record AssayLine(
        UUID specimen,
        String tube,
        String item,
        String zh,
        String en,
        String value,
        String unit,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        Flag flag,
        String enteredBy,
        Instant enteredAt,
        @Nullable String correction,
        @Nullable String before) {

    static AssayLine of(NamedResult it, @Nullable String before) {
        var result = it.result();
        return new AssayLine(
                result.specimen(),
                it.tube(),
                result.item(),
                it.zh(),
                it.en(),
                result.value(),
                result.unit(),
                result.low(),
                result.high(),
                result.flag(),
                result.enteredBy(),
                result.enteredAt(),
                result.correction(),
                before);
    }

    boolean isOf(UUID otherSpecimen, String otherItem) {
        return specimen.equals(otherSpecimen) && item.equals(otherItem);
    }
}
