package org.mailian.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did it: a person acting for an institution, or the system itself (then every id is null). */
public record Actor(
        @Nullable UUID account,
        @Nullable UUID practitioner,
        @Nullable UUID institution,
        String name) {

    /** The system acting by itself, for example a clock that ran out. */
    public static Actor system() {
        return new Actor(null, null, null, "system");
    }
}
