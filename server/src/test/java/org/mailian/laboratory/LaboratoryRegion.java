package org.mailian.laboratory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.People;
import org.mailian.directory.Agreement.Party;
import org.mailian.directory.Agreements.Draft;
import org.mailian.directory.Direction;
import org.mailian.directory.DirectoryFixtures;
import org.mailian.patient.Patients;
import org.mailian.patient.Registration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** For each test a township that collects, a county laboratory that examines for it, and a stranger. */
@Component
class LaboratoryRegion {

    private final DirectoryFixtures directory;
    private final People people;
    private final Patients patients;

    LaboratoryRegion(DirectoryFixtures directory, People people, Patients patients) {
        this.directory = directory;
        this.people = people;
        this.patients = patients;
    }

    /** Who works there. */
    record Places(Caller nurse, Caller courier, Caller laboratorian, Caller stranger) {

        UUID laboratory() {
            return laboratorian.institution();
        }
    }

    Places open() {
        var township = directory.township();
        var county = directory.county();
        agree(township, county);
        return new Places(
                people.at(township, "NURSE").caller(),
                people.at(county, "COURIER").caller(),
                people.at(county, "LABORATORIAN").caller(),
                people.at(directory.county(), "LABORATORIAN").caller());
    }

    /** Both have signed that the second examines what the first collects. */
    void agree(UUID collecting, UUID examining) {
        var draft = directory.draft(new Party(collecting, null), new Party(examining, null));
        directory.agreement(new Draft(
                draft.number(),
                null,
                draft.requester(),
                draft.responder(),
                false,
                Set.of("diagnosis"),
                Set.of(Direction.values()),
                draft.validFrom(),
                draft.validUntil(),
                JsonNodeFactory.instance.objectNode()));
    }

    /** A woman of 67 or a child of 8, as the year says. */
    UUID patient(Caller at, String name, int born) {
        return patients.register(
                at, new Registration(name, "2", LocalDate.of(born, 3, 1), false, null, null, List.of(), true));
    }
}
