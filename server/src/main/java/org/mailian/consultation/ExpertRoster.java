package org.mailian.consultation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mailian.consultation.ConsultationAdvice.AskableExpert;
import org.mailian.directory.Directory;
import org.springframework.stereotype.Component;

/** The roster of an institution with the people's names. */
@Component
class ExpertRoster {

    private final Experts experts;
    private final Directory directory;

    ExpertRoster(Experts experts, Directory directory) {
        this.experts = experts;
        this.directory = directory;
    }

    List<AskableExpert> of(UUID institution) {
        var found = experts.at(Set.of(institution));
        var people = directory.practitioners(
                found.stream().map(Experts.Expert::practitioner).toList());
        return found.stream()
                .map(it -> {
                    var person = Objects.requireNonNull(people.get(it.practitioner()));
                    return new AskableExpert(
                            person.id(),
                            person.name(),
                            person.nameEn(),
                            person.title(),
                            it.record().specialties(),
                            it.record().about(),
                            it.open());
                })
                .toList();
    }
}
