package org.mailian.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a meeting: who was there and when, what was written, what was agreed and who does it.
 *
 * @param text null while nobody has written minutes
 * @param attendance one entry for each line somebody had open
 */
public record MeetingMinutes(
        @Nullable MinutesText text, List<MeetingTask> tasks, List<Attendance> attendance, List<MinutesLine> said) {

    /** @param version to be named by who writes next */
    public record MinutesText(String text, int version, String writtenBy, Instant writtenAt) {}

    /** @param owner the participant who does it, with {@code ownerName} */
    public record MeetingTask(
            UUID id,
            String text,
            @Nullable UUID owner,
            @Nullable String ownerName,
            @Nullable LocalDate dueOn,
            String addedBy) {}

    /** A text that was written in the room. */
    public record MinutesLine(UUID participant, String name, String institution, String text, Instant at) {}
}
