package org.mailian.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a referral knows beyond the case it is: the matter, the consent, what was arranged, how the patient travelled, what came back.
 * Immutable; each step makes the next.
 *
 * @param caseId the case it hangs on, and its own id
 */
public record Referral(
        UUID caseId,
        UUID patient,
        UUID requester,
        ReferralContent content,
        @Nullable ConsentState consent,
        @Nullable OpenQuestion question,
        @Nullable Arrangement arrangement,
        @Nullable Transport transport,
        @Nullable Refusal refusal,
        @Nullable ReturnPlan returnPlan,
        @Nullable String outcome,
        @Nullable Instant submittedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant arrivedAt) {

    /** @param deferred 先救治后补签: treated first, to be signed later (rules §2.1) */
    record ConsentState(UUID id, boolean agreed, boolean deferred, String signer, Instant at) {}

    record OpenQuestion(
            String question,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    /** What waits for the patient: a bed or a clinic slot, where, with whom, when. */
    record Arrangement(
            @Nullable UUID bed,
            @Nullable String bedName,
            @Nullable UUID slot,
            UUID department,
            String departmentName,
            @Nullable UUID practitioner,
            @Nullable String practitionerName,
            Instant admitAt,
            @Nullable String notes) {}

    public record Transport(
            String means,
            @Nullable String plate,
            @Nullable String escort,
            @Nullable String phone,
            @Nullable Instant expectedAt,
            Instant departedAt) {}

    /** Why not: the last decline, redirect, no-show, withdrawal or cancellation. */
    record Refusal(String kind, String reason, @Nullable String text, String institutionName, Instant at) {}

    /** The fields of 双向转诊(回转)单, rules §2.1. */
    public record ReturnPlan(
            String diagnosis,
            @Nullable String admissionNumber,
            @Nullable String mainResults,
            String treatment,
            String nextPlan,
            @Nullable String rehabilitation,
            @Nullable String medication,
            @Nullable String cautions,
            List<LocalDate> followUpOn,
            Instant writtenAt,
            String writtenBy) {}

    static Referral draft(UUID caseId, UUID patient, UUID requester, ReferralContent content) {
        return new Referral(
                caseId, patient, requester, content, null, null, null, null, null, null, null, null, null, null);
    }

    Referral withContent(ReferralContent it) {
        return new Referral(
                caseId,
                patient,
                requester,
                it,
                consent,
                question,
                arrangement,
                transport,
                refusal,
                returnPlan,
                outcome,
                submittedAt,
                answeredAt,
                arrivedAt);
    }

    Referral withConsent(ConsentState it) {
        return new Referral(
                caseId,
                patient,
                requester,
                content,
                it,
                question,
                arrangement,
                transport,
                refusal,
                returnPlan,
                outcome,
                submittedAt,
                answeredAt,
                arrivedAt);
    }

    /** Sent, or sent again to somebody else: earlier answers no longer count. */
    Referral submitted(ReferralContent it, @Nullable Refusal because, Instant at) {
        return new Referral(
                caseId, patient, requester, it, consent, question, null, null, because, null, outcome, at, null, null);
    }

    Referral asked(OpenQuestion it) {
        return new Referral(
                caseId,
                patient,
                requester,
                content,
                consent,
                it,
                arrangement,
                transport,
                refusal,
                returnPlan,
                outcome,
                submittedAt,
                answeredAt,
                arrivedAt);
    }

    Referral accepted(Arrangement it, Instant at) {
        return new Referral(
                caseId,
                patient,
                requester,
                content,
                consent,
                question,
                it,
                transport,
                null,
                returnPlan,
                outcome,
                submittedAt,
                at,
                arrivedAt);
    }

    Referral refused(Refusal it) {
        return new Referral(
                caseId,
                patient,
                requester,
                content,
                consent,
                question,
                null,
                transport,
                it,
                returnPlan,
                outcome,
                submittedAt,
                answeredAt == null ? it.at() : answeredAt,
                arrivedAt);
    }

    Referral departed(Transport it) {
        return new Referral(
                caseId,
                patient,
                requester,
                content,
                consent,
                question,
                arrangement,
                it,
                refusal,
                returnPlan,
                outcome,
                submittedAt,
                answeredAt,
                arrivedAt);
    }

    Referral arrived(Instant at) {
        return new Referral(
                caseId,
                patient,
                requester,
                content,
                consent,
                question,
                arrangement,
                transport,
                refusal,
                returnPlan,
                outcome,
                submittedAt,
                answeredAt == null ? at : answeredAt,
                at);
    }

    Referral returned(ReturnPlan it) {
        return new Referral(
                caseId,
                patient,
                requester,
                content,
                consent,
                question,
                arrangement,
                transport,
                refusal,
                it,
                outcome,
                submittedAt,
                answeredAt,
                arrivedAt);
    }

    Referral closed(String how) {
        return new Referral(
                caseId,
                patient,
                requester,
                content,
                consent,
                question,
                arrangement,
                transport,
                refusal,
                returnPlan,
                how,
                submittedAt,
                answeredAt,
                arrivedAt);
    }
}
