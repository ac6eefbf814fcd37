package org.mailian.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What differs from the usual week. Being away takes hours away everywhere, for nobody is in two places; extra hours are given by one
 * institution.
 *
 * @param note why; for the institution's own people
 */
record Exemption(
        UUID id,
        UUID owner,
        UUID institution,
        Kind kind,
        Span during,
        Purpose purpose,
        @Nullable String note,
        String madeBy,
        Instant madeAt) {

    enum Kind {
        /** 加出的时段 */
        EXTRA,
        /** 停诊、休假 */
        AWAY
    }
}
