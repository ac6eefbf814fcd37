package org.mailian.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * How pictures and voices get from one site to the others: the one port behind which a gateway can be changed. Browsers send words to
 * it and get words from it (offers, answers, candidates); they know no address and no secret of what is behind.
 */
interface MediaRelay {

    /** Which rooms it carries. */
    Meeting.Media carries();

    /** It can be used in this installation. */
    boolean isThere();

    /** A word from somebody in the room; {@code to} is another participant, or null for the relay itself. */
    void heard(Line from, @Nullable UUID to, ObjectNode word);

    /** The line is gone, and what was made for it with it. */
    void left(Line line);
}
