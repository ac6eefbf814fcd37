package org.mailian.consultation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.consultation.ExpertRecord.Obstacle;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who might be asked into a consultation, the best first, and why or why not: specialty, title, years, load, agreement. */
@Service
@Transactional(readOnly = true)
public class ExpertSuggestions {

    private static final int MOST = 60;

    /**
     * Somebody who might be asked.
     *
     * @param years of independent clinical work, full ones
     * @param own of the institution that was asked
     * @param covers has the specialty asked for
     * @param wanted the asking side named this expert
     * @param seated has been asked already
     * @param obstacle why this expert may not, or should not, be asked; null: nothing speaks against it
     * @param bars the obstacle is a rule, not advice
     */
    public record SuggestedExpert(
            UUID practitioner,
            String name,
            String nameEn,
            @Nullable String title,
            UUID institution,
            String institutionName,
            String institutionNameEn,
            Set<String> specialties,
            @Nullable String about,
            int years,
            int open,
            int atOnce,
            boolean own,
            boolean covers,
            boolean wanted,
            boolean seated,
            @Nullable Obstacle obstacle,
            boolean bars) {}

    private final ConsultationSteps steps;
    private final ExpertCircle circle;

    ExpertSuggestions(ConsultationSteps steps, ExpertCircle circle) {
        this.steps = steps;
        this.circle = circle;
    }

    /** For the centre that was asked: its own experts and those an agreement leads it to. */
    List<SuggestedExpert> of(Caller caller, UUID id) {
        caller.must(Permission.COORDINATE);
        var opened = steps.look(caller, id);
        var responder = opened.it().responder();
        if (responder == null) {
            return List.of();
        }
        var today = Times.dayInChina(steps.now());
        var asking = opened.it().requester().institution().id();
        var around = circle.around(responder.institution().id(), today);
        var ranking = new ExpertRanking(
                opened.consultation(), opened.rules().rules(), responder, around.people(), around.homes(), today);
        return ranking.of(around.experts().stream()
                        .filter(it -> !it.institution().equals(asking))
                        .toList())
                .limit(MOST)
                .toList();
    }
}
