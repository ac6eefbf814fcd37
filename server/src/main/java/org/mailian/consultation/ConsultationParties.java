package org.mailian.consultation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.CaseDesk.Towards;
import org.mailian.casework.Party;
import org.mailian.consultation.Consultation.ConsultationTerms;
import org.mailian.directory.Agreement;
import org.mailian.directory.Agreements;
import org.mailian.directory.Agreements.Coverage;
import org.mailian.directory.Department;
import org.mailian.directory.Direction;
import org.mailian.directory.Directory;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who is asked, on what terms, and under which names people stand on the paper. */
@Component
class ConsultationParties {

    /** The service as agreements name it. */
    static final String SERVICE = "consultation";

    /** The side that is asked, and the terms it answers on. */
    record Asked(Towards towards, ConsultationTerms terms) {}

    private final Agreements agreements;
    private final Directory directory;

    ConsultationParties(Agreements agreements, Directory directory) {
        this.agreements = agreements;
        this.directory = directory;
    }

    /**
     * Refused: {@code consultation/same-institution}, {@code consultation/department-elsewhere}, and, unless the matter is an invitation,
     * what the directory says of a missing agreement, with who can sign it.
     */
    Asked asked(Party requester, ConsultationMatter matter, @Nullable String priceItem, Instant at) {
        var place = matter.institution();
        if (place == null || place.equals(requester.institution().id())) {
            throw ConsultationProblems.sameInstitution();
        }
        var institution = directory.institution(place);
        var department = department(matter, place);
        var direction = Direction.between(
                directory.institution(requester.institution().id()).level(), institution.level());
        var coverage = new Coverage(
                requester.institution().id(),
                requester.departmentId(),
                place,
                department == null ? null : department.id(),
                SERVICE,
                direction,
                Times.dayInChina(at));
        var agreement = matter.invitation() ? agreements.covering(coverage).orElse(null) : agreements.require(coverage);
        var responder = new Party(
                new Party.Named(institution.id(), institution.name(), institution.nameEn()), named(department), null);
        return new Asked(
                new Towards(responder, direction.name(), agreement == null ? null : agreement.id()),
                terms(agreement, priceItem, outside(requester.institution().id(), place)));
    }

    /** The caller where their post is. */
    Party caller(Caller caller) {
        return party(caller.institution(), caller.department(), caller.practitioner());
    }

    /** Somebody where they work. */
    Party party(UUID institution, @Nullable UUID department, UUID practitioner) {
        var home = directory.institution(institution);
        var person = directory.practitioner(practitioner);
        return new Party(
                new Party.Named(home.id(), home.name(), home.nameEn()),
                named(department == null ? null : directory.department(department)),
                new Party.NamedPerson(person.id(), person.name(), person.title()));
    }

    /** Somebody at work at an institution, in the department of their post there. Refused: {@code consultation/unknown-expert}. */
    Party worksAt(UUID institution, UUID practitioner) {
        return directory.postsOf(practitioner).stream()
                .filter(it -> it.institution().equals(institution))
                .findFirst()
                .map(it -> party(institution, it.department(), practitioner))
                .orElseThrow(() -> ConsultationProblems.unknownExpert(practitioner));
    }

    private @Nullable Department department(ConsultationMatter matter, UUID institution) {
        if (matter.department() != null) {
            var chosen = directory.department(matter.department());
            if (!chosen.institution().equals(institution)) {
                throw ConsultationProblems.departmentElsewhere();
            }
            return chosen;
        }
        var specialty = matter.specialty();
        return specialty == null || matter.kind().course() == ConsultationKind.Course.ARRANGED
                ? null
                : directory.departmentsOf(institution).stream()
                        .filter(it -> it.specialty() != null && it.specialty().startsWith(specialty))
                        .findFirst()
                        .orElse(null);
    }

    private static Party.@Nullable Named named(@Nullable Department it) {
        return it == null ? null : new Party.Named(it.id(), it.name(), it.nameEn());
    }

    /** {@code terms.prices.<item>} of the agreement: {@code total} in yuan, {@code responderShare} in percent. */
    private static ConsultationTerms terms(@Nullable Agreement agreement, @Nullable String item, boolean outside) {
        if (agreement == null) {
            return new ConsultationTerms(null, item, null, null, outside);
        }
        if (item == null) {
            return new ConsultationTerms(agreement.number(), null, null, null, outside);
        }
        var price = agreement.terms().path("prices").path(item);
        return new ConsultationTerms(
                agreement.number(), item, number(price.path("total")), number(price.path("responderShare")), outside);
    }

    /** An agreement may bind institutions of different consortia, and an invitation may stay within one. */
    private boolean outside(UUID asking, UUID asked) {
        return Collections.disjoint(
                directory.policyScope(asking).consortia(),
                directory.policyScope(asked).consortia());
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }
}
