package org.mailian.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An institution, or one of its departments, belongs to a consortium from a day to a day (both included). */
public record Membership(
        UUID id,
        UUID consortium,
        UUID institution,
        @Nullable UUID department,
        MembershipRole role,
        LocalDate since,
        @Nullable LocalDate until) {}
