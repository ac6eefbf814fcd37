package org.mailian.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.directory.Candidate;
import org.mailian.directory.Direction;
import org.mailian.directory.Receivers;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom to ask, with the reasons: agreement, beds, how fast they answer, how often they say yes, how far it is. */
@Service
@Transactional(readOnly = true)
public class Suggestions {

    /** Answers older than this say little about how a hospital answers today. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private static final int SHOWN = 12;

    /**
     * A receiver and why.
     *
     * @param medianAnswerMinutes over the last 90 days; absent when it has not been asked
     * @param acceptedPercent of those asked in the last 90 days
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

    private record Habit(int answers, int accepted, int medianMinutes) {}

    private final Receivers receivers;
    private final JdbcClient jdbc;
    private final InstantSource time;

    Suggestions(Receivers receivers, JdbcClient jdbc, java.time.Clock time) {
        this.receivers = receivers;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The best receivers first; with {@code direction} only those that way. */
    public List<Suggestion> of(Caller caller, @Nullable String specialty, @Nullable Direction direction) {
        var now = time.instant();
        var candidates = receivers.candidates(
                caller.institution(), caller.department(), "referral", specialty, Times.dayInChina(now));
        var habits = habits(
                candidates.stream().map(it -> it.institution().id()).distinct().toList(), now);
        return candidates.stream()
                .filter(it -> direction == null || it.direction() == direction)
                .map(it -> suggestion(it, habits.get(it.institution().id())))
                .sorted(Comparator.comparingDouble(Suggestions::weight).reversed())
                .limit(SHOWN)
                .toList();
    }

    private Map<UUID, Habit> habits(List<UUID> institutions, Instant now) {
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
                .param("since", Times.sql(now.minus(REMEMBERED)))
                .query(row -> {
                    habits.put(
                            row.getObject("institution_id", UUID.class),
                            new Habit(row.getInt("answers"), row.getInt("accepted"), (int)
                                    Math.round(row.getDouble("median"))));
                });
        return habits;
    }

    private static Suggestion suggestion(Candidate it, @Nullable Habit habit) {
        var reasons = new ArrayList<String>();
        reasons.add(it.freeBeds() > 0 ? "BED_FREE" : "NO_BED");
        if (it.nextSlotAt() != null) {
            reasons.add("SLOT_SOON");
        }
        if (it.department() != null && it.agreement().responder().department() != null) {
            reasons.add("DEPARTMENT_ALLIANCE");
        }
        if (habit != null) {
            reasons.add(habit.medianMinutes() <= 60 ? "FAST_ANSWER" : "SLOW_ANSWER");
            reasons.add(habit.accepted() * 2 >= habit.answers() ? "OFTEN_ACCEPTS" : "OFTEN_DECLINES");
        }
        if (it.distanceKm() != null) {
            reasons.add(it.distanceKm() <= 60 ? "NEAR" : "FAR");
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
                habit == null ? null : habit.accepted() * 100 / habit.answers(),
                it.consortia(),
                reasons);
    }

    /** A bed counts most, then a department alliance, then quick and willing answers; distance decides between equals. */
    private static double weight(Suggestion it) {
        var weight = Math.min(it.freeBeds(), 5) * 2.0;
        weight += it.nextSlotAt() == null ? 0 : 3;
        weight += it.reasons().contains("DEPARTMENT_ALLIANCE") ? 4 : 0;
        weight += it.medianAnswerMinutes() == null ? 0 : Math.max(0, 3 - it.medianAnswerMinutes() / 60.0);
        weight += it.acceptedPercent() == null ? 0 : it.acceptedPercent() / 50.0;
        weight -= it.distanceKm() == null ? 0 : it.distanceKm() / 50.0;
        return weight;
    }
}
