package org.mailian.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.mailian.imaging.StudyLinks;
import org.mailian.imaging.StudyLinks.GuestOfCase;
import org.mailian.journal.Entry;
import org.mailian.journal.Projection;
import org.mailian.meeting.GuestKeys;
import org.mailian.meeting.Meeting;
import org.mailian.meeting.MeetingItem.Kind;
import org.mailian.meeting.Meetings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A guest of a consultation sees the studies of its material until the invitation or the meeting ends. Whose they are has sent them into
 * the case, so nobody of that institution has to be there to hand out keys.
 */
@Component
class GuestPictures implements Projection {

    private static final String INVITED = "meeting.guest-invited";
    private static final String WITHDRAWN = "meeting.withdrawn";
    private static final String FINISHED = "meeting.finished";

    private final Meetings meetings;
    private final GuestKeys keys;
    private final StudyLinks links;
    private final Clock clock;

    GuestPictures(Meetings meetings, GuestKeys keys, StudyLinks links, Clock clock) {
        this.meetings = meetings;
        this.keys = keys;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "consultation-guest-pictures";
    }

    @Override
    public Set<String> types() {
        return Set.of(INVITED, WITHDRAWN, FINISHED);
    }

    @Override
    public void apply(Entry entry) {
        var payload = entry.payload();
        if (!ConsultationWorkflow.KIND.equals(payload.path("subjectKind").asString())) {
            return;
        }
        switch (entry.type()) {
            case INVITED -> show(entry, payload);
            case WITHDRAWN -> links.endOfGuest(id(payload, "participant"), entry.actor());
            default -> links.endOfCase(id(payload, "subject"), entry.actor());
        }
    }

    private void show(Entry entry, JsonNode payload) {
        var meeting = entry.stream().id();
        var participant = id(payload, "participant");
        var until = Instant.parse(payload.path("until").asString());
        if (!isExpected(meeting, participant, until)) {
            return;
        }
        var who = payload.path("guest").asString() + " \u00B7 "
                + payload.path("from").asString();
        var guest = new GuestOfCase(id(payload, "subject"), participant, who);
        var made = new HashMap<UUID, String>();
        for (var item : meetings.itemsOf(meeting)) {
            if (item.kind() != Kind.DOCUMENT) {
                links.makeFor(guest, item.reference(), until, entry.actor()).ifPresent(it -> made.put(item.id(), it));
            }
        }
        keys.give(meeting, participant, made);
    }

    /** Entries are heard later than they were written, on a first reading of the journal by years: who is expected no more gets no key. */
    private boolean isExpected(UUID meeting, UUID participant, Instant until) {
        return until.isAfter(clock.instant())
                && meetings.get(meeting).state() == Meeting.State.OPEN
                && meetings.participantsOf(meeting).stream()
                        .anyMatch(it -> it.id().equals(participant));
    }

    private static UUID id(JsonNode payload, String name) {
        return UUID.fromString(payload.path(name).asString());
    }
}
