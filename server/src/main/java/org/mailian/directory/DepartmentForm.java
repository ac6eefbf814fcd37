package org.mailian.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.Register.NewDepartment;

/** A department as people write it down: what is blank is not known, and without an English name it is the name. */
public record DepartmentForm(
        @NotBlank @Size(max = 20) String code,
        @NotBlank @Size(max = 60) String name,
        @Size(max = 120) @Nullable String nameEn,

        @NotBlank @Size(max = 12) @Pattern(regexp = "[0-9]{2}(\\.[0-9]{2})*")
        String specialty,

        @Size(max = 40) @Nullable String phone) {

    public NewDepartment toNew(UUID institution) {
        return new NewDepartment(
                institution, code.strip(), name.strip(), Written.or(nameEn, name), specialty, Written.orNull(phone));
    }
}
