package org.mailian.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 科室 of an institution.
 *
 * @param code the institution's own code
 * @param specialty 诊疗科目 code, for example {@code 04.04}; how a department is found for a specialty
 */
public record Department(
        UUID id,
        UUID institution,
        String code,
        String name,
        String nameEn,
        String specialty,
        @Nullable String phone,
        @Nullable UUID head) {}
