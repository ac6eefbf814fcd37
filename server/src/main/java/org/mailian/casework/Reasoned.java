package org.mailian.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body of a step that asks why: a coded reason, and more words where the reason wants them. */
public record Reasoned(
        @NotBlank @Size(max = 40) String reason,
        @Nullable @Size(max = 1000) String text) {

    public Because because() {
        return new Because(reason, text);
    }
}
