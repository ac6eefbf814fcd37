package org.mailian.consultation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.mailian.consultation.ExpertRecord.Obstacle;
import org.mailian.consultation.Experts.Expert;
import org.mailian.directory.Directory;
import org.mailian.directory.Institution;
import org.mailian.directory.Practitioner;
import org.mailian.directory.Receivers;
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
    private final Experts experts;
    private final Directory directory;
    private final Receivers receivers;

    ExpertSuggestions(ConsultationSteps steps, Experts experts, Directory directory, Receivers receivers) {
        this.steps = steps;
        this.experts = experts;
        this.directory = directory;
        this.receivers = receivers;
    }

    /** For the centre that was asked: its own experts and those an agreement leads it to. */
    List<SuggestedExpert> of(Caller caller, UUID id) {
        caller.must(Permission.COORDINATE);
        var opened = steps.look(caller, id);
        var today = Times.dayInChina(steps.now());
        var found = experts.at(institutions(opened, today));
        var people =
                directory.practitioners(found.stream().map(Expert::practitioner).toList());
        var homes = directory.institutions(
                found.stream().map(Expert::institution).distinct().toList());
        return found.stream()
                .map(it -> suggested(opened, it, people, homes, today))
                .sorted(Comparator.comparing((SuggestedExpert it) -> !it.wanted())
                        .thenComparing(SuggestedExpert::bars)
                        .thenComparing(it -> !it.covers())
                        .thenComparing(it -> it.obstacle() != null)
                        .thenComparing(it -> !it.own())
                        .thenComparing(SuggestedExpert::open)
                        .thenComparing(SuggestedExpert::name))
                .limit(MOST)
                .toList();
    }

    private Set<UUID> institutions(OpenConsultation opened, LocalDate today) {
        var all = new LinkedHashSet<UUID>();
        var responder = opened.it().responder();
        var requester = opened.it().requester().institution().id();
        if (responder != null) {
            all.add(responder.institution().id());
            add(all, responder.institution().id(), today);
        }
        all.remove(requester);
        return all;
    }

    private void add(Set<UUID> all, UUID asking, LocalDate today) {
        receivers
                .candidates(asking, ConsultationParties.SERVICE, null, today)
                .forEach(it -> all.add(it.institution().id()));
    }

    private static SuggestedExpert suggested(
            OpenConsultation opened,
            Expert it,
            Map<UUID, Practitioner> people,
            Map<UUID, Institution> homes,
            LocalDate today) {
        var matter = opened.consultation().matter();
        var person = Objects.requireNonNull(people.get(it.practitioner()));
        var home = Objects.requireNonNull(homes.get(it.institution()));
        var responder = opened.it().responder();
        var covers = it.record().covers(matter.specialty());
        var barred = it.record()
                .obstacle(
                        matter.kind(),
                        opened.kind().seniorOnly(),
                        person.title(),
                        opened.rules().rules().experts(),
                        today)
                .orElse(null);
        return new SuggestedExpert(
                person.id(),
                person.name(),
                person.nameEn(),
                person.title(),
                home.id(),
                home.name(),
                home.nameEn(),
                it.record().specialties(),
                it.record().about(),
                it.record().since().until(today).getYears(),
                it.open(),
                it.record().atOnce(),
                responder != null && home.id().equals(responder.institution().id()),
                covers,
                person.id().equals(matter.expert()),
                opened.consultation().seat(person.id()).isPresent(),
                barred != null ? barred : unwise(it, covers),
                barred != null);
    }

    /** What the centre may overrule. */
    private static @Nullable Obstacle unwise(Expert it, boolean covers) {
        if (!covers) {
            return Obstacle.SPECIALTY;
        }
        return it.hasRoom() ? null : Obstacle.LOAD;
    }
}
