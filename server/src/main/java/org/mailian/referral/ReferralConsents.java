package org.mailian.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.patient.ConsentDecision;
import org.mailian.patient.ConsentForm;
import org.mailian.patient.ConsentKind;
import org.mailian.patient.ConsentRecord;
import org.mailian.patient.Consents;
import org.mailian.referral.ReferralSteps.Opened;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 转诊知情同意: asked before sending; in the green channel it may follow (rules §2.1). */
@Service
@Transactional
public class ReferralConsents {

    /**
     * What the patient, or who decides for them, said.
     *
     * @param relation to the patient, GB/T 4761 two digits; 01 the patient
     * @param signature a PNG drawn on the screen, Base64
     * @param reason why it is deferred or withdrawn
     */
    public record Signature(
            @NotNull ConsentDecision decision,
            @Nullable ConsentForm how,
            @Nullable @Size(max = 100) String signer,
            @Nullable @Pattern(regexp = "[0-9]{2}") String relation,
            @Nullable @Size(max = 30) String phone,
            @Nullable @Size(max = 500) String reason,
            @Nullable @Size(max = 300_000) String signature) {}

    private final ReferralSteps steps;
    private final Referrals referrals;
    private final Consents consents;

    ReferralConsents(ReferralSteps steps, Referrals referrals, Consents consents) {
        this.steps = steps;
        this.referrals = referrals;
        this.consents = consents;
    }

    /** On a draft, before sending. Putting it off is for the green channel only. */
    Opened onDraft(Caller caller, UUID id, int version, Signature signature) {
        caller.must(Permission.REFERRAL_REQUEST);
        var opened = steps.openDraft(caller, id, version);
        if (signature.decision() == ConsentDecision.DEFERRED
                && !opened.referral().content().greenChannel()) {
            throw ReferralProblems.consentNotDeferrable();
        }
        var consent = write(caller, opened, signature);
        var referral = opened.referral().withConsent(consent);
        referrals.save(referral, true);
        return steps.written(opened.view(), referral, opened.rules());
    }

    /** The signature that was put off; a patient who now refuses is written down too. */
    Referral.ConsentState sign(Caller caller, Opened opened, Signature signature) {
        if (signature.decision() == ConsentDecision.DEFERRED) {
            throw ReferralProblems.consentNotDeferrable();
        }
        return write(caller, opened, signature);
    }

    private Referral.ConsentState write(Caller caller, Opened opened, Signature it) {
        var id = consents.record(
                caller,
                new ConsentRecord(
                        opened.referral().patient(),
                        opened.it().id(),
                        ConsentKind.REFERRAL,
                        it.decision(),
                        it.how(),
                        it.signer(),
                        it.relation(),
                        it.phone(),
                        it.reason(),
                        decoded(it.signature()),
                        null,
                        null));
        return new Referral.ConsentState(
                id,
                it.decision() == ConsentDecision.AGREED,
                it.decision() == ConsentDecision.DEFERRED,
                it.signer() == null ? "" : it.signer(),
                steps.now());
    }

    private static byte @Nullable [] decoded(@Nullable String base64) {
        if (base64 == null || base64.isBlank()) {
            return null;
        }
        try {
            var comma = base64.indexOf(',');
            return Base64.getDecoder().decode(comma < 0 ? base64 : base64.substring(comma + 1));
        } catch (IllegalArgumentException notBase64) {
            throw ReferralProblems.signatureUnreadable();
        }
    }
}
