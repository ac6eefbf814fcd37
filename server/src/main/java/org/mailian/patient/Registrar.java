package org.mailian.patient;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes somebody into the care of the caller's institution, as one person however many institutions treat them, without telling any
 * of them about the others.
 *
 * <p>A number only one person can hold is claimed in one statement. Held already, and by somebody of the same name: the caller's
 * institution is added to those who treat that person, and the answer is what it would be for a new one. Held by another name: at
 * the caller's own institution that is refused, since it knows the patient anyway; elsewhere the index must not say that it knows
 * the number, so a person of their own is written, with the number marked as contested, for a later reversible link. For the same
 * reason a patient's id is random and carries no time, and telephone and address belong to the institution that was told them.
 */
@Service
class Registrar {

    /** @param added false when the institution had the patient before */
    record Registered(UUID patient, boolean added) {}

    private record Holder(UUID patient, boolean fresh, boolean treatedHere, boolean contested) {

        static Holder nobody() {
            return new Holder(UUID.randomUUID(), true, false, false);
        }
    }

    private final PatientTable table;
    private final Journal journal;
    private final Clock clock;

    Registrar(PatientTable table, Journal journal, Clock clock) {
        this.table = table;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Registered register(Caller caller, Registration registration) {
        caller.must(Permission.PATIENT);
        var person = Person.of(registration, clock);
        var claims = person.numbers().stream()
                .filter(it -> it.kind().oneHolderOnly())
                .toList();
        if (claims.isEmpty() && !registration.anotherPerson()) {
            requireNobodyAlike(person, caller);
        }
        var found = claims.isEmpty() ? Holder.nobody() : holder(claims.getFirst(), person, caller);
        var contested = claims.stream()
                .filter(it -> it == claims.getFirst()
                        ? found.contested()
                        : !found.patient().equals(table.claim(it, found.patient())))
                .toList();
        if (found.fresh()) {
            table.add(found.patient(), person);
        }
        table.register(found.patient(), person, caller);
        table.identify(found.patient(), person.numbers(), contested, caller);
        tell(caller, found);
        return new Registered(found.patient(), !found.treatedHere());
    }

    /** Whose number it is, as far as the caller may know. */
    private Holder holder(Numbered number, Person person, Caller caller) {
        var here = table.here(number, caller.institution());
        if (here.isPresent()) {
            if (!here.get().is(person)) {
                throw PatientProblems.nameMismatch(here.get().patient());
            }
            return new Holder(here.get().patient(), false, true, false);
        }
        var nobody = Holder.nobody();
        var holder = table.claim(number, nobody.patient());
        if (holder.equals(nobody.patient())) {
            return nobody;
        }
        var known = table.known(holder, caller.institution());
        return known.is(person)
                ? new Holder(holder, false, known.treatedHere(), false)
                : new Holder(nobody.patient(), true, false, true);
    }

    private void requireNobodyAlike(Person person, Caller caller) {
        var alike = table.lookingAlike(person, caller.institution());
        if (!alike.isEmpty()) {
            throw PatientProblems.looksKnown(alike);
        }
    }

    /** The audience is the one institution: nobody else learns who is treated where. */
    private void tell(Caller caller, Holder found) {
        journal.append(new Deed(
                new StreamId("patient", found.patient()),
                found.treatedHere() ? "patient.registration-changed" : "patient.registered",
                caller.actor(),
                clock.instant(),
                Map.of("institution", caller.institution()),
                Set.of(caller.institution())));
    }
}
