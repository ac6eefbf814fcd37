package org.mailian.referral;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.directory.Direction;
import org.mailian.patient.ConsentTexts;
import org.mailian.patient.Consents;
import org.mailian.policy.Decision;
import org.springframework.stereotype.Component;

/** What helps a doctor decide before anything is sent: receivers, criteria, the rules of the region. */
@Component
class ReferralAdvice {

    private final Suggestions suggestions;
    private final Criteria criteria;
    private final ReferralPolicy policy;
    private final Consents consents;

    ReferralAdvice(Suggestions suggestions, Criteria criteria, ReferralPolicy policy, Consents consents) {
        this.suggestions = suggestions;
        this.criteria = criteria;
        this.policy = policy;
        this.consents = consents;
    }

    List<Suggestions.Suggestion> receivers(
            Caller caller, @Nullable UUID passedOn, @Nullable String specialty, @Nullable Direction direction) {
        return passedOn == null
                ? suggestions.of(caller, specialty, direction)
                : suggestions.passingOn(caller, passedOn, specialty, direction);
    }

    List<ReferralRules.Criterion> criteria(Caller caller, @Nullable String text, List<String> codes) {
        return criteria.matching(caller, text, codes);
    }

    Decision<ReferralRules> rules(Caller caller) {
        return policy.of(caller.institution());
    }

    Decision<ConsentTexts> consentTexts(Caller caller) {
        return consents.texts(caller);
    }
}
