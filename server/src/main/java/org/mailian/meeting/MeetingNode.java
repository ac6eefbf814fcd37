package org.mailian.meeting;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** This process, until it ends: lines are open at one node, and a node that comes back is another one. */
@Component
class MeetingNode {

    private final UUID id = UUID.randomUUID();

    UUID id() {
        return id;
    }
}
