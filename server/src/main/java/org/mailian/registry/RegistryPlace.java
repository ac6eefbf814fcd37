package org.mailian.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.Department;
import org.mailian.directory.Institution;

/** An institution or department, short. */
record RegistryPlace(UUID id, String name, String nameEn) {

    static RegistryPlace of(Institution it) {
        return new RegistryPlace(it.id(), it.name(), it.nameEn());
    }

    static @Nullable RegistryPlace of(@Nullable Department it) {
        return it == null ? null : new RegistryPlace(it.id(), it.name(), it.nameEn());
    }
}
