package org.mailian.journal;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A word to every node: something changed, look again. It is a hint and never a fact to rely on, for it is not kept.
 *
 * @param topic what about; {@value #JOURNAL} is sent by every append, {@value #RESYNC} by no one
 * @param subject what changed; for the journal the id of the stream
 * @param institutions whose people may hear it; for the journal the audience of the deed
 * @param accounts which accounts may hear it
 * @param facts little and nothing of a patient; for the journal {@code type}, {@code position} and {@code kind} of the stream
 */
public record LiveMessage(
        String topic, @Nullable UUID subject, Set<UUID> institutions, Set<UUID> accounts, Map<String, String> facts) {

    public static final String JOURNAL = "journal";

    /** Heard by local listeners when this node's line was down for a while: anything may have been missed. */
    public static final String RESYNC = "resync";

    static LiveMessage of(SealedEntry it) {
        return of(it.entry(0));
    }

    static LiveMessage of(Entry it) {
        var stream = it.stream();
        return new LiveMessage(
                JOURNAL,
                stream.id(),
                it.audience(),
                Set.of(),
                Map.of("type", it.type(), "position", Integer.toString(it.position()), "kind", stream.kind()));
    }

    static LiveMessage resync() {
        return new LiveMessage(RESYNC, null, Set.of(), Set.of(), Map.of());
    }
}
