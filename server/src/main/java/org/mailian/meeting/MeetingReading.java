package org.mailian.meeting;

import java.util.List;
import org.mailian.access.Caller;
import org.mailian.meeting.MeetingDoor.Entrant;
import org.mailian.meeting.MeetingView.MeetingLine;
import org.mailian.meeting.MeetingView.MeetingPerson;
import org.mailian.meeting.MeetingView.TableItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings as pages show them. */
@Service
@Transactional(readOnly = true)
class MeetingReading {

    private static final int MOST = 100;

    private final MeetingTable meetings;
    private final ParticipantTable participants;
    private final MeetingPolicy policy;

    MeetingReading(MeetingTable meetings, ParticipantTable participants, MeetingPolicy policy) {
        this.meetings = meetings;
        this.participants = participants;
        this.policy = policy;
    }

    List<MeetingLine> of(Caller caller) {
        return meetings.of(caller.practitioner(), caller.institution(), MOST).stream()
                .map(MeetingLine::of)
                .toList();
    }

    MeetingView of(Entrant by) {
        var items =
                meetings.items(by.meeting().id()).stream().map(TableItem::of).toList();
        return view(by, items);
    }

    MeetingView view(Entrant by, List<TableItem> items) {
        var it = by.meeting();
        return new MeetingView(
                it.id(),
                it.subject().kind(),
                it.subject().id(),
                it.title(),
                it.plannedFrom(),
                it.plannedUntil(),
                it.state(),
                it.finishedAt(),
                MeetingPerson.of(by.who()),
                participants.of(it.id()).stream().map(MeetingPerson::of).toList(),
                items,
                policy.of(it.institution()));
    }
}
