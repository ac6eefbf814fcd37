package org.mailian.meeting;

import java.util.List;
import java.util.UUID;
import org.mailian.meeting.Attendance.Place;
import org.mailian.meeting.AttendanceTable.Open;
import org.mailian.meeting.Told.Person;
import org.mailian.meeting.Told.Room;
import org.mailian.meeting.Told.Welcome;
import org.springframework.stereotype.Component;

/** The room as its people are shown it. */
@Component
class RoomReading {

    /** As much of what was said before as somebody who comes late is shown. */
    private static final int TEXTS = 500;

    /** The room at one moment. */
    record Now(Meeting meeting, List<Open> lines) {

        Room shownTo(UUID participant, Place place) {
            var people = lines.stream()
                    .filter(it -> place == Place.ROOM || it.who().id().equals(participant))
                    .map(RoomReading::person)
                    .toList();
            var hostHere = lines.stream().anyMatch(it -> it.who().isHost() && it.place() == Place.ROOM);
            return new Room(
                    participant, meeting.state(), meeting.media(), meeting.floor(), meeting.lead(), hostHere, people);
        }
    }

    private final MeetingTable meetings;
    private final AttendanceTable attendance;
    private final MessageTable messages;
    private final IceServers iceServers;

    RoomReading(MeetingTable meetings, AttendanceTable attendance, MessageTable messages, IceServers iceServers) {
        this.meetings = meetings;
        this.attendance = attendance;
        this.messages = messages;
        this.iceServers = iceServers;
    }

    Now now(UUID meeting) {
        return new Now(meetings.find(meeting).orElseThrow(MeetingProblems::unknownMeeting), attendance.open(meeting));
    }

    Welcome welcome(Participant who) {
        return new Welcome(messages.of(who.meeting(), TEXTS), meetings.view(who.meeting()), iceServers.of(who.id()));
    }

    private static Person person(Open it) {
        var who = it.who();
        var site = who.institutionId() == null ? who.id() : who.institutionId();
        return new Person(
                who.id(),
                who.name(),
                who.nameEn(),
                who.institution(),
                who.institutionEn(),
                site,
                who.role(),
                it.place(),
                it.tab(),
                it.face(),
                it.joinedAt(),
                it.handAt());
    }
}
