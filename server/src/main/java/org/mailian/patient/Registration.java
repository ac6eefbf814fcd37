package org.mailian.patient;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an institution writes down of somebody it treats.
 *
 * @param sex GB/T 2261.1; null when the identity number says it, or nobody can (then 0)
 * @param birthDate null when the identity number says it
 * @param birthDateEstimated for somebody nobody knows
 * @param numbers documents, insurance number, the institution's own record number
 * @param anotherPerson the caller has seen who looks alike at this institution, and it is somebody else
 */
public record Registration(
        String name,
        @Nullable String sex,
        @Nullable LocalDate birthDate,
        boolean birthDateEstimated,
        @Nullable String phone,
        @Nullable String address,
        List<Numbered> numbers,
        boolean anotherPerson) {

    public Registration {
        numbers = List.copyOf(numbers);
    }

    /** Somebody with an identity card, which says sex and birth date. */
    public static Registration withIdentityCard(
            String name, String identityNumber, @Nullable String phone, @Nullable String address) {
        var card = new Numbered(IdentifierKind.IDENTITY_CARD, identityNumber);
        return new Registration(name, null, null, false, phone, address, List.of(card), false);
    }

    @Override
    public String toString() {
        return "Registration[" + numbers + "]";
    }
}
