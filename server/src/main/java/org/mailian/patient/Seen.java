package org.mailian.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.patient.Identity.ClearNumber;
import org.mailian.patient.Patient.MaskedNumber;
import org.mailian.patient.Patient.Sight;

/**
 * A patient as read for one institution, in clear. Stays in this room: it leaves as {@link Patient} or as {@link Identity}.
 *
 * @param foundBy the word of the search that led here; empty otherwise
 */
record Seen(
        UUID id,
        String name,
        String sex,
        LocalDate birthDate,
        boolean birthDateEstimated,
        @Nullable String phone,
        @Nullable String address,
        List<ClearNumber> numbers,
        @Nullable Sight sight,
        String foundBy) {

    /** What gives the sight; rows of a list always have one. */
    Sight sightOr(Sight least) {
        return sight == null ? least : sight;
    }

    Patient masked(Sight because) {
        return new Patient(
                id,
                Masks.name(name),
                sex,
                birthDate,
                birthDateEstimated,
                phone == null ? null : Masks.phone(phone),
                numbers.stream()
                        .map(it -> new MaskedNumber(it.kind(), Masks.document(it.number())))
                        .toList(),
                because);
    }

    /** Before arrival a case opens the name and the telephone, so that the journey can be arranged, and no more. */
    Identity clear(Sight because) {
        return because == Sight.SUMMARY
                ? new Identity(id, name, sex, birthDate, phone, null, List.of())
                : new Identity(id, name, sex, birthDate, phone, address, numbers);
    }

    @Override
    public String toString() {
        return "Seen[" + id + "]";
    }
}
