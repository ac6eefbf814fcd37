package org.mailian.meeting;

import java.util.List;
import org.mailian.access.SecretText;
import org.mailian.meeting.MeetingDoor.Entrant;
import org.mailian.meeting.MeetingView.TableItem;
import org.springframework.stereotype.Component;

/** Who comes with a link: one meeting, and of it what lies on the table. Unknown, ended and taken back are answered alike. */
@Component
class GuestDoor {

    private final MeetingTable meetings;
    private final ParticipantTable participants;
    private final GuestTable keys;
    private final MeetingDeeds deeds;

    GuestDoor(MeetingTable meetings, ParticipantTable participants, GuestTable keys, MeetingDeeds deeds) {
        this.meetings = meetings;
        this.participants = participants;
        this.keys = keys;
        this.deeds = deeds;
    }

    /** Refused: {@code meeting/unknown-guest-link}. */
    Entrant enter(String token) {
        var guest =
                participants.find(SecretText.hash(token), deeds.now()).orElseThrow(MeetingProblems::unknownGuestLink);
        return new Entrant(meetings.find(guest.meeting()).orElseThrow(MeetingProblems::unknownGuestLink), guest);
    }

    /** What lies on the table, with the guest's own keys. */
    List<TableItem> table(Entrant guest) {
        var own = keys.of(guest.who().id());
        return meetings.items(guest.meeting().id()).stream()
                .map(it -> new TableItem(it.id(), it.kind(), it.reference(), it.label(), own.get(it.id())))
                .toList();
    }
}
