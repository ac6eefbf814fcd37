package org.mailian.patient;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who the patient is, in clear. Every one of these was asked for with a reason and is in the log of reads.
 *
 * @param numbers documents first; empty when a case has opened only the summary
 * @param address null when unknown, or when a case has opened only the summary
 */
public record Identity(
        UUID patient,
        String name,
        String sex,
        LocalDate birthDate,
        @Nullable String phone,
        @Nullable String address,
        List<ClearNumber> numbers) {

    /** @param kind CV02.01.101, INSURANCE or RECORD */
    public record ClearNumber(String kind, String number, UUID institution) {

        @Override
        public String toString() {
            return "ClearNumber[" + kind + "]";
        }
    }

    /** 公民身份号码, if one is known and open to the caller. */
    @JsonProperty
    public @Nullable String identityNumber() {
        return numbers.stream()
                .filter(it -> IdentifierKind.IDENTITY_CARD.code().equals(it.kind()))
                .map(ClearNumber::number)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return "Identity[" + patient + "]";
    }
}
