package org.mailian.meeting;

import java.util.UUID;
import org.mailian.document.Files;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The papers that lie on a table. Whoever laid one there has said that everybody in the meeting may read it. */
@Component
class Papers {

    private final MeetingTable meetings;
    private final Files files;

    Papers(MeetingTable meetings, Files files) {
        this.meetings = meetings;
        this.files = files;
    }

    /** Refused: {@code meeting/unknown-item}. */
    ResponseEntity<Resource> of(UUID meeting, UUID item) {
        var paper = meetings.items(meeting).stream()
                .filter(it -> it.id().equals(item) && it.kind() == MeetingItem.Kind.DOCUMENT)
                .findFirst()
                .orElseThrow(MeetingProblems::unknownItem);
        return files.download(files.get(UUID.fromString(paper.reference())));
    }
}
