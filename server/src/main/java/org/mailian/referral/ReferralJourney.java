package org.mailian.referral;

import static org.mailian.referral.ReferralWorkflow.ADMIT;
import static org.mailian.referral.ReferralWorkflow.ARRIVE;
import static org.mailian.referral.ReferralWorkflow.CLOSE;
import static org.mailian.referral.ReferralWorkflow.DEPART;
import static org.mailian.referral.ReferralWorkflow.MISS;
import static org.mailian.referral.ReferralWorkflow.RECEIVE_BACK;
import static org.mailian.referral.ReferralWorkflow.RETURN;
import static org.mailian.referral.ReferralWorkflow.SIGN_CONSENT;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Because;
import org.mailian.patient.ConsentSignature;
import org.mailian.referral.ReferralSteps.Opened;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the answer to the end: depart, arrive, admit, return, receive back, close; and the patient who does not come. */
@Service
@Transactional
public class ReferralJourney {

    private final ReferralSteps steps;
    private final PatientSight sight;
    private final Answers answers;
    private final ReferralConsents consents;

    ReferralJourney(ReferralSteps steps, PatientSight sight, Answers answers, ReferralConsents consents) {
        this.steps = steps;
        this.sight = sight;
        this.answers = answers;
        this.consents = consents;
    }

    /** On the way. {@code occurredAt} may lie in the past: an ambulance writes when it has a signal. */
    Opened depart(Caller caller, UUID id, int version, Referral.Transport transport, @Nullable Instant occurredAt) {
        var opened = steps.open(caller, id, version, DEPART);
        var payload = new LinkedHashMap<String, Object>();
        payload.put("means", transport.means());
        if (transport.plate() != null) {
            payload.put("plate", transport.plate());
        }
        if (transport.expectedAt() != null) {
            payload.put("expectedAt", transport.expectedAt().toString());
        }
        return steps.take(
                caller,
                opened,
                DEPART,
                steps.change(opened, payload).at(occurredAt),
                opened.referral().departed(transport));
    }

    /** The receiver has the patient from now on, and with the patient the full record. */
    Opened arrive(Caller caller, UUID id, int version, @Nullable Instant occurredAt) {
        var opened = steps.open(caller, id, version, ARRIVE);
        var at = occurredAt == null ? steps.now() : occurredAt;
        var taken = steps.take(
                caller,
                opened,
                ARRIVE,
                steps.change(opened, Map.of()).at(occurredAt),
                opened.referral().arrived(at));
        sight.full(taken.it());
        answers.occupy(taken.it());
        return taken;
    }

    Opened admit(Caller caller, UUID id, int version, @Nullable String ward) {
        var opened = steps.open(caller, id, version, ADMIT);
        var payload = ward == null || ward.isBlank() ? Map.<String, Object>of() : Map.<String, Object>of("ward", ward);
        return steps.take(caller, opened, ADMIT, steps.change(opened, payload), opened.referral());
    }

    /** Back to where the patient came from, with a plan. The bed is free again. */
    Opened giveBack(Caller caller, UUID id, int version, Referral.ReturnPlan plan) {
        var opened = steps.open(caller, id, version, RETURN);
        var taken = steps.take(
                caller,
                opened,
                RETURN,
                steps.change(opened, Map.of("diagnosis", plan.diagnosis())),
                opened.referral().returned(plan));
        answers.release(taken.it());
        return taken;
    }

    /** The sender has the patient again; the receiver's sight of the record ends. */
    Opened receiveBack(Caller caller, UUID id, int version) {
        var opened = steps.open(caller, id, version, RECEIVE_BACK);
        var taken = steps.take(caller, opened, RECEIVE_BACK, steps.change(opened, Map.of()), opened.referral());
        sight.end(taken.it(), opened.it());
        return taken;
    }

    Opened close(Caller caller, UUID id, int version, Because outcome) {
        var opened = steps.open(caller, id, version, CLOSE);
        var reason = outcome.in(opened.rules().rules().reasons(), "OUTCOME");
        var taken = steps.take(
                caller,
                opened,
                CLOSE,
                steps.change(opened, Because.told(outcome)),
                opened.referral().closed(reason.code()));
        answers.release(taken.it());
        sight.end(taken.it(), opened.it());
        return taken;
    }

    /** The patient did not come: what was held is free, and the sender must find out why. */
    Opened miss(Caller caller, UUID id, int version, Because because) {
        var opened = steps.open(caller, id, version, MISS);
        var reason = because.in(opened.rules().rules().reasons(), "NO_SHOW");
        var side = opened.it().party(opened.view().side()).orElse(opened.it().requester());
        var refusal = new Referral.Refusal(
                "NO_SHOW", reason.code(), because.text(), side.institution().name(), steps.now());
        var taken = steps.take(
                caller,
                opened,
                MISS,
                steps.change(opened, Because.told(because)),
                opened.referral().refused(refusal));
        answers.release(taken.it());
        return taken;
    }

    /** The signature that the green channel allowed to come later. */
    Opened signConsent(Caller caller, UUID id, int version, ConsentSignature signature) {
        var opened = steps.open(caller, id, version, SIGN_CONSENT);
        var consent = consents.sign(caller, opened, signature);
        return steps.take(
                caller,
                opened,
                SIGN_CONSENT,
                steps.change(opened, Map.of("signer", consent.signer(), "agreed", consent.agreed())),
                opened.referral().withConsent(consent));
    }
}
