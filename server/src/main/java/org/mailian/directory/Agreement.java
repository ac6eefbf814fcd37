package org.mailian.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * 合作协议: two sides, each an institution or one of its departments, agree on services and directions for a term.
 *
 * @param mutual either side may be the requester; otherwise only the first
 * @param services for example {@code referral}, {@code consultation}
 * @param validFrom civil days in China, both included
 * @param terms what else was agreed: price, share, clocks, liability; rooms read what they know
 */
public record Agreement(
        UUID id,
        String number,
        @Nullable UUID consortium,
        Party requester,
        Party responder,
        boolean mutual,
        Set<String> services,
        Set<Direction> directions,
        LocalDate validFrom,
        LocalDate validUntil,
        JsonNode terms,
        AgreementState state,
        Instant draftedAt,
        @Nullable Instant signedAt,
        @Nullable Instant terminatedAt,
        @Nullable String terminationReason,
        List<Signature> signatures) {

    /** One side. With a department, only that department is bound. */
    public record Party(UUID institution, @Nullable UUID department) {

        /** An agreement of the institution covers all its departments; one of a department covers nobody else. */
        boolean covers(UUID institution, @Nullable UUID department) {
            return this.institution.equals(institution)
                    && (this.department == null || this.department.equals(department));
        }
    }

    /** @param digest SHA-256 of what was signed */
    public record Signature(UUID institution, UUID practitioner, String signer, String digest, Instant signedAt) {}

    public boolean isParty(UUID institution) {
        return requester.institution().equals(institution)
                || responder.institution().equals(institution);
    }

    public boolean isSignedBy(UUID institution) {
        return signatures.stream().anyMatch(it -> it.institution().equals(institution));
    }

    /** Signed by both sides, not ended, and the day is within its term. */
    public boolean inForceOn(LocalDate day) {
        return state == AgreementState.SIGNED && !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }

    /** It speaks of this, whether it is in force or not. */
    boolean speaksOf(Agreements.Coverage asked) {
        return services.contains(asked.service())
                && directions.contains(asked.direction())
                && (binds(requester, responder, asked) || mutual && binds(responder, requester, asked));
    }

    boolean bindsADepartment() {
        return requester.department() != null || responder.department() != null;
    }

    private static boolean binds(Party asking, Party answering, Agreements.Coverage asked) {
        return asking.covers(asked.requester(), asked.requesterDepartment())
                && answering.covers(asked.responder(), asked.responderDepartment());
    }
}
