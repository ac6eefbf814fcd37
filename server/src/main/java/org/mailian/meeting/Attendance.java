package org.mailian.meeting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line somebody had open, from the join to the leave. Written by the server from what it saw; where a node died, the end is the
 * last moment the line was heard of.
 *
 * @param leftAt null while the line is open
 */
public record Attendance(
        UUID participant,
        String name,
        String institution,
        MeetingRole role,
        Place place,
        Instant joinedAt,
        @Nullable Instant leftAt,
        @Nullable Ending ended) {

    /** Where somebody was. */
    public enum Place {
        LOBBY,
        ROOM
    }

    /** How a line ended. */
    public enum Ending {
        /** From the lobby into the room. */
        ADMITTED,
        LEFT,
        /** Nothing was heard of it any more. */
        LOST,
        /** The same person opened another one. */
        REPLACED,
        WITHDRAWN,
        FINISHED
    }
}
