package org.mailian.patient;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided after being told, as it is written down (rules §2.1).
 *
 * @param how null only for DEFERRED, as are {@code signer} and {@code relation}
 * @param signer the name of who decided
 * @param relation to the patient, GB/T 4761 two digits: 01 the patient, 10-12 spouse, 20-29 son, 30-39 daughter, 50-52 parents ...
 * @param phone of the signer
 * @param reason why it is deferred or withdrawn
 * @param signature a PNG from the tablet; or
 * @param signatureFile the id of a stored picture or scan
 * @param informedAt when the person was told; null: now
 */
public record ConsentRecord(
        UUID patient,
        UUID caseId,
        ConsentKind kind,
        ConsentDecision decision,
        @Nullable ConsentForm how,
        @Nullable String signer,
        @Nullable String relation,
        @Nullable String phone,
        @Nullable String reason,
        byte @Nullable [] signature,
        @Nullable UUID signatureFile,
        @Nullable Instant informedAt) {

    /** Treat first, complete later. */
    public static ConsentRecord deferred(UUID patient, UUID caseId, ConsentKind kind, String reason) {
        return new ConsentRecord(
                patient, caseId, kind, ConsentDecision.DEFERRED, null, null, null, null, reason, null, null, null);
    }

    @Override
    public String toString() {
        return "ConsentRecord[" + caseId + ", " + decision + "]";
    }
}
