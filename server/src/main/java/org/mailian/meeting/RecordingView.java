package org.mailian.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The recordings of a meeting, and whether it may be recorded.
 *
 * @param missing who is in the room and has not agreed: while there is somebody nothing is taken
 * @param looks who read a recording, the newest first
 */
record RecordingView(
        List<SaidConsent> consents, List<UUID> missing, List<RecordingLine> recordings, List<RecordingLook> looks) {

    record SaidConsent(UUID participant, String name, String institution, boolean agreed, Instant at) {}

    record RecordingLine(
            UUID id,
            String mediaType,
            Instant startedAt,
            String startedBy,
            @Nullable Instant endedAt,
            @Nullable Instant removedAt,
            long size) {}

    record RecordingLook(UUID recording, String name, Instant at) {}
}
