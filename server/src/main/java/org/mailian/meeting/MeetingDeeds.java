package org.mailian.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Component;

/**
 * What meetings write into the journal, stream {@code meeting}, heard by the room that opened one: {@code meeting.opened}, {@code
 * invited}, {@code withdrawn}, {@code joined}, {@code left}, {@code finished}, {@code consented}, {@code recording-started} and {@code
 * recording-ended}. Every payload names the subject.
 */
@Component
class MeetingDeeds {

    private final Journal journal;
    private final ParticipantTable participants;
    private final Clock clock;

    MeetingDeeds(Journal journal, ParticipantTable participants, Clock clock) {
        this.journal = journal;
        this.participants = participants;
        this.clock = clock;
    }

    /** Now, to the microsecond, which is what the database keeps. */
    Instant now() {
        return Times.micros(clock.instant());
    }

    void of(Meeting it, String what, Actor by, Instant at, Map<String, ?> facts) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("subjectKind", it.subject().kind());
        payload.put("subject", it.subject().id());
        payload.putAll(facts);
        journal.append(new Deed(new StreamId("meeting", it.id()), "meeting." + what, by, at, payload, audience(it)));
    }

    /** Somebody came or went, as the server saw it. */
    void of(Meeting it, String what, Participant who, Instant at, Map<String, ?> facts) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("participant", who.id());
        payload.put("name", who.name());
        payload.put("institutionName", who.institution());
        payload.put("role", who.role());
        payload.putAll(facts);
        of(it, what, actor(who), at, payload);
    }

    private static Actor actor(Participant who) {
        return new Actor(null, who.practitioner(), who.institutionId(), who.name());
    }

    private Set<UUID> audience(Meeting it) {
        var invited = participants.of(it.id()).stream()
                .map(Participant::institutionId)
                .filter(one -> one != null)
                .collect(Collectors.toSet());
        invited.add(it.institution());
        return invited;
    }
}
