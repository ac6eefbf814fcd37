package org.mailian.referral;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Case;
import org.mailian.casework.CaseDesk;
import org.mailian.casework.Change;
import org.mailian.casework.Clock;
import org.mailian.casework.Priority;
import org.mailian.policy.Decision;
import org.springframework.stereotype.Component;

/** What every step of a referral begins and ends with: load it for this caller at this version, and take it on. */
@Component
class ReferralSteps {

    /**
     * A referral on the table: the case as the caller sees it, the matter, the rules of its region, and the facts that do not hold of
     * all the workflow asks for.
     */
    record Opened(CaseDesk.View view, Referral referral, Decision<ReferralRules> rules, Set<String> missing) {

        Case it() {
            return view.it();
        }
    }

    private final CaseDesk desk;
    private final Referrals referrals;
    private final ReferralPolicy policy;
    private final Coverages coverages;

    ReferralSteps(CaseDesk desk, Referrals referrals, ReferralPolicy policy, Coverages coverages) {
        this.desk = desk;
        this.referrals = referrals;
        this.policy = policy;
        this.coverages = coverages;
    }

    Instant now() {
        return policy.now();
    }

    /** To look at; {@code referral/unknown} for a case of another kind. */
    Opened look(Caller caller, UUID id) {
        return opened(desk.get(caller, id));
    }

    /** To change: locked, at the version the caller saw, and the action allowed to this caller now. */
    Opened open(Caller caller, UUID id, int version, String action) {
        var opened = opened(desk.toChange(caller, id, version));
        desk.check(caller, ReferralWorkflow.REFERRAL, opened.view(), action, opened.missing());
        return opened;
    }

    /** To rewrite a draft. */
    Opened openDraft(Caller caller, UUID id, int version) {
        var opened = opened(desk.toChange(caller, id, version));
        if (!ReferralWorkflow.DRAFT.equals(opened.it().state())) {
            throw ReferralProblems.notDraft();
        }
        return opened;
    }

    /** A draft as it is now, after it was written. */
    Opened written(CaseDesk.View view, Referral referral, Decision<ReferralRules> rules) {
        return new Opened(
                view, referral, rules, missing(view.it(), referral.content(), referral.consent(), rules.rules()));
    }

    private Opened opened(CaseDesk.View view) {
        if (!ReferralWorkflow.KIND.equals(view.it().kind())) {
            throw ReferralProblems.notAReferral(view.it().id());
        }
        var referral = referrals.get(view.it().id());
        var rules = policy.of(view.it().requester().institution().id());
        return written(view, referral, rules);
    }

    /** Takes the step: the case first (it refuses what is not allowed), then the matter. The answer is what the caller sees next. */
    Opened take(Caller caller, Opened opened, String action, Change change, Referral next) {
        var it = desk.apply(caller, ReferralWorkflow.REFERRAL, opened.view(), action, opened.missing(), change);
        referrals.save(next, isUnderWay(it));
        return new Opened(
                new CaseDesk.View(it, opened.view().side(), false),
                next,
                opened.rules(),
                missing(it, next.content(), next.consent(), opened.rules().rules()));
    }

    /** A patient is referred once at a time; who has come back and is only followed up may need to be referred again. */
    private static boolean isUnderWay(Case it) {
        return !ReferralWorkflow.REFERRAL.stage(it.state()).ended()
                && !ReferralWorkflow.RECEIVED_BACK.equals(it.state());
    }

    /** A change that brings the clocks of the region with it. */
    Change change(Opened opened, Map<String, ?> payload) {
        var told = new HashMap<String, Object>(payload);
        told.put("policy", opened.rules().version());
        return Change.of(
                told, plans(opened.rules(), opened.it().priority(), opened.it().greenChannel()));
    }

    static Map<String, Clock.Plan> plans(Decision<ReferralRules> rules, Priority priority, boolean green) {
        var plans = new HashMap<String, Clock.Plan>();
        for (var watch : ReferralWorkflow.REFERRAL.watches()) {
            plans.put(watch.name(), rules.rules().plan(watch.name(), priority, green, rules.version()));
        }
        return plans;
    }

    /** Most is for the draft; what is sent later is asked for with its action. */
    private Set<String> missing(
            Case it, ReferralContent content, Referral.@Nullable ConsentState consent, ReferralRules rules) {
        var missing = new HashSet<String>();
        if (!ReferralWorkflow.DRAFT.equals(it.state())) {
            return consent != null && consent.agreed() ? Set.of(ReferralWorkflow.CONSENT_OWED) : missing;
        }
        if (!content.hasSummary()) {
            missing.add(ReferralWorkflow.SUMMARY);
        }
        if (!content.hasDiagnosis()) {
            missing.add(ReferralWorkflow.DIAGNOSIS);
        }
        if (content.target() == null) {
            missing.add(ReferralWorkflow.RECEIVER);
            missing.add(ReferralWorkflow.AGREEMENT);
        } else if (!coverages.covers(it.requester(), content.target(), now())) {
            missing.add(ReferralWorkflow.AGREEMENT);
        }
        if (!consented(consent, content.greenChannel())) {
            missing.add(ReferralWorkflow.CONSENT);
        }
        if (content.greenChannel()) {
            missing.removeAll(rules.greenChannel().laterAllowed());
        }
        return missing;
    }

    private static boolean consented(Referral.@Nullable ConsentState consent, boolean green) {
        return consent != null && (consent.agreed() || green && consent.deferred());
    }
}
