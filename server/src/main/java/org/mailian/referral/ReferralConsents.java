package org.mailian.referral;

import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.patient.ConsentDecision;
import org.mailian.patient.ConsentKind;
import org.mailian.patient.ConsentSignature;
import org.mailian.patient.Consents;
import org.mailian.referral.ReferralSteps.Opened;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 转诊知情同意: asked before sending; in the green channel it may follow (rules §2.1). */
@Service
@Transactional
public class ReferralConsents {

    private final ReferralSteps steps;
    private final Referrals referrals;
    private final Consents consents;

    ReferralConsents(ReferralSteps steps, Referrals referrals, Consents consents) {
        this.steps = steps;
        this.referrals = referrals;
        this.consents = consents;
    }

    /** On a draft, before sending. Putting it off is for the green channel only. */
    Opened onDraft(Caller caller, UUID id, int version, ConsentSignature signature) {
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
    Referral.ConsentState sign(Caller caller, Opened opened, ConsentSignature signature) {
        if (signature.decision() == ConsentDecision.DEFERRED) {
            throw ReferralProblems.consentNotDeferrable();
        }
        return write(caller, opened, signature);
    }

    private Referral.ConsentState write(Caller caller, Opened opened, ConsentSignature it) {
        var id = consents.record(
                caller, it.of(opened.referral().patient(), opened.it().id(), ConsentKind.REFERRAL));
        return new Referral.ConsentState(
                id,
                it.decision() == ConsentDecision.AGREED,
                it.decision() == ConsentDecision.DEFERRED,
                it.signer() == null ? "" : it.signer(),
                steps.now());
    }
}
