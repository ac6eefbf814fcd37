package org.mailian.referral;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Side;
import org.mailian.directory.Candidate;
import org.mailian.directory.Direction;
import org.mailian.directory.Receivers;
import org.mailian.kernel.Times;
import org.mailian.referral.ReferralRules.SuggestionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom to ask, with the reasons: agreement, beds, how fast they answer, how often they say yes, how far it is. */
@Service
@Transactional(readOnly = true)
public class Suggestions {

    private static final int SHOWN = 12;

    /**
     * A receiver and why.
     *
     * @param medianAnswerMinutes of the answers the region's rules remember; absent when it has not been asked
     * @param acceptedPercent of the same
     * @param reasons codes in the order of weight, shown as words: BED_FREE, NO_BED, SLOT_SOON, FAST_ANSWER, SLOW_ANSWER, OFTEN_ACCEPTS,
     *     OFTEN_DECLINES, NEAR, FAR, SAME_CONSORTIUM, DEPARTMENT_ALLIANCE
     */
    public record Suggestion(
            Place institution,
            @Nullable Place department,
            Direction direction,
            AgreementRef agreement,
            int freeBeds,
            @Nullable Instant nextSlotAt,
            @Nullable Double distanceKm,
            @Nullable Integer medianAnswerMinutes,
            @Nullable Integer acceptedPercent,
            List<String> consortia,
            List<String> reasons) {

        public record Place(
                UUID id,
                String name,
                String nameEn,
                @Nullable String phone) {}

        public record AgreementRef(UUID id, String number) {}
    }

    private record Habit(int answers, int accepted, int medianMinutes) {

        int acceptedPercent() {
            return accepted * 100 / answers;
        }
    }

    /** Who asks, and where it may not go. */
    private record Asking(UUID institution, @Nullable UUID department, Set<UUID> except) {}

    private final Receivers receivers;
    private final JdbcClient jdbc;
    private final ReferralPolicy policy;
    private final ReferralSteps steps;

    Suggestions(Receivers receivers, JdbcClient jdbc, ReferralPolicy policy, ReferralSteps steps) {
        this.receivers = receivers;
        this.jdbc = jdbc;
        this.policy = policy;
        this.steps = steps;
    }

    /** The best receivers for the caller's own patients first; with {@code direction} only those that way. */
    public List<Suggestion> of(Caller caller, @Nullable String specialty, @Nullable Direction direction) {
        return best(new Asking(caller.institution(), caller.department(), Set.of()), specialty, direction);
    }

    /**
     * For a case that goes on to somebody else: those its requester has agreements with, whoever passes it on, without the two who have
     * it now. Refused as the case itself is to a stranger.
     */
    public List<Suggestion> passingOn(
            Caller caller, UUID caseId, @Nullable String specialty, @Nullable Direction direction) {
        var it = steps.look(caller, caseId).it();
        var requester = it.requester();
        var except = new HashSet<UUID>();
        except.add(requester.institution().id());
        it.party(Side.RESPONDER)
                .ifPresent(responder -> except.add(responder.institution().id()));
        var department = requester.department();
        return best(
                new Asking(requester.institution().id(), department == null ? null : department.id(), except),
                specialty,
                direction);
    }

    private List<Suggestion> best(Asking asking, @Nullable String specialty, @Nullable Direction direction) {
        var now = policy.now();
        var rule = policy.of(asking.institution()).rules().suggestions();
        var candidates = receivers
                .candidates(asking.institution(), asking.department(), "referral", specialty, Times.dayInChina(now))
                .stream()
                .filter(it -> direction == null || it.direction() == direction)
                .filter(it -> !asking.except().contains(it.institution().id()))
                .toList();
        var habits = habits(
                candidates.stream().map(it -> it.institution().id()).distinct().toList(),
                now.minus(rule.rememberedDays(), ChronoUnit.DAYS));
        return candidates.stream()
                .map(it -> suggestion(it, habits.get(it.institution().id()), rule))
                .sorted(Comparator.<Suggestion>comparingDouble(it -> weight(it, rule.weights()))
                        .reversed())
                .limit(SHOWN)
                .toList();
    }

    private Map<UUID, Habit> habits(List<UUID> institutions, Instant since) {
        var habits = new HashMap<UUID, Habit>();
        if (institutions.isEmpty()) {
            return habits;
        }
        jdbc.sql("""
                select institution_id, count(*) as answers, count(*) filter (where accepted) as accepted,
                    percentile_cont(0.5) within group (order by extract(epoch from answered_at - submitted_at) / 60) as median
                from referral.answer
                where institution_id = any(:institutions) and answered_at > :since group by institution_id""")
                .param("institutions", institutions.toArray(new UUID[0]))
                .param("since", Times.sql(since))
                .query(row -> {
                    habits.put(
                            row.getObject("institution_id", UUID.class),
                            new Habit(row.getInt("answers"), row.getInt("accepted"), (int)
                                    Math.round(row.getDouble("median"))));
                });
        return habits;
    }

    private static Suggestion suggestion(Candidate it, @Nullable Habit habit, SuggestionRule rule) {
        var reasons = new ArrayList<String>();
        reasons.add(it.freeBeds() > 0 ? "BED_FREE" : "NO_BED");
        if (it.nextSlotAt() != null) {
            reasons.add("SLOT_SOON");
        }
        if (it.department() != null && it.agreement().responder().department() != null) {
            reasons.add("DEPARTMENT_ALLIANCE");
        }
        if (habit != null) {
            reasons.add(habit.medianMinutes() <= rule.fastMinutes() ? "FAST_ANSWER" : "SLOW_ANSWER");
            reasons.add(habit.acceptedPercent() >= rule.oftenPercent() ? "OFTEN_ACCEPTS" : "OFTEN_DECLINES");
        }
        if (it.distanceKm() != null) {
            reasons.add(it.distanceKm() <= rule.nearKilometres() ? "NEAR" : "FAR");
        }
        if (!it.consortia().isEmpty()) {
            reasons.add("SAME_CONSORTIUM");
        }
        var institution = it.institution();
        var department = it.department();
        return new Suggestion(
                new Suggestion.Place(institution.id(), institution.name(), institution.nameEn(), institution.phone()),
                department == null
                        ? null
                        : new Suggestion.Place(
                                department.id(), department.name(), department.nameEn(), department.phone()),
                it.direction(),
                new Suggestion.AgreementRef(it.agreement().id(), it.agreement().number()),
                it.freeBeds(),
                it.nextSlotAt(),
                it.distanceKm(),
                habit == null ? null : habit.medianMinutes(),
                habit == null ? null : habit.acceptedPercent(),
                it.consortia(),
                reasons);
    }

    /** What the region finds important, added up; every kilometre counts against. */
    private static double weight(Suggestion it, SuggestionRule.Weights rule) {
        var weight = Math.min(it.freeBeds(), rule.bedsCounted()) * rule.bed();
        weight += it.nextSlotAt() == null ? 0 : rule.slot();
        weight += it.reasons().contains("DEPARTMENT_ALLIANCE") ? rule.departmentAlliance() : 0;
        weight += it.medianAnswerMinutes() == null
                ? 0
                : Math.max(0, rule.answerAtOnce() - it.medianAnswerMinutes() * rule.answerMinute());
        weight += it.acceptedPercent() == null ? 0 : it.acceptedPercent() * rule.acceptedPercent();
        weight -= it.distanceKm() == null ? 0 : it.distanceKm() * rule.kilometre();
        return weight;
    }
}
