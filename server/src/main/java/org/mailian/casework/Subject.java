package org.mailian.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person a case is about, as far as a list needs to know. The full name is kept for searching inside the parties' own lists
 * and never leaves in a listing.
 *
 * @param sex GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated
 */
public record Subject(
        UUID patient,
        String name,
        String maskedName,
        String sex,
        @Nullable LocalDate birthDate,
        String pinyin,
        String initials) {}
