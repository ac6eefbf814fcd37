package org.mailian.patient.masking;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a text that identifies somebody.
 *
 * @param start the first character of the text as it was given, in UTF-16 units
 * @param end the one behind the last
 * @param person who it is, where several writings are one person; null when only the writing itself says so
 */
public record IdentitySpan(
        int start,
        int end,
        IdentityKind kind,
        Sureness sureness,
        @Nullable String person) {

    public IdentitySpan {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sureness, "sureness");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A span from " + start + " to " + end);
        }
    }

    /** What a person marked by hand. */
    public static IdentitySpan marked(int start, int end, IdentityKind kind) {
        return new IdentitySpan(start, end, kind, Sureness.CERTAIN, null);
    }

    int length() {
        return end - start;
    }

    boolean overlaps(IdentitySpan other) {
        return start < other.end && other.start < end;
    }

    @Override
    public String toString() {
        return "IdentitySpan[" + start + "-" + end + " " + kind + " " + sureness + "]";
    }
}
