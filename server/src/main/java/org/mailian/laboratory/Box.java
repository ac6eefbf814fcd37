package org.mailian.laboratory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A box of specimens between two institutions.
 *
 * @param code what its bar code says
 * @param institution that packed it
 * @param laboratory the institution it goes to
 * @param tubes how many are in it
 */
public record Box(
        UUID id,
        String code,
        UUID institution,
        UUID laboratory,
        BoxState state,
        Instant openedAt,
        String openedBy,
        int tubes) {

    /** What a scan of the box's code means. */
    public enum ScanKind {
        SEALED,
        HANDED_OVER,
        ARRIVED
    }

    /**
     * Somebody had the box in hand.
     *
     * @param institution they act for
     * @param place in their words, null when not said
     * @param temperature in °C, null when the box has no thermometer
     * @param spoilt it was outside what the policy allows then
     */
    public record Scan(
            UUID id,
            UUID box,
            ScanKind kind,
            Instant at,
            UUID practitioner,
            String name,
            UUID institution,
            @Nullable String place,
            @Nullable BigDecimal temperature,
            boolean spoilt) {}
}
