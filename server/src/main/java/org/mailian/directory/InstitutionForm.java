package org.mailian.directory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.Register.NewInstitution;

/** An institution as people write it down: what is blank is not known, and a name that was not given is the full one. */
public record InstitutionForm(
        @NotBlank @Size(max = 120) String name,
        @Size(max = 200) @Nullable String nameEn,
        @Size(max = 60) @Nullable String shortName,
        @NotNull InstitutionKind kind,
        @NotNull InstitutionLevel level,
        @Size(max = 4) @Nullable String grade,

        @NotBlank @Size(max = 6) @Pattern(regexp = "[0-9]{6}")
        String region,

        @Size(max = 18) @Nullable String code,
        @Size(max = 22) @Nullable String licence,
        @Size(max = 200) @Nullable String address,
        @Size(max = 40) @Nullable String phone,
        @Min(-90) @Max(90) @Nullable Double latitude,
        @Min(-180) @Max(180) @Nullable Double longitude,
        @Nullable UUID parent) {

    public NewInstitution toNew() {
        return new NewInstitution(
                Written.orNull(code),
                Written.orNull(licence),
                name.strip(),
                Written.or(nameEn, name),
                Written.or(shortName, name),
                kind,
                level,
                Written.orNull(grade),
                region,
                Written.orNull(address),
                Written.orNull(phone),
                latitude,
                longitude,
                parent);
    }
}
