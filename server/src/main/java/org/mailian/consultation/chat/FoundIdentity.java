package org.mailian.consultation.chat;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mailian.patient.masking.IdentityKind;
import org.mailian.patient.masking.IdentitySpan;
import org.mailian.patient.masking.Sureness;

/**
 * A piece of a text that identifies somebody, as it travels.
 *
 * @param start the first character, in UTF-16 units; {@code end} is the one behind the last
 * @param person who it is, where several writings are one person
 */
record FoundIdentity(
        @Min(0) int start,
        @Min(1) int end,
        @NotNull IdentityKind kind,
        @NotNull Sureness sureness,
        @Nullable @Size(max = 200) String person) {

    static FoundIdentity of(IdentitySpan it, int start, int end) {
        return new FoundIdentity(start, end, it.kind(), it.sureness(), it.person());
    }

    /** Refuses what does not lie within {@code text}. */
    IdentitySpan in(String text) {
        if (start >= end || end > text.length()) {
            throw ChatProblems.markOutside();
        }
        return new IdentitySpan(start, end, kind, sureness, person);
    }

    /** Who somebody is stays out of every log. */
    @Override
    public String toString() {
        return "FoundIdentity[" + start + "-" + end + " " + kind + "]";
    }
}
