package org.mailian.demo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Priority;
import org.mailian.referral.ReferralContent;
import org.mailian.referral.ReferralContent.AllergyState;
import org.mailian.referral.ReferralContent.Diagnosis;
import org.mailian.referral.ReferralContent.Target;
import org.mailian.referral.ReferralContent.VisitType;

/**
 * A referral as the script tells it, from the draft to where it stands now. People and places are keys of {@link Cast}, times are
 * {@link Moments}.
 *
 * @param dx code and name, separated by a blank
 * @param consent null: the patient signed on paper
 */
record Story(
        String patient,
        String by,
        String opened,
        Priority priority,
        @Nullable Boolean green,
        VisitType visit,
        @Nullable String to,
        String complaint,
        String impression,
        @Nullable List<String> dx,
        @Nullable String illness,
        @Nullable String past,
        @Nullable String treatment,
        @Nullable AllergyState allergy,
        @Nullable String allergyText,
        @Nullable String reason,
        @Nullable List<String> criteria,
        @Nullable Consent consent,
        List<Step> steps) {

    /** @param deferred why it is put off */
    record Consent(
            @Nullable Boolean none,
            @Nullable String deferred,
            @Nullable String signer,
            @Nullable String relation) {}

    /** @param does an action of the workflow, or say */
    record Step(
            String at,
            String by,
            String does,
            @Nullable String text,
            @Nullable String reason,
            @Nullable String to,
            @Nullable String bed,
            @Nullable String slot,
            @Nullable String with,
            @Nullable String admit,
            @Nullable String means,
            @Nullable String plate,
            @Nullable String escort,
            @Nullable String phone,
            @Nullable String expected,
            @Nullable String signer,
            @Nullable String relation,
            @Nullable Plan plan) {}

    /** @param followUp days after the return */
    record Plan(
            String diagnosis,
            @Nullable String admissionNumber,
            @Nullable String mainResults,
            String treatment,
            String nextPlan,
            @Nullable String rehabilitation,
            @Nullable String medication,
            @Nullable String cautions,
            @Nullable List<Integer> followUp) {}

    boolean isGreen() {
        return Boolean.TRUE.equals(green);
    }

    ReferralContent content(Cast cast) {
        return new ReferralContent(
                priority,
                isGreen(),
                visit,
                complaint,
                impression,
                Optional.ofNullable(dx).orElse(List.of()).stream()
                        .map(Story::diagnosis)
                        .toList(),
                illness,
                past,
                treatment,
                Optional.ofNullable(allergy).orElse(AllergyState.UNKNOWN),
                allergyText,
                reason,
                null,
                Optional.ofNullable(criteria).orElse(List.of()),
                to == null ? null : target(cast, to));
    }

    static Target target(Cast cast, String to) {
        var place = cast.place(to);
        return new Target(place.institution(), place.department(), null);
    }

    private static Diagnosis diagnosis(String line) {
        var blank = line.indexOf(' ');
        return new Diagnosis(line.substring(0, blank), line.substring(blank + 1), "ICD-10-CN", "2.0");
    }
}
