package org.mailian.meeting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Ids;
import org.mailian.meeting.Attendance.Ending;
import org.mailian.meeting.Attendance.Place;
import org.mailian.meeting.AttendanceTable.Ended;
import org.mailian.meeting.AttendanceTable.Open;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coming, going, and who does what in the room: each step whole or not at all, the coming and going in the journal too. */
@Service
@Transactional
class RoomLife {

    /** A line that was not heard of for so long is gone; its end is when it was last heard. */
    static final Duration SILENCE = Duration.ofSeconds(15);

    private final MeetingTable meetings;
    private final ParticipantTable participants;
    private final AttendanceTable attendance;
    private final MeetingDeeds deeds;

    RoomLife(MeetingTable meetings, ParticipantTable participants, AttendanceTable attendance, MeetingDeeds deeds) {
        this.meetings = meetings;
        this.participants = participants;
        this.attendance = attendance;
        this.deeds = deeds;
    }

    /**
     * A line is open: whatever line the same person had before has ended. Into the room, or into the lobby. Answers
     * its row.
     */
    UUID enter(UUID meeting, UUID participant, UUID node, String tab, Face face) {
        var it = open(meeting);
        var who = participants.find(meeting, participant).orElseThrow(MeetingProblems::unknownMeeting);
        var now = deeds.now();
        tellLeft(it, attendance.endOf(participant, Ending.REPLACED, now, now.minus(SILENCE)));
        var place = who.admitted() ? Place.ROOM : Place.LOBBY;
        var row = Ids.at(now);
        attendance.add(row, who, place, node, tab, face, now);
        if (place == Place.ROOM) {
            deeds.of(it, "joined", who, now, Map.of());
        }
        return row;
    }

    /** A line has ended. */
    void leave(UUID meeting, UUID row, Ending how) {
        var it = meetings.lock(meeting).orElseThrow(MeetingProblems::unknownMeeting);
        tellLeft(it, attendance.end(row, how, deeds.now()));
    }

    /** A host lets somebody in, now and whenever they come again. */
    void admit(UUID meeting, UUID participant) {
        var it = open(meeting);
        var who = participants.find(meeting, participant).orElseThrow(MeetingProblems::unknownParticipant);
        participants.admit(participant);
        var now = deeds.now();
        attendance.open(meeting).stream()
                .filter(line -> line.who().id().equals(participant) && line.place() == Place.LOBBY)
                .findFirst()
                .ifPresent(line -> {
                    attendance.end(line.id(), Ending.ADMITTED, now);
                    attendance.add(Ids.at(now), who, Place.ROOM, line.node(), line.tab(), line.face(), now);
                    deeds.of(it, "joined", who, now, Map.of());
                });
    }

    void show(UUID row, Face face) {
        attendance.show(row, face);
    }

    void hand(UUID participant, boolean up) {
        if (up) {
            participants.raise(participant, deeds.now());
        } else {
            participants.lower(participant);
        }
    }

    /** A host gives the floor, and with it the lead; a hand that was up comes down. */
    void floor(UUID meeting, @Nullable UUID participant) {
        open(meeting);
        if (participant != null) {
            participants.find(meeting, participant).orElseThrow(MeetingProblems::unknownParticipant);
            participants.lower(participant);
        }
        meetings.giveFloor(meeting, participant);
    }

    /** Takes the lead of the view: who hosts or has the floor always, others while nobody who is here leads. */
    void lead(Participant who, boolean on) {
        var it = open(who.meeting());
        var lead = it.lead();
        var mine = who.id().equals(lead);
        if (!on) {
            if (mine) {
                meetings.lead(it.id(), null);
            }
            return;
        }
        var free = lead == null
                || attendance.open(it.id()).stream()
                        .noneMatch(line -> line.who().id().equals(lead) && line.place() == Place.ROOM);
        if (!mine && !free && !who.isHost() && !who.id().equals(it.floor())) {
            throw MeetingProblems.notLeading();
        }
        meetings.lead(it.id(), who.id());
    }

    /** Somebody may come no more. */
    void withdraw(Meeting it, Participant who) {
        var now = deeds.now();
        participants.withdraw(who.id(), now);
        tellLeft(it, attendance.endOf(who.id(), Ending.WITHDRAWN, now, now.minus(SILENCE)));
    }

    /** Everybody goes. */
    void finish(Meeting it) {
        var now = deeds.now();
        tellLeft(it, attendance.endAll(it.id(), Ending.FINISHED, now));
        meetings.finish(it.id(), now);
    }

    /** Ends what nobody heard of any more, also of nodes that died; answers the meetings somebody vanished from. */
    List<UUID> endSilent() {
        var ended = attendance.endSilent(deeds.now().minus(SILENCE));
        var where = ended.stream().map(Ended::meeting).distinct().sorted().toList();
        for (var meeting : where) {
            var it = meetings.lock(meeting).orElseThrow(MeetingProblems::unknownMeeting);
            tellLeft(
                    it,
                    ended.stream().filter(one -> one.meeting().equals(meeting)).toList());
        }
        return where;
    }

    @Transactional(readOnly = true)
    List<Open> here(UUID meeting) {
        return attendance.open(meeting);
    }

    private Meeting open(UUID meeting) {
        var it = meetings.lock(meeting).orElseThrow(MeetingProblems::unknownMeeting);
        if (!it.isOpen()) {
            throw MeetingProblems.finished();
        }
        return it;
    }

    private void tellLeft(Meeting it, List<Ended> ended) {
        for (var line : ended) {
            if (line.place() == Place.ROOM) {
                participants
                        .findAny(it.id(), line.participant())
                        .ifPresent(who -> deeds.of(it, "left", who, line.leftAt(), Map.of("how", line.how())));
            }
        }
    }
}
