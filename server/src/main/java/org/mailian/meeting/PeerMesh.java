package org.mailian.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** From browser to browser: the server carries offers and answers from one to the other, and no picture. */
@Component
class PeerMesh implements MediaRelay {

    private final Switchboard switchboard;

    PeerMesh(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    @Override
    public Meeting.Media carries() {
        return Meeting.Media.MESH;
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public void heard(Line from, @Nullable UUID to, ObjectNode word) {
        if (to == null) {
            throw MeetingProblems.unknownMessage();
        }
        switchboard.pass(from, to, new Told.Media(from.who().id(), word));
    }

    @Override
    public void left(Line line) {
        // Nothing was made.
    }
}
