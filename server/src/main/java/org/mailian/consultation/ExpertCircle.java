package org.mailian.consultation;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailian.consultation.Experts.Expert;
import org.mailian.directory.Directory;
import org.mailian.directory.Institution;
import org.mailian.directory.Practitioner;
import org.mailian.directory.Receivers;
import org.springframework.stereotype.Component;

/** Whom a centre may ask: the experts of its own institution and of those an agreement leads it to. */
@Component
class ExpertCircle {

    /** With who they are and where they work. */
    record Circle(List<Expert> experts, Map<UUID, Practitioner> people, Map<UUID, Institution> homes) {}

    private final Experts experts;
    private final Directory directory;
    private final Receivers receivers;

    ExpertCircle(Experts experts, Directory directory, Receivers receivers) {
        this.experts = experts;
        this.directory = directory;
        this.receivers = receivers;
    }

    /** Five statements, however many they are. */
    Circle around(UUID centre, LocalDate today) {
        var found = experts.at(institutions(centre, today));
        return new Circle(
                found,
                directory.practitioners(
                        found.stream().map(Expert::practitioner).distinct().toList()),
                directory.institutions(
                        found.stream().map(Expert::institution).distinct().toList()));
    }

    private Set<UUID> institutions(UUID centre, LocalDate today) {
        var all = new LinkedHashSet<UUID>();
        all.add(centre);
        receivers
                .candidates(centre, ConsultationParties.SERVICE, null, today)
                .forEach(it -> all.add(it.institution().id()));
        return all;
    }
}
