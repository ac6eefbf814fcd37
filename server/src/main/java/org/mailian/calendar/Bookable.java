package org.mailian.calendar;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consultation room or a piece of equipment of an institution.
 *
 * @param place where it is found, 门诊楼 4 层
 * @param seats how many people fit in; null for equipment
 */
record Bookable(
        UUID id,
        UUID institution,
        CalendarOwner.Kind kind,
        String name,
        String nameEn,
        @Nullable String place,
        @Nullable Integer seats) {

    CalendarOwner owner() {
        return new CalendarOwner(id, kind, name, nameEn, place, Set.of(institution));
    }
}
