package org.mailian.meeting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room in which several institutions meet.
 *
 * @param subject what it is about, in the words of the room above
 * @param title for lists and for the head of the room; names no patient
 * @param institution who holds it; its policy applies
 * @param floor the participant who speaks, null while nobody was given the floor
 * @param lead the participant whose view the others follow
 */
public record Meeting(
        UUID id,
        Subject subject,
        String title,
        UUID institution,
        Instant plannedFrom,
        Instant plannedUntil,
        State state,
        Media media,
        @Nullable UUID floor,
        @Nullable UUID lead,
        Instant openedAt,
        @Nullable Instant finishedAt) {

    /** Who leaves does not finish: a meeting is open until a host says it is over. */
    public enum State {
        OPEN,
        FINISHED
    }

    /** How pictures and voices travel. */
    public enum Media {
        /** From browser to browser. */
        MESH,
        /** Over a relay of the house, for many sites. */
        RELAY
    }

    /** @param kind a lower-case word, such as {@code consultation} or {@code discussion} */
    public record Subject(String kind, UUID id) {}

    boolean isOpen() {
        return state == State.OPEN;
    }
}
