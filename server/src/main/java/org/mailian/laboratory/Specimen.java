package org.mailian.laboratory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tube of somebody.
 *
 * @param code what its bar code says
 * @param institution that collects it
 * @param laboratory the institution that examines it
 * @param maskedName of the patient, as it was when ordered
 * @param sex GB/T 2261.1
 * @param caseId the case it was ordered in, if any
 * @param replaces the rejected one it was ordered instead of
 * @param panels codes of the policy pack {@code laboratory} in the version {@code policyVersion}; {@code items} are what they hold
 */
public record Specimen(
        UUID id,
        String code,
        UUID institution,
        UUID laboratory,
        UUID patient,
        String maskedName,
        String sex,
        LocalDate birthDate,
        @Nullable UUID caseId,
        @Nullable UUID replaces,
        String container,
        List<String> panels,
        List<String> items,
        String policyVersion,
        SpecimenState state,
        @Nullable UUID box,
        Done ordered,
        @Nullable Done collected,
        @Nullable Done received,
        @Nullable Rejection rejection) {

    /** When something was done, and the name of who did it. */
    public record Done(Instant at, String by) {}

    /**
     * Why it was refused.
     *
     * @param reason a code of the policy's list
     */
    public record Rejection(
            Instant at, String by, String reason, @Nullable String text) {}

    int ageOn(LocalDate day) {
        return birthDate.until(day).getYears();
    }
}
