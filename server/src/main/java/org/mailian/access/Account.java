package org.mailian.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of one person: a name and a password. The hash never leaves this room. */
record Account(
        UUID id,
        String username,
        UUID practitioner,
        String passwordHash,
        boolean mustChange,
        @Nullable UUID lastPost) {

    @Override
    public String toString() {
        return "Account[" + username + "]";
    }
}
