package org.mailian.meeting;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.journal.LiveMessage;
import org.mailian.journal.LiveWire;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What nodes say to each other about a meeting. Within a transaction it is said when that commits. */
@Component
class RoomWire {

    private static final String TOPIC = "meeting";

    /** One such word, as it comes in. */
    sealed interface Word {

        UUID meeting();
    }

    /** Read again who is here. */
    record Look(UUID meeting) implements Word {}

    /**
     * Say this to one participant, or to everybody in the room.
     *
     * @param from the node that has said it to its own lines already, or null
     */
    record Say(UUID meeting, @Nullable UUID from, @Nullable UUID to, String text) implements Word {}

    private final LiveWire wire;
    private final JsonMapper json;
    private final MeetingNode node;

    RoomWire(LiveWire wire, JsonMapper json, MeetingNode node) {
        this.wire = wire;
        this.json = json;
        this.node = node;
    }

    /** Somebody came, went, or is different now. */
    void changed(UUID meeting) {
        send(meeting, Map.of("what", "look"));
    }

    /** To everybody in the room, at every node. */
    void say(UUID meeting, Told told) {
        send(meeting, Map.of("what", "say", "text", json.writeValueAsString(told)));
    }

    /** To one participant or everybody, at the other nodes only. */
    void sayElsewhere(UUID meeting, @Nullable UUID to, String text) {
        var from = node.id().toString();
        send(
                meeting,
                to == null
                        ? Map.of("what", "say", "from", from, "text", text)
                        : Map.of("what", "say", "from", from, "to", to.toString(), "text", text));
    }

    Optional<Word> read(LiveMessage message) {
        var meeting = message.subject();
        if (!TOPIC.equals(message.topic()) || meeting == null) {
            return Optional.empty();
        }
        var facts = message.facts();
        return switch (facts.getOrDefault("what", "")) {
            case "look" -> Optional.of(new Look(meeting));
            case "say" ->
                Optional.of(
                        new Say(meeting, id(facts.get("from")), id(facts.get("to")), facts.getOrDefault("text", "")));
            default -> Optional.empty();
        };
    }

    private void send(UUID meeting, Map<String, String> facts) {
        wire.send(new LiveMessage(TOPIC, meeting, Set.of(), Set.of(), facts));
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
