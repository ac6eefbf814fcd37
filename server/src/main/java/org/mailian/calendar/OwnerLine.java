package org.mailian.calendar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An owner in a list. {@code title}: see {@link CalendarOwner}. */
record OwnerLine(
        UUID id,
        CalendarOwner.Kind kind,
        String name,
        String nameEn,
        @Nullable String title) {

    static OwnerLine of(CalendarOwner it) {
        return new OwnerLine(it.id(), it.kind(), it.name(), it.nameEn(), it.title());
    }
}
