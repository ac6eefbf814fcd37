package org.mailian.journal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stream with its chain, for a stranger: {@code docs/verify-timeline.mjs} checks it without us. Times and payload are the very
 * texts that were hashed, so that no formatting stands between the reader and the proof.
 *
 * @param format how to read it, {@value #FORMAT}
 * @param headHash the hash of the last entry; compare it with the one the other institution holds
 */
public record ChainExport(
        String format,
        ExportedStream stream,
        List<ExportedEntry> entries,
        @Nullable String headHash) {

    /** The name of this format and of the line format of {@link Seals}; a change of either is a new number. */
    public static final String FORMAT = "mailian-timeline/1";

    public record ExportedStream(String kind, UUID id) {}

    public record ExportedActor(
            @Nullable UUID account,
            @Nullable UUID practitioner,
            @Nullable UUID institution,
            String name) {}

    /** @param payload canonical JSON, as text */
    public record ExportedEntry(
            int position,
            String type,
            ExportedActor actor,
            String occurredAt,
            String recordedAt,
            List<UUID> audience,
            String payload,
            String algorithm,
            String previousHash,
            String hash) {}
}
