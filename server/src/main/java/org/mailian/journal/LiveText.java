package org.mailian.journal;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Live messages as text for NOTIFY, which takes less than 8000 bytes. A longer one goes as a pointer to where it can be read. */
final class LiveText {

    private static final int LONGEST = 7_900;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What a notification carries: one of the three. */
    record Carried(
            @Nullable LiveMessage message,
            @Nullable Long entry,
            @Nullable UUID parked) {}

    private LiveText() {}

    /** The text of a message, or nothing when it is too long. */
    static Optional<String> write(LiveMessage message) {
        return Optional.of(full(message)).filter(it -> CanonicalJson.bytes(it) <= LONGEST);
    }

    static String full(LiveMessage message) {
        return MAPPER.writeValueAsString(new Carried(message, null, null));
    }

    static String pointer(UUID parked) {
        return MAPPER.writeValueAsString(new Carried(null, null, parked));
    }

    /** Nothing for a text that is none of ours: anybody may NOTIFY. */
    static Optional<Carried> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readValue(text, Carried.class));
        } catch (JacksonException foreign) {
            return Optional.empty();
        }
    }
}
