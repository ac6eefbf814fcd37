package org.mailian.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.mailian.meeting.Meeting.Media;
import org.mailian.meeting.Meeting.State;
import org.mailian.meeting.MeetingPlan.Invitation;
import org.mailian.meeting.MeetingPlan.PlannedItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meetings of the house, for the rooms that hold them. Everything here runs in the caller's transaction, and what it changes is
 * shown in the room once that commits. Whether somebody may ask for it is the caller's question.
 */
@Service
@Transactional
public class Meetings {

    private final MeetingTable table;
    private final Invitations invitations;
    private final ParticipantTable participants;
    private final RoomCare care;

    Meetings(MeetingTable table, Invitations invitations, ParticipantTable participants, RoomCare care) {
        this.table = table;
        this.invitations = invitations;
        this.participants = participants;
        this.care = care;
    }

    /**
     * Opens a meeting. Those who are invited may come at once; nobody has to wait for the planned time. Refused: {@code
     * meeting/needs-a-host}, {@code meeting/planned-backwards}, {@code meeting/not-there}.
     */
    public Meeting open(MeetingPlan plan, Actor by) {
        if (plan.invited().stream().noneMatch(it -> it.role() == MeetingRole.HOST)) {
            throw MeetingProblems.needsAHost();
        }
        if (!plan.from().isBefore(plan.until())) {
            throw MeetingProblems.plannedBackwards();
        }
        var now = care.now();
        var it = new Meeting(
                Ids.at(now),
                plan.subject(),
                plan.title().strip(),
                plan.institution(),
                plan.from(),
                plan.until(),
                State.OPEN,
                Media.MESH,
                null,
                null,
                now,
                null);
        table.add(it, by.name());
        plan.invited().forEach(one -> invitations.add(it.id(), one, by.name()));
        table.lay(it.id(), plan.items().stream().map(Meetings::item).toList());
        care.tell(it, "opened", by, Map.of("title", it.title()));
        return it;
    }

    /** One more may come, or comes as somebody else than before. Answers the participant. */
    public Participant invite(UUID meeting, Invitation invitation, Actor by) {
        var it = open(meeting);
        var who = invitations.add(meeting, invitation, by.name());
        care.tell(it, "invited", by, Map.of("participant", who.id(), "role", who.role()));
        return who;
    }

    /** Somebody may come no more; whose line is open is put out. Refused: {@code meeting/unknown-participant}. */
    public void withdraw(UUID meeting, UUID participant, Actor by) {
        var it = open(meeting);
        var who = participants.find(meeting, participant).orElseThrow(MeetingProblems::unknownParticipant);
        care.withdraw(it, who, by);
    }

    /** It is planned for another time; whoever is in the room stays. Refused: {@code meeting/planned-backwards}. */
    public void plan(UUID meeting, Instant from, Instant until, Actor by) {
        var it = open(meeting);
        if (!from.isBefore(until)) {
            throw MeetingProblems.plannedBackwards();
        }
        table.plan(meeting, from, until);
        care.tell(it, "planned", by, Map.of("from", from.toString(), "until", until.toString()));
    }

    /** What lies on the table from now on, instead of what lay there. */
    public void lay(UUID meeting, List<PlannedItem> items) {
        open(meeting);
        table.lay(meeting, items.stream().map(Meetings::item).toList());
        care.changed(meeting);
    }

    /** It is over: everybody is put out, and nobody comes in again. Done once more it changes nothing. */
    public void finish(UUID meeting, Actor by) {
        var it = table.lock(meeting).orElseThrow(MeetingProblems::unknownMeeting);
        if (it.isOpen()) {
            care.finish(it, by);
        }
    }

    /** Refused: {@code meeting/unknown-meeting}. */
    @Transactional(readOnly = true)
    public Meeting get(UUID meeting) {
        return table.find(meeting).orElseThrow(MeetingProblems::unknownMeeting);
    }

    /** Who may come. */
    @Transactional(readOnly = true)
    public List<Participant> participantsOf(UUID meeting) {
        return participants.of(meeting);
    }

    /** What lies on the table. */
    @Transactional(readOnly = true)
    public List<MeetingItem> itemsOf(UUID meeting) {
        return table.items(meeting);
    }

    private Meeting open(UUID meeting) {
        var it = table.lock(meeting).orElseThrow(MeetingProblems::unknownMeeting);
        if (!it.isOpen()) {
            throw MeetingProblems.finished();
        }
        return it;
    }

    private static MeetingItem item(PlannedItem it) {
        return new MeetingItem(Ids.next(), it.kind(), it.reference(), it.label());
    }

    /** How many are in each room now; a room that nobody is in is not in the answer. One statement. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> present(Collection<UUID> rooms) {
        return participants.present(rooms);
    }
}
