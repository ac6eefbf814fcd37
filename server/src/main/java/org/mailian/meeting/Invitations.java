package org.mailian.meeting;

import java.util.UUID;
import org.mailian.directory.Directory;
import org.mailian.kernel.Ids;
import org.mailian.meeting.MeetingPlan.Invitation;
import org.springframework.stereotype.Component;

/** Puts practitioners on the list of a meeting, under the names they and their institutions have today. */
@Component
class Invitations {

    private final Directory directory;
    private final ParticipantTable participants;
    private final MeetingDeeds deeds;

    Invitations(Directory directory, ParticipantTable participants, MeetingDeeds deeds) {
        this.directory = directory;
        this.participants = participants;
        this.deeds = deeds;
    }

    /** Refused: {@code meeting/not-there} where the practitioner holds no post there today. */
    Participant add(UUID meeting, Invitation it, String by) {
        var at = it.institution();
        if (directory.postsOf(it.practitioner()).stream()
                .noneMatch(post -> post.institution().equals(at))) {
            throw MeetingProblems.notThere(it.practitioner());
        }
        var person = directory.practitioner(it.practitioner());
        var institution = directory.institution(at);
        var now = deeds.now();
        var who = new Participant(
                Ids.at(now),
                meeting,
                person.id(),
                at,
                person.name(),
                person.nameEn(),
                institution.name(),
                institution.nameEn(),
                it.role(),
                it.admitted() || it.role() == MeetingRole.HOST,
                null);
        var kept = participants.add(who, null, by, now);
        return participants.find(meeting, kept).orElse(who);
    }
}
