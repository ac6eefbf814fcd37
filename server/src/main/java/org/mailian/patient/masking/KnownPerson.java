package org.mailian.patient.masking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailian.patient.Identity;

/**
 * What is known of somebody who must not be recognised.
 *
 * @param kind one of the names
 * @param numbers identity, record and insurance numbers
 */
public record KnownPerson(
        IdentityKind kind,
        String name,
        List<String> numbers,
        List<String> phones,
        List<String> addresses,
        @Nullable LocalDate birthDate) {

    public KnownPerson {
        if (!kind.person()) {
            throw new IllegalArgumentException("Nobody's name: " + kind);
        }
        name = name.strip();
        numbers = List.copyOf(numbers);
        phones = List.copyOf(phones);
        addresses = List.copyOf(addresses);
    }

    /** The patient with everything the index has opened to the caller. */
    public static KnownPerson patient(Identity it) {
        return new KnownPerson(
                IdentityKind.PATIENT_NAME,
                it.name(),
                it.numbers().stream().map(Identity.ClearNumber::number).toList(),
                it.phone() == null ? List.of() : List.of(it.phone()),
                it.address() == null ? List.of() : List.of(it.address()),
                it.birthDate());
    }

    /** Somebody of the family, as a case knows them. */
    public static KnownPerson relative(String name, @Nullable String phone) {
        var phones = phone == null || phone.isBlank() ? List.<String>of() : List.of(phone);
        return new KnownPerson(IdentityKind.RELATIVE_NAME, name, List.of(), phones, List.of(), null);
    }

    @Override
    public String toString() {
        return "KnownPerson[" + kind + "]";
    }
}
