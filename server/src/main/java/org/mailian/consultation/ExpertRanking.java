package org.mailian.consultation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Party;
import org.mailian.consultation.ExpertRecord.Obstacle;
import org.mailian.consultation.ExpertSuggestions.SuggestedExpert;
import org.mailian.consultation.Experts.Expert;
import org.mailian.directory.Institution;
import org.mailian.directory.Practitioner;

/** In which order experts are suggested for a case, and what speaks against each. Knows no database. */
record ExpertRanking(
        Consultation consultation,
        ConsultationRules rules,
        @Nullable Party responder,
        Map<UUID, Practitioner> people,
        Map<UUID, Institution> homes,
        LocalDate today) {

    /** The best first: wanted by name, not barred, of the specialty, nothing against it, of one's own, least to do. */
    Stream<SuggestedExpert> of(Collection<Expert> experts) {
        return experts.stream()
                .map(this::suggested)
                .sorted(Comparator.comparing((SuggestedExpert it) -> !it.wanted())
                        .thenComparing(SuggestedExpert::bars)
                        .thenComparing(it -> !it.covers())
                        .thenComparing(it -> it.obstacle() != null)
                        .thenComparing(it -> !it.own())
                        .thenComparing(SuggestedExpert::open)
                        .thenComparing(SuggestedExpert::name));
    }

    private SuggestedExpert suggested(Expert it) {
        var matter = consultation.matter();
        var person = Objects.requireNonNull(people.get(it.practitioner()));
        var home = Objects.requireNonNull(homes.get(it.institution()));
        var covers = it.record().covers(matter.specialty());
        var barred = it.record()
                .obstacle(matter.kind(), rules.kind(matter.kind()).seniorOnly(), person.title(), rules.experts(), today)
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
                consultation.seat(person.id()).isPresent(),
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
