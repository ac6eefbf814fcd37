package org.mailian.calendar;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose calendar it is: somebody who works somewhere, or a thing that belongs to an institution.
 *
 * @param institutions where it is at home: all a person holds a post at today, the one a thing belongs to
 * @param title the 职称 of a person, the place of a thing
 */
public record CalendarOwner(
        UUID id,
        Kind kind,
        String name,
        String nameEn,
        @Nullable String title,
        Set<UUID> institutions) {

    /** What an owner is: 医务人员, 会诊室, 设备. */
    public enum Kind {
        PERSON,
        ROOM,
        EQUIPMENT
    }

    public CalendarOwner {
        institutions = Set.copyOf(institutions);
    }

    /** People offer hours; a thing that says nothing of its hours is there round the clock. */
    boolean isThing() {
        return kind != Kind.PERSON;
    }

    boolean isAtHomeIn(UUID institution) {
        return institutions.contains(institution);
    }
}
