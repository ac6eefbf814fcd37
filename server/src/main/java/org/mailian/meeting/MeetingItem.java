package org.mailian.meeting;

import java.util.UUID;

/**
 * Something that may be laid on the table of a meeting. Who may see it is decided where it lives; lying here opens nothing.
 *
 * @param reference the UID of a study, or the id of a file
 * @param label what the list calls it; names no patient
 */
public record MeetingItem(UUID id, Kind kind, String reference, String label) {

    /** What it is, and so which viewer opens it. */
    public enum Kind {
        STUDY,
        ECG,
        DOCUMENT
    }
}
