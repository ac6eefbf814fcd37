package org.mailian.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One published version of a pack for one reach. Days are civil days in China, both included.
 *
 * @param content the national default in full, or an overlay (RFC 7396: null removes)
 * @param digest SHA-256 of the content with its keys sorted
 * @param shipped came with the product, not from an administrator
 */
public record PolicyVersion(
        UUID id,
        String pack,
        Reach reach,
        int version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        JsonNode content,
        String digest,
        boolean shipped,
        String publishedBy,
        Instant publishedAt,
        String note) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveUntil == null || !day.isAfter(effectiveUntil));
    }
}
