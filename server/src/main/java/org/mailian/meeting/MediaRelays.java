package org.mailian.meeting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.meeting.Attendance.Place;
import org.mailian.meeting.Meeting.Media;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Which relay carries a room. A room that has grown too large for a mesh stays with the relay until it is empty again. */
@Component
class MediaRelays {

    private final List<MediaRelay> relays;
    private final MeetingPolicy policy;
    private final MeetingTable meetings;
    private final AttendanceTable attendance;

    MediaRelays(List<MediaRelay> relays, MeetingPolicy policy, MeetingTable meetings, AttendanceTable attendance) {
        this.relays = relays;
        this.policy = policy;
        this.meetings = meetings;
        this.attendance = attendance;
    }

    void heard(Media carriedBy, Line from, @Nullable UUID to, ObjectNode word) {
        relays.stream().filter(it -> it.carries() == carriedBy).forEach(it -> it.heard(from, to, word));
    }

    void left(Line line) {
        relays.forEach(it -> it.left(line));
    }

    /** Somebody has come: a mesh for few, the relay for many. */
    void fit(UUID id) {
        var meeting = meetings.find(id).orElseThrow(MeetingProblems::unknownMeeting);
        var inRoom = attendance.open(id).stream()
                .filter(it -> it.place() == Place.ROOM)
                .count();
        var most = policy.of(meeting.institution()).meshLines();
        var wanted = meeting.media();
        if (inRoom > most && relays.stream().anyMatch(it -> it.carries() == Media.RELAY && it.isThere())) {
            wanted = Media.RELAY;
        } else if (inRoom <= 1) {
            wanted = Media.MESH;
        }
        if (wanted != meeting.media()) {
            meetings.carryBy(id, wanted);
        }
    }
}
