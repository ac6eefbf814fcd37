package org.mailian.diagnosis;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.CaseDesk.Towards;
import org.mailian.casework.Party;
import org.mailian.diagnosis.Diagnosis.ReadingPrice;
import org.mailian.diagnosis.DiagnosisOrder.ReadingPlace;
import org.mailian.directory.Agreement;
import org.mailian.directory.Agreements;
import org.mailian.directory.Agreements.Coverage;
import org.mailian.directory.Department;
import org.mailian.directory.Direction;
import org.mailian.directory.Directory;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who reads for whom: no agreement in force, no remote diagnosis; and the price it was agreed for. */
@Component
public class ReadingAgreements {

    /** The service as agreements name it. */
    static final String SERVICE = "diagnosis";

    private final Agreements agreements;
    private final Directory directory;

    ReadingAgreements(Agreements agreements, Directory directory) {
        this.agreements = agreements;
        this.directory = directory;
    }

    /** The reading side and the terms it reads on. */
    public record Terms(Towards towards, ReadingPrice price) {}

    /**
     * Refused: {@code diagnosis/same-institution}, {@code diagnosis/department-elsewhere}, and what the directory says of a missing
     * agreement, with who can sign it.
     */
    Terms terms(Party requester, ReadingPlace place, DiagnosisRules.Examination examination, Instant at) {
        return terms(requester, place, examination.specialty(), examination.priceItem(), at);
    }

    /** The same for whatever is examined elsewhere. */
    public Terms terms(Party requester, ReadingPlace place, String specialty, String priceItem, Instant at) {
        if (place.institution().equals(requester.institution().id())) {
            throw DiagnosisProblems.sameInstitution();
        }
        var institution = directory.institution(place.institution());
        var department = department(place, specialty);
        var direction = Direction.between(
                directory.institution(requester.institution().id()).level(), institution.level());
        var agreement = agreements.require(new Coverage(
                requester.institution().id(),
                requester.department() == null ? null : requester.department().id(),
                institution.id(),
                department == null ? null : department.id(),
                SERVICE,
                direction,
                Times.dayInChina(at)));
        var responder = new Party(
                new Party.Named(institution.id(), institution.name(), institution.nameEn()),
                department == null ? null : new Party.Named(department.id(), department.name(), department.nameEn()),
                null);
        return new Terms(new Towards(responder, direction.name(), agreement.id()), price(agreement, priceItem));
    }

    private @Nullable Department department(ReadingPlace place, String specialty) {
        if (place.department() != null) {
            var chosen = directory.department(place.department());
            if (!chosen.institution().equals(place.institution())) {
                throw DiagnosisProblems.departmentElsewhere();
            }
            return chosen;
        }
        return directory.departmentsOf(place.institution()).stream()
                .filter(it -> it.specialty() != null && it.specialty().startsWith(specialty))
                .findFirst()
                .orElse(null);
    }

    /** {@code terms.prices.<item>} of the agreement: {@code total} in yuan, {@code responderShare} in percent. */
    private static ReadingPrice price(Agreement agreement, String item) {
        var price = agreement.terms().path("prices").path(item);
        return new ReadingPrice(
                item, number(price.path("total")), number(price.path("responderShare")), agreement.number());
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    /** The way between two institutions that have agreed on nothing here, for what the house opens by itself. */
    public Towards unagreed(UUID from, UUID to) {
        var direction = Direction.between(
                directory.institution(from).level(), directory.institution(to).level());
        return new Towards(whole(to), direction.name(), null);
    }

    /** An institution as a side of which nobody in particular is known. */
    public Party whole(UUID institution) {
        var it = directory.institution(institution);
        return new Party(new Party.Named(it.id(), it.name(), it.nameEn()), null, null);
    }

    /** Somebody at work there, where their post is; the institution alone where they hold none any more. */
    public Party whoWorksAt(UUID institution, UUID practitioner) {
        return directory.postsOf(practitioner).stream()
                .filter(it -> it.institution().equals(institution))
                .findFirst()
                .map(it -> requester(institution, it.department(), practitioner))
                .orElseGet(() -> whole(institution));
    }

    /** A department of which nobody in particular is known. */
    public Party department(UUID institution, UUID department) {
        var it = directory.department(department);
        return new Party(whole(institution).institution(), new Party.Named(it.id(), it.name(), it.nameEn()), null);
    }

    /** The requester's side of a case a caller opens. */
    public Party requester(UUID institution, @Nullable UUID department, UUID practitioner) {
        var home = directory.institution(institution);
        var place = department == null ? null : directory.department(department);
        var person = directory.practitioner(practitioner);
        return new Party(
                new Party.Named(home.id(), home.name(), home.nameEn()),
                place == null ? null : new Party.Named(place.id(), place.name(), place.nameEn()),
                new Party.NamedPerson(person.id(), person.name(), person.title()));
    }
}
