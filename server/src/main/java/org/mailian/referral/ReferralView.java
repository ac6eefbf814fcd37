package org.mailian.referral;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.CaseHeader;
import org.mailian.casework.CaseView;
import org.mailian.casework.Choice;

/**
 * A referral as one caller may see it on one version.
 *
 * @param actions what this caller may do now, and why not the rest
 * @param target whom a draft would go to, with names
 */
public record ReferralView(
        @com.fasterxml.jackson.annotation.JsonProperty("case")
        CaseHeader header,

        ReferralContent content,
        Suggestions.Suggestion.@Nullable Place targetInstitution,
        Suggestions.Suggestion.@Nullable Place targetDepartment,
        Referral.@Nullable ConsentState consent,
        Referral.@Nullable OpenQuestion question,
        Referral.@Nullable Arrangement arrangement,
        Referral.@Nullable Transport transport,
        Referral.@Nullable Refusal refusal,
        Referral.@Nullable ReturnPlan returnPlan,
        @Nullable String outcome,
        @Nullable Instant submittedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant arrivedAt,
        List<Choice> actions)
        implements CaseView {}
