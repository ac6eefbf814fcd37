package org.mailian.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient as the caller may see them without saying why: masked.
 *
 * @param sex GB/T 2261.1
 * @param sight why the caller sees them at all
 * @param identifiers numbers the caller's institution wrote down, or all when a case opens the record; masked
 */
public record Patient(
        UUID id,
        String maskedName,
        String sex,
        LocalDate birthDate,
        boolean birthDateEstimated,
        @Nullable String maskedPhone,
        List<MaskedNumber> identifiers,
        Sight sight) {

    /** @param kind CV02.01.101, INSURANCE or RECORD */
    public record MaskedNumber(String kind, String masked) {}

    /** Why an institution sees a patient. */
    public enum Sight {
        /** It treats them. */
        OWN,
        /** A case opened the full record. */
        FULL,
        /** A case opened the summary. */
        SUMMARY,
        /** Opened in an emergency, with a reason, to be reviewed. */
        BREAK_GLASS
    }
}
