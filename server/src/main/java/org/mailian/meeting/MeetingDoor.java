package org.mailian.meeting;

import java.util.UUID;
import org.mailian.access.Caller;
import org.springframework.stereotype.Component;

/** Who may come in: those on the list, as somebody of the institution they are on it for. To everybody else there is no meeting. */
@Component
class MeetingDoor {

    /** Somebody who may. */
    record Entrant(Meeting meeting, Participant who) {

        Entrant mustBeOpen() {
            if (!meeting.isOpen()) {
                throw MeetingProblems.finished();
            }
            return this;
        }

        Entrant mustHost() {
            if (!who.isHost()) {
                throw MeetingProblems.hostsOnly();
            }
            return this;
        }
    }

    private final MeetingTable meetings;
    private final ParticipantTable participants;

    MeetingDoor(MeetingTable meetings, ParticipantTable participants) {
        this.meetings = meetings;
        this.participants = participants;
    }

    /** Refused: {@code meeting/unknown-meeting}. */
    Entrant enter(Caller caller, UUID meeting) {
        var who = participants
                .find(meeting, caller.practitioner(), caller.institution())
                .orElseThrow(MeetingProblems::unknownMeeting);
        return new Entrant(meetings.find(meeting).orElseThrow(MeetingProblems::unknownMeeting), who);
    }
}
