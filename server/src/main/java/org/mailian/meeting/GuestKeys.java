package org.mailian.meeting;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys by which a guest sees the studies on the table, and no other. Making them is the business of whoever shows the studies. */
@Service
@Transactional
public class GuestKeys {

    private final MeetingTable meetings;
    private final ParticipantTable participants;
    private final GuestTable table;
    private final RoomCare care;

    GuestKeys(MeetingTable meetings, ParticipantTable participants, GuestTable table, RoomCare care) {
        this.meetings = meetings;
        this.participants = participants;
        this.table = table;
        this.care = care;
    }

    /**
     * Gives a guest keys, by the item on the table each opens. Refused: {@code meeting/unknown-participant}, {@code
     * meeting/unknown-item}.
     */
    public void give(UUID meeting, UUID participant, Map<UUID, String> given) {
        var guest = participants
                .find(meeting, participant)
                .filter(Participant::isGuest)
                .orElseThrow(MeetingProblems::unknownParticipant);
        var items = meetings.items(meeting).stream().map(MeetingItem::id).toList();
        given.forEach((item, key) -> {
            if (!items.contains(item)) {
                throw MeetingProblems.unknownItem();
            }
            table.give(guest.id(), item, key);
        });
        care.changed(meeting);
    }
}
