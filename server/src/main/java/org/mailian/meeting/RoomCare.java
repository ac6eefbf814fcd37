package org.mailian.meeting;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.mailian.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done to a room from outside, and told inside once it is done. */
@Component
@Transactional
class RoomCare {

    private final RoomLife life;
    private final MeetingDeeds deeds;
    private final RoomWire wire;

    RoomCare(RoomLife life, MeetingDeeds deeds, RoomWire wire) {
        this.life = life;
        this.deeds = deeds;
        this.wire = wire;
    }

    Instant now() {
        return deeds.now();
    }

    void tell(Meeting it, String what, Actor by, Map<String, ?> facts) {
        deeds.of(it, what, by, deeds.now(), facts);
        changed(it.id());
    }

    /** Lines are seated anew, and pages read the meeting again. */
    void changed(UUID meeting) {
        wire.changed(meeting);
        wire.say(meeting, new Told.Changed(Told.Topic.MEETING));
    }

    void notes(UUID meeting) {
        wire.say(meeting, new Told.Changed(Told.Topic.NOTES));
    }

    void recording(UUID meeting) {
        wire.say(meeting, new Told.Changed(Told.Topic.RECORDING));
    }

    void withdraw(Meeting it, Participant who, Actor by) {
        life.withdraw(it, who);
        tell(it, "withdrawn", by, Map.of("participant", who.id()));
    }

    void finish(Meeting it, Actor by) {
        life.finish(it);
        deeds.of(it, "finished", by, deeds.now(), Map.of());
        wire.changed(it.id());
    }
}
