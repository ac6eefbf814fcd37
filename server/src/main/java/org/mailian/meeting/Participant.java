package org.mailian.meeting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may come to one meeting.
 *
 * @param practitioner null for a guest, as is {@code institutionId}
 * @param admitted may pass the lobby; a host lets in who is not
 * @param expiresAt of a guest: when the key ends
 */
public record Participant(
        UUID id,
        UUID meeting,
        @Nullable UUID practitioner,
        @Nullable UUID institutionId,
        String name,
        String nameEn,
        String institution,
        String institutionEn,
        MeetingRole role,
        boolean admitted,
        @Nullable Instant expiresAt) {

    boolean isHost() {
        return role == MeetingRole.HOST;
    }

    boolean isGuest() {
        return role == MeetingRole.GUEST;
    }
}
