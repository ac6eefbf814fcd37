package org.mailian.patient;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last word of a case's consent.
 *
 * @param textVersion which version of the policy pack {@code consent} the person was told
 * @param signed whether there is a signature to look at
 * @param deferredAt when it was deferred, if it ever was; still to be completed while {@code decision} is DEFERRED
 */
public record Consent(
        UUID id,
        UUID patient,
        UUID caseId,
        ConsentKind kind,
        ConsentDecision decision,
        String textVersion,
        @Nullable ConsentForm how,
        @Nullable String signer,
        @Nullable String relation,
        @Nullable String phone,
        @Nullable String reason,
        boolean signed,
        @Nullable UUID signatureFile,
        UUID institution,
        UUID practitioner,
        String recordedBy,
        Instant informedAt,
        Instant recordedAt,
        @Nullable Instant deferredAt,
        @Nullable String deferredBecause) {

    /** Treated first; the signature is still owed. */
    public boolean isOwed() {
        return decision == ConsentDecision.DEFERRED;
    }

    @Override
    public String toString() {
        return "Consent[" + caseId + ", " + decision + "]";
    }
}
