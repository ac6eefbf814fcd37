package org.mailian.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One side of a case, with the names as they were when it joined (paper written that day says the same).
 *
 * @param department null: the institution's referral centre decides
 */
public record Party(
        Named institution,
        @Nullable Named department,
        @Nullable NamedPerson practitioner) {

    /** An institution or department. */
    public record Named(UUID id, String name, String nameEn) {}

    public record NamedPerson(
            UUID id, String name, @Nullable String title) {}

    @Nullable
    public UUID departmentId() {
        return department == null ? null : department.id();
    }

    @Nullable
    UUID practitionerId() {
        return practitioner == null ? null : practitioner.id();
    }
}
