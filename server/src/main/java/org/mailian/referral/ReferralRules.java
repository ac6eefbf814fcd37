package org.mailian.referral;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Clock;
import org.mailian.casework.CodedReason;
import org.mailian.casework.Priority;

/**
 * The regional rules of referral: pack {@code referral}, national default in {@code policy/referral.json}.
 *
 * @param clocks for each clock its length by priority and its ladder; the green channel has lengths of its own
 * @param greenChannel what treat-first allows to come later
 * @param reasons coded reasons by list: REFER, DECLINE, WITHDRAW, CANCEL, REDIRECT, NO_SHOW, OUTCOME
 * @param criteria transfer criteria, rules §2.4
 * @param suggestions what speaks for and against a receiver
 */
public record ReferralRules(
        Map<String, ClockRule> clocks,
        GreenChannelRule greenChannel,
        Map<String, List<CodedReason>> reasons,
        List<Criterion> criteria,
        SuggestionRule suggestions) {

    /** @param green length in the green channel; absent: as EMERGENCY */
    public record ClockRule(
            Duration routine,
            Duration urgent,
            Duration emergency,
            @Nullable Duration green,
            List<Clock.Rung> ladder) {}

    /**
     * @param laterAllowed needs that may be met after sending
     * @param consentWithin how long the signature may wait
     */
    public record GreenChannelRule(List<String> laterAllowed, Duration consentWithin) {}

    /**
     * When a patient should go where.
     *
     * @param icd10 prefixes of ICD-10 codes it is for
     * @param words words that light it up while somebody types
     * @param specialty the department that should receive
     * @param green true when the criterion by itself suggests the green channel
     */
    public record Criterion(
            String code,
            String zh,
            String en,
            String direction,
            Priority priority,
            List<String> icd10,
            List<String> words,
            @Nullable String specialty,
            boolean green) {}

    /**
     * Which receiver is suggested first.
     *
     * @param rememberedDays older answers say little about how a hospital answers today
     * @param fastMinutes a median answer within this is called fast
     * @param oftenPercent who accepts at least so many of those it is asked for accepts often
     * @param nearKilometres as the crow flies
     */
    public record SuggestionRule(
            int rememberedDays, int fastMinutes, int oftenPercent, int nearKilometres, Weights weights) {

        /**
         * @param bed for each free bed, up to {@code bedsCounted} of them
         * @param slot a clinic slot is free
         * @param departmentAlliance the agreement binds the department itself
         * @param answerAtOnce for an answer without any wait; each minute of the median takes {@code answerMinute} of it, down to nothing
         * @param acceptedPercent for each percent accepted
         * @param kilometre taken off for each
         */
        public record Weights(
                double bed,
                int bedsCounted,
                double slot,
                double departmentAlliance,
                double answerAtOnce,
                double answerMinute,
                double acceptedPercent,
                double kilometre) {}
    }

    /** The plan of a clock for one case. */
    Clock.Plan plan(String name, Priority priority, boolean green, String policyVersion) {
        var rule = clocks.get(name);
        if (rule == null) {
            throw new IllegalStateException("The referral policy has no clock " + name);
        }
        var byPriority = switch (priority) {
            case ROUTINE -> rule.routine();
            case URGENT -> rule.urgent();
            case EMERGENCY -> rule.emergency();
        };
        var greenLength = rule.green() == null ? rule.emergency() : rule.green();
        return new Clock.Plan(green ? greenLength : byPriority, rule.ladder(), policyVersion);
    }
}
