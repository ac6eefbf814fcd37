package org.mailian.referral;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A coded reason of the region, with a sentence where the reason asks for one. */
public record Because(String reason, @Nullable String text) {

    /** As the timeline keeps it; empty where nobody had to say why. */
    static Map<String, Object> told(@Nullable Because because) {
        var payload = new LinkedHashMap<String, Object>();
        if (because != null) {
            payload.put("reason", because.reason());
            if (because.text() != null) {
                payload.put("text", because.text());
            }
        }
        return payload;
    }

    /** The reason of a list it stands for. Refused: {@code referral/unknown-reason}, {@code referral/reason-needs-text}. */
    ReferralRules.Reason in(ReferralRules rules, String list) {
        var found = rules.reason(list, reason);
        if (found.needsText() && (text == null || text.isBlank())) {
            throw ReferralProblems.reasonNeedsText(found.code());
        }
        return found;
    }
}
