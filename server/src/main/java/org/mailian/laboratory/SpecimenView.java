package org.mailian.laboratory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.laboratory.Specimen.Done;
import org.mailian.laboratory.Specimen.Rejection;

/**
 * A specimen as pages show it: masked, with the names of the places.
 *
 * @param age of the patient when it was ordered, in years
 * @param container code of the catalogue, as {@code panels} and {@code items} are
 */
record SpecimenView(
        UUID id,
        String code,
        LaboratoryPlace institution,
        LaboratoryPlace laboratory,
        UUID patient,
        String maskedName,
        String sex,
        int age,
        @Nullable UUID caseId,
        @Nullable UUID replaces,
        String container,
        List<String> panels,
        List<String> items,
        SpecimenState state,
        @Nullable UUID box,
        Done ordered,
        @Nullable Done collected,
        @Nullable Done received,
        @Nullable Rejection rejection) {

    /** An institution with its names. */
    record LaboratoryPlace(UUID id, String name, String nameEn) {}
}
