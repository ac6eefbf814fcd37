package org.mailian.diagnosis.laboratory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.People;
import org.mailian.casework.Priority;
import org.mailian.directory.Agreement.Party;
import org.mailian.directory.Agreements.Draft;
import org.mailian.directory.Direction;
import org.mailian.directory.DirectoryFixtures;
import org.mailian.journal.Projections;
import org.mailian.laboratory.LabResults;
import org.mailian.laboratory.Specimen;
import org.mailian.laboratory.SpecimenState;
import org.mailian.laboratory.Specimens;
import org.mailian.patient.Patients;
import org.mailian.patient.Registration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** For each test a township that collects, a county laboratory that examines for it, and a stranger; and what happens to tubes. */
@Component
class AssayRegion {

    private final DirectoryFixtures directory;
    private final People people;
    private final JdbcClient jdbc;
    private final Tubes tubes;

    AssayRegion(DirectoryFixtures directory, People people, JdbcClient jdbc, Tubes tubes) {
        this.directory = directory;
        this.people = people;
        this.jdbc = jdbc;
        this.tubes = tubes;
    }

    /** Somebody with an account. */
    record Person(Caller caller, String username) {

        org.mailian.SignedIn at(int port) {
            return org.mailian.SignedIn.as(port, username, People.PASSWORD);
        }
    }

    /** {@code technologist} writes results down, {@code specialist} validates them. */
    record Places(
            Person doctor, Person nurse, Person officer, Person technologist, Person specialist, Person stranger) {

        UUID laboratory() {
            return technologist.caller().institution();
        }
    }

    Places open() {
        var township = directory.township();
        var county = directory.county();
        agree(township, county);
        var places = new Places(
                person(township, "PRIMARY_DOCTOR"),
                person(township, "NURSE"),
                person(township, "DUTY_OFFICER"),
                person(county, "LABORATORIAN"),
                person(county, "LABORATORIAN"),
                person(directory.county(), "LABORATORIAN", "PRIMARY_DOCTOR"));
        reads(places.specialist());
        return places;
    }

    Tubes tubes() {
        return tubes;
    }

    void reads(Person it) {
        jdbc.sql("insert into diagnosis.reader values (:practitioner, :institution, :name, '{LAB}', true, false, 3)")
                .param("practitioner", it.caller().practitioner())
                .param("institution", it.caller().institution())
                .param("name", it.caller().name())
                .update();
    }

    Person person(UUID institution, String... roles) {
        var signedIn = people.at(institution, roles);
        return new Person(signedIn.caller(), signedIn.username());
    }

    private void agree(UUID collecting, UUID examining) {
        var draft = directory.draft(new Party(collecting, null), new Party(examining, null));
        var terms = JsonNodeFactory.instance.objectNode();
        terms.putObject("prices")
                .putObject("REMOTE_LABORATORY")
                .put("total", 28)
                .put("responderShare", 70);
        directory.agreement(new Draft(
                draft.number(),
                null,
                draft.requester(),
                draft.responder(),
                false,
                Set.of("diagnosis"),
                Set.of(Direction.UP),
                draft.validFrom(),
                draft.validUntil(),
                terms));
    }

    /** What happens to tubes, and what the house makes of it. */
    @Component
    static class Tubes {

        private final Patients patients;
        private final Specimens specimens;
        private final LabResults results;
        private final Projections projections;

        Tubes(Patients patients, Specimens specimens, LabResults results, Projections projections) {
            this.patients = patients;
            this.specimens = specimens;
            this.results = results;
            this.projections = projections;
        }

        UUID patient(Caller at) {
            return patients.register(
                    at,
                    new Registration(
                            "\u7530\u79C0\u82F1", "2", LocalDate.of(1961, 3, 8), false, null, null, List.of(), true));
        }

        List<Specimen> of(Caller caller, UUID caseId) {
            return specimens.ofCase(caller, caseId);
        }

        void collected(Places places, UUID caseId) {
            of(places.nurse().caller(), caseId).stream()
                    .filter(it -> it.state() == SpecimenState.ORDERED)
                    .forEach(it -> specimens.collect(places.nurse().caller(), it.id(), null));
            projections.catchUp();
        }

        void received(Places places, UUID caseId) {
            of(places.technologist().caller(), caseId).stream()
                    .filter(it -> it.state() == SpecimenState.COLLECTED)
                    .forEach(it -> specimens.receive(places.technologist().caller(), it.id()));
            projections.catchUp();
        }

        void resulted(Places places, UUID tube, Map<String, String> values) {
            resulted(places, tube, values, null);
        }

        void resulted(Places places, UUID tube, Map<String, String> values, @Nullable String why) {
            entered(places.technologist().caller(), tube, values, why);
        }

        void entered(Caller by, UUID tube, Map<String, String> values, @Nullable String why) {
            results.enter(
                    by,
                    tube,
                    values.entrySet().stream()
                            .map(it -> new LabResults.Entered(it.getKey(), it.getValue(), null, null))
                            .toList(),
                    why);
            projections.catchUp();
        }

        Specimens specimens() {
            return specimens;
        }

        Projections projections() {
            return projections;
        }
    }

    static AssayOrder order(UUID laboratory, String... panels) {
        return new AssayOrder(
                laboratory,
                List.of(panels),
                Priority.ROUTINE,
                "\u4E4F\u529B\u4E09\u5929",
                "\u7CD6\u5C3F\u75C5\u80BE\u75C5",
                null);
    }
}
