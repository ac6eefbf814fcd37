package org.mailian.meeting;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.SecretText;
import org.mailian.kernel.Ids;
import org.mailian.meeting.MeetingDoor.Entrant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Guests: somebody with a name, an institution and a link, for one meeting and for a while. They have no account; what they see of
 * pictures they see by keys the owners of the studies made for them.
 */
@Service
@Transactional
class Guests {

    /** A link as its maker sees it, once. */
    record GuestLink(UUID participant, String token) {}

    private final ParticipantTable participants;
    private final MeetingPolicy policy;
    private final RoomCare care;

    Guests(ParticipantTable participants, MeetingPolicy policy, RoomCare care) {
        this.participants = participants;
        this.policy = policy;
        this.care = care;
    }

    /** Refused: {@code meeting/guest-too-long}. */
    GuestLink invite(Entrant host, String name, String institution, @Nullable Integer hours, Caller by) {
        var rule = policy.of(host.meeting().institution()).guest();
        var lasting = hours == null ? rule.hours() : hours;
        if (lasting > rule.mostHours()) {
            throw MeetingProblems.guestTooLong(rule.mostHours());
        }
        var now = care.now();
        var token = SecretText.next();
        var guest = new Participant(
                Ids.at(now),
                host.meeting().id(),
                null,
                null,
                name.strip(),
                "",
                institution.strip(),
                "",
                MeetingRole.GUEST,
                false,
                now.plus(Duration.ofHours(lasting)));
        participants.add(guest, SecretText.hash(token), by.name(), now);
        care.tell(
                host.meeting(),
                "guest-invited",
                by.actor(),
                Map.of(
                        "participant",
                        guest.id(),
                        "guest",
                        guest.name(),
                        "from",
                        guest.institution(),
                        "until",
                        now.plus(Duration.ofHours(lasting)).toString()));
        return new GuestLink(guest.id(), token);
    }
}
