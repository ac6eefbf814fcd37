package org.mailian.referral;

import static org.mailian.kernel.Problem.Kind.CONFLICT;
import static org.mailian.kernel.Problem.Kind.FORBIDDEN;
import static org.mailian.kernel.Problem.Kind.INVALID;
import static org.mailian.kernel.Problem.Kind.NOT_FOUND;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Problem;

/** Every way this room says no. */
final class ReferralProblems {

    private ReferralProblems() {}

    static Problem notAReferral(UUID id) {
        return new Problem(NOT_FOUND, "referral/unknown", "Case " + id + " is not a referral");
    }

    static Problem unknownCriterion(String code) {
        return new Problem(
                INVALID, "referral/unknown-criterion", "Not a criterion of this region", Map.of("criterion", code));
    }

    static Problem alreadyOpen(@Nullable UUID live, @Nullable String number) {
        var facts = new LinkedHashMap<String, Object>();
        if (live != null) {
            facts.put("case", live);
        }
        facts.put("number", number == null ? "" : number);
        return new Problem(CONFLICT, "referral/already-open", "The patient has a live referral", facts);
    }

    static Problem sameInstitution() {
        return new Problem(INVALID, "referral/same-institution", "A referral goes to another institution");
    }

    static Problem notDraft() {
        return new Problem(CONFLICT, "referral/not-draft", "Only a draft can be rewritten");
    }

    static Problem departmentElsewhere() {
        return new Problem(
                INVALID, "referral/department-elsewhere", "The department does not belong to the institution");
    }

    static Problem arrangementMissing() {
        return new Problem(
                INVALID, "referral/arrangement-missing", "Accepting needs a bed or a slot, or the green channel");
    }

    static Problem arrangementPast() {
        return new Problem(INVALID, "referral/arrangement-past", "The arranged time has passed");
    }

    static Problem slipNotReady() {
        return new Problem(CONFLICT, "referral/slip-not-ready", "The slip can be printed once it has been sent");
    }

    static Problem slipUnknown() {
        return new Problem(NOT_FOUND, "referral/slip-unknown", "No slip carries this code");
    }

    static Problem consentNotDeferrable() {
        return new Problem(FORBIDDEN, "referral/consent-not-deferrable", "Signing later is for the green channel only");
    }
}
