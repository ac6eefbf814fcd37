package org.mailian.journal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.mailian.kernel.Actor;
import tools.jackson.databind.JsonNode;

/**
 * One line of the journal. Never changed once written.
 *
 * @param seq unique over the whole journal; <em>not</em> the order in which entries become visible
 * @param position 1, 2, 3 ... within its stream
 * @param occurredAt when it happened in the clinic
 * @param recordedAt when we learned of it
 * @param payload in canonical form, exactly as a projection will read it later
 * @param previousHash the hash of the entry before it in the stream; empty for the first
 */
public record Entry(
        long seq,
        StreamId stream,
        int position,
        String type,
        Actor actor,
        Instant occurredAt,
        Instant recordedAt,
        JsonNode payload,
        Set<UUID> audience,
        String previousHash,
        String hash) {}
