package org.mailian.meeting;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of what is said and shown. */
@Service
@Transactional
class RoomSpeech {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_VIEW = 16_384;

    private final MessageTable messages;
    private final MeetingTable meetings;
    private final RoomWire wire;
    private final MeetingDeeds deeds;

    RoomSpeech(MessageTable messages, MeetingTable meetings, RoomWire wire, MeetingDeeds deeds) {
        this.messages = messages;
        this.meetings = meetings;
        this.wire = wire;
        this.deeds = deeds;
    }

    /** Everybody is told once it is kept, the sender too: that is how a page knows that it arrived. */
    void say(Participant by, UUID key, String text) {
        var words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST_TEXT) {
            throw MeetingProblems.tooLong();
        }
        messages.add(by, key, words, deeds.now())
                .or(() -> messages.find(by.id(), key))
                .ifPresent(told -> wire.say(by.meeting(), told));
    }

    /** Keeps what everybody is to see, for who comes later. */
    void show(Participant by, ObjectNode view) {
        var text = view.toString();
        if (text.length() > LONGEST_VIEW) {
            throw MeetingProblems.tooLong();
        }
        if (!meetings.show(by.meeting(), by.id(), text)) {
            throw MeetingProblems.notLeading();
        }
    }
}
