package org.mailian.journal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mailian.kernel.Actor;
import tools.jackson.databind.JsonNode;

/** An entry as it is kept and hashed: the payload also as canonical text, the audience in order. */
record SealedEntry(
        StreamId stream,
        int position,
        String type,
        Actor actor,
        Instant occurredAt,
        Instant recordedAt,
        JsonNode payload,
        String canonicalPayload,
        List<UUID> audience,
        String algorithm,
        String previousHash,
        String hash) {

    SealedEntry sealed(String hash) {
        return new SealedEntry(
                stream,
                position,
                type,
                actor,
                occurredAt,
                recordedAt,
                payload,
                canonicalPayload,
                audience,
                algorithm,
                previousHash,
                hash);
    }

    Entry entry(long seq) {
        return new Entry(
                seq,
                stream,
                position,
                type,
                actor,
                occurredAt,
                recordedAt,
                payload,
                Set.copyOf(audience),
                previousHash,
                hash);
    }
}
