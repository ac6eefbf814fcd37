package org.mailian.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Because;
import org.mailian.patient.ConsentSignature;
import org.mailian.referral.ReferralSteps.Opened;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in for rooms that act without a browser. The same desks as over HTTP, the same guards and refusals; every step needs the
 * version the caller saw and answers the one it led to.
 */
@Service
@Transactional
public class ReferralDoor {

    /** A referral and its version. */
    public record Standing(UUID id, int version) {}

    private final ReferralDrafts drafts;
    private final ReferralConsents consents;
    private final ReferralDesk desk;
    private final ReferralJourney journey;

    ReferralDoor(ReferralDrafts drafts, ReferralConsents consents, ReferralDesk desk, ReferralJourney journey) {
        this.drafts = drafts;
        this.consents = consents;
        this.desk = desk;
        this.journey = journey;
    }

    public Standing open(Caller caller, UUID patient, ReferralContent content) {
        return standing(drafts.open(caller, patient, content));
    }

    public Standing consent(Caller caller, Standing it, ConsentSignature signature) {
        return standing(consents.onDraft(caller, it.id(), it.version(), signature));
    }

    public Standing submit(Caller caller, Standing it) {
        return standing(desk.submit(caller, it.id(), it.version()));
    }

    public Standing see(Caller caller, Standing it) {
        return standing(desk.see(caller, it.id(), it.version()));
    }

    public Standing ask(Caller caller, Standing it, String question) {
        return standing(desk.ask(caller, it.id(), it.version(), question));
    }

    public Standing reply(Caller caller, Standing it, String answer) {
        return standing(desk.reply(caller, it.id(), it.version(), answer));
    }

    public Standing accept(Caller caller, Standing it, Answers.Acceptance acceptance) {
        return standing(desk.accept(caller, it.id(), it.version(), acceptance));
    }

    public Standing decline(Caller caller, Standing it, Because because) {
        return standing(desk.decline(caller, it.id(), it.version(), because));
    }

    public Standing redirect(Caller caller, Standing it, ReferralContent.Target to, @Nullable Because because) {
        return standing(desk.redirect(caller, it.id(), it.version(), to, because));
    }

    public Standing withdraw(Caller caller, Standing it, Because because) {
        return standing(desk.withdraw(caller, it.id(), it.version(), because));
    }

    public Standing cancel(Caller caller, Standing it, @Nullable Because because) {
        return standing(desk.cancel(caller, it.id(), it.version(), because));
    }

    /** @param occurredAt when the patient left; null: now */
    public Standing depart(Caller caller, Standing it, Referral.Transport transport, @Nullable Instant occurredAt) {
        return standing(journey.depart(caller, it.id(), it.version(), transport, occurredAt));
    }

    /** @param occurredAt when the patient came; null: now */
    public Standing arrive(Caller caller, Standing it, @Nullable Instant occurredAt) {
        return standing(journey.arrive(caller, it.id(), it.version(), occurredAt));
    }

    public Standing admit(Caller caller, Standing it, @Nullable String ward) {
        return standing(journey.admit(caller, it.id(), it.version(), ward));
    }

    public Standing giveBack(Caller caller, Standing it, Referral.ReturnPlan plan) {
        return standing(journey.giveBack(caller, it.id(), it.version(), plan));
    }

    public Standing receiveBack(Caller caller, Standing it) {
        return standing(journey.receiveBack(caller, it.id(), it.version()));
    }

    public Standing close(Caller caller, Standing it, Because outcome) {
        return standing(journey.close(caller, it.id(), it.version(), outcome));
    }

    public Standing miss(Caller caller, Standing it, Because because) {
        return standing(journey.miss(caller, it.id(), it.version(), because));
    }

    public Standing signConsent(Caller caller, Standing it, ConsentSignature signature) {
        return standing(journey.signConsent(caller, it.id(), it.version(), signature));
    }

    private static Standing standing(Opened opened) {
        return new Standing(opened.it().id(), opened.it().version());
    }
}
