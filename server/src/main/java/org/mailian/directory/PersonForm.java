package org.mailian.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.Register.NewPractitioner;

/** A practitioner as people write them down: what is blank is not known, and without an English name it is the name. */
public record PersonForm(
        @NotBlank @Size(max = 60) String name,
        @Size(max = 120) @Nullable String nameEn,
        @Size(max = 60) @Nullable String title,
        @Size(max = 40) @Nullable String phone,
        @Size(max = 40) @Nullable String licence) {

    public NewPractitioner toNew() {
        return new NewPractitioner(
                name.strip(),
                Written.or(nameEn, name),
                Written.orNull(title),
                Written.orNull(phone),
                Written.orNull(licence));
    }
}
