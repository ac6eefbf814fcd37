package org.mailian.patient;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the patient, or who decides for them, said.
 *
 * @param relation to the patient, GB/T 4761 two digits; 01 the patient
 * @param signature a PNG drawn on the screen, Base64
 * @param reason why it is deferred or withdrawn
 */
public record ConsentSignature(
        @NotNull ConsentDecision decision,
        @Nullable ConsentForm how,
        @Nullable @Size(max = 100) String signer,
        @Nullable @Pattern(regexp = "[0-9]{2}") String relation,
        @Nullable @Size(max = 30) String phone,
        @Nullable @Size(max = 500) String reason,
        @Nullable @Size(max = 300_000) String signature) {

    /** To be written down for a case. Refused: {@code patient/signature-unreadable}. */
    public ConsentRecord of(UUID patient, UUID caseId, ConsentKind kind) {
        return new ConsentRecord(
                patient, caseId, kind, decision, how, signer, relation, phone, reason, decoded(), null, null);
    }

    private byte @Nullable [] decoded() {
        if (signature == null || signature.isBlank()) {
            return null;
        }
        try {
            var comma = signature.indexOf(',');
            return Base64.getDecoder().decode(comma < 0 ? signature : signature.substring(comma + 1));
        } catch (IllegalArgumentException notBase64) {
            throw PatientProblems.signatureUnreadable(ConsentRules.LARGEST_SIGNATURE);
        }
    }
}
