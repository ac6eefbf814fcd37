package org.mailian.meeting;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mailian.meeting.Meeting.Media;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Large rooms over a Janus gateway and its video room. The browser publishes once and receives everybody; it speaks to us, and we to
 * the gateway.
 */
@Component
class JanusRelay implements MediaRelay {

    /** Room numbers of Janus are JSON numbers: no more bits than those keep. */
    private static final long ROOM_BITS = 0xF_FFFF_FFFF_FFFFL;

    private final JanusGateway janus;
    private final Switchboard switchboard;
    private final MeetingTable meetings;
    private final MeetingPolicy policy;
    private final Map<Line, JanusSeat> seats = new ConcurrentHashMap<>();

    JanusRelay(JanusGateway janus, Switchboard switchboard, MeetingTable meetings, MeetingPolicy policy) {
        this.janus = janus;
        this.switchboard = switchboard;
        this.meetings = meetings;
        this.policy = policy;
    }

    @Override
    public Media carries() {
        return Media.RELAY;
    }

    @Override
    public boolean isThere() {
        return janus.isThere();
    }

    @Override
    public void heard(Line from, @Nullable UUID to, ObjectNode word) {
        var kind = word.path("kind").asString("");
        if ("join".equals(kind)) {
            left(from);
            seats.put(from, seat(from));
            return;
        }
        var seat = seats.get(from);
        if (seat == null) {
            throw MeetingProblems.noRelay();
        }
        var feed = word.path("feed").asLong(0);
        var sdp = word.path("sdp").asString("");
        switch (kind) {
            case "publish" -> seat.publish(sdp, word.path("again").asBoolean(false));
            case "subscribe" -> seat.subscribe(feed);
            case "answer" -> seat.answer(feed, sdp);
            case "candidate" -> seat.candidate(feed, word.path("candidate"));
            default -> throw MeetingProblems.unknownMessage();
        }
    }

    @Override
    public void left(Line line) {
        var seat = seats.remove(line);
        if (seat != null) {
            seat.close();
        }
    }

    private JanusSeat seat(Line line) {
        var meeting = meetings.find(line.meeting()).orElseThrow(MeetingProblems::unknownMeeting);
        var kilobits = policy.of(meeting.institution()).picture().kilobits();
        var room = line.meeting().getLeastSignificantBits() & ROOM_BITS;
        return new JanusSeat(janus, line, room, kilobits, word -> switchboard.tell(line, new Told.Media(null, word)));
    }
}
