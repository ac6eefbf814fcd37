package org.mailian.directory;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner works at an institution as something, from a day to a day (both included). One person may hold several.
 *
 * @param department null for posts of the whole institution
 * @param roles codes of {@code access.role}
 */
public record Post(
        UUID id,
        UUID practitioner,
        UUID institution,
        @Nullable UUID department,
        Set<String> roles,
        LocalDate from,
        @Nullable LocalDate until) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
