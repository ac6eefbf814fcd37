package org.mailian.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 医务人员. Where they work is their {@link Post}s. {@code title} is the 职称 as written on their papers. */
public record Practitioner(
        UUID id,
        String name,
        String nameEn,
        @Nullable String title,
        @Nullable String phone) {}
