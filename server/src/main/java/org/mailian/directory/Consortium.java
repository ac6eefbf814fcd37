package org.mailian.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 医联体.
 *
 * @param region GB/T 2260 of the grid it serves; alliances across provinces have none
 * @param specialty 诊疗科目 code of a specialty alliance
 */
public record Consortium(
        UUID id,
        String name,
        String nameEn,
        ConsortiumModel model,
        UUID lead,
        @Nullable String region,
        @Nullable String specialty,
        LocalDate since,
        @Nullable LocalDate until) {}
