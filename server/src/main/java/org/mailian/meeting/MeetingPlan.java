package org.mailian.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mailian.meeting.MeetingItem.Kind;

/**
 * What a meeting is opened with.
 *
 * @param institution who holds it
 * @param invited at least one of them a host
 */
public record MeetingPlan(
        Meeting.Subject subject,
        String title,
        UUID institution,
        Instant from,
        Instant until,
        List<Invitation> invited,
        List<PlannedItem> items) {

    /**
     * Somebody is asked to come.
     *
     * @param admitted passes the lobby without being let in
     */
    public record Invitation(UUID practitioner, UUID institution, MeetingRole role, boolean admitted) {}

    /** See {@link MeetingItem}. */
    public record PlannedItem(Kind kind, String reference, String label) {}
}
