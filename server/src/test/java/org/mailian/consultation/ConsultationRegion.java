package org.mailian.consultation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.SignedIn;
import org.mailian.SignedIn.Answer;
import org.mailian.access.Accounts;
import org.mailian.directory.Agreement.Party;
import org.mailian.directory.Agreements.Draft;
import org.mailian.directory.Direction;
import org.mailian.directory.DirectoryFixtures;
import org.mailian.kernel.Ids;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** For each test a township that asks, a county hospital that is asked, a teaching hospital with an expert, and a stranger. */
@Component
class ConsultationRegion {

    private static final String PASSWORD = "mailian-test";
    static final String CARDIOLOGY = "03.04";

    private final DirectoryFixtures directory;
    private final Accounts accounts;
    private final Experts experts;

    ConsultationRegion(DirectoryFixtures directory, Accounts accounts, Experts experts) {
        this.directory = directory;
        this.accounts = accounts;
        this.experts = experts;
    }

    record Person(UUID practitioner, UUID institution, String username) {

        SignedIn at(int port) {
            return SignedIn.as(port, username, PASSWORD);
        }
    }

    record Places(
            UUID township,
            UUID county,
            UUID cardiology,
            UUID teaching,
            Person doctor,
            Person centre,
            Person cardiologist,
            Person neurologist,
            Person professor,
            Person stranger) {}

    Places open() {
        var township = directory.township();
        var county = directory.county();
        var teaching = directory.teaching();
        var cardiology = directory.department(county, "\u5FC3\u8840\u7BA1\u5185\u79D1", CARDIOLOGY);
        var neurology = directory.department(county, "\u795E\u7ECF\u5185\u79D1", "03.05");
        var teachingCardiology = directory.department(teaching, "\u5FC3\u8840\u7BA1\u5185\u79D1", CARDIOLOGY);
        agree(township, county);
        agree(county, teaching);
        var places = new Places(
                township,
                county,
                cardiology,
                teaching,
                person(township, null, "PRIMARY_DOCTOR"),
                person(county, null, "COORDINATOR"),
                person(county, cardiology, "SPECIALIST"),
                person(county, neurology, "SPECIALIST"),
                person(teaching, teachingCardiology, "SPECIALIST"),
                person(directory.county(), null, "COORDINATOR"));
        expert(places.cardiologist(), CARDIOLOGY, 10);
        expert(places.neurologist(), "03.05", 10);
        expert(places.professor(), CARDIOLOGY, 20);
        return places;
    }

    void expert(Person it, String specialty, int years) {
        experts.put(
                it.institution(),
                it.practitioner(),
                new ExpertRecord(
                        Set.of(specialty),
                        LocalDate.of(2026, 1, 1).minusYears(years),
                        Set.of(ConsultationKind.values()),
                        3,
                        null));
    }

    Person person(UUID institution, @Nullable UUID department, String role) {
        var practitioner = directory.practitioner("\u6797\u9759");
        directory.post(practitioner, institution, department, role);
        var username = "t." + Ids.next().toString().replace("-", "").substring(8);
        accounts.open(username, PASSWORD, practitioner);
        return new Person(practitioner, institution, username);
    }

    private void agree(UUID requester, UUID responder) {
        var draft = directory.draft(new Party(requester, null), new Party(responder, null));
        var terms = JsonNodeFactory.instance.objectNode();
        terms.putObject("prices").putObject("H111000000").put("total", 260).put("responderShare", 80);
        directory.agreement(new Draft(
                draft.number(),
                null,
                draft.requester(),
                draft.responder(),
                false,
                Set.of(ConsultationParties.SERVICE),
                Set.of(Direction.UP, Direction.LATERAL),
                draft.validFrom(),
                draft.validUntil(),
                terms));
    }

    static Map<String, Object> matter(ConsultationKind kind, @Nullable UUID institution) {
        var matter = new HashMap<String, Object>();
        matter.put("kind", kind.name());
        matter.put("priority", kind == ConsultationKind.EMERGENCY ? "EMERGENCY" : "ROUTINE");
        matter.put("question", "\u662F\u5426\u9700\u8981\u6EB6\u6813");
        matter.put("purpose", "\u660E\u786E\u8BCA\u65AD");
        matter.put("history", "\u80F8\u75DB\u4E24\u5C0F\u65F6\uFF0C\u5411\u5DE6\u80A9\u653E\u5C04");
        matter.put("impression", "\u6025\u6027\u5FC3\u808C\u6897\u6B7B");
        matter.put("specialty", CARDIOLOGY);
        matter.put("institution", institution);
        matter.put("hopes", List.of());
        matter.put("studies", List.of());
        matter.put("invitation", false);
        return matter;
    }

    static final Map<String, Object> SIGNED =
            Map.of("decision", "AGREED", "how", "PAPER", "signer", "\u7530\u79C0\u82F1", "relation", "01");

    static Answer seen(SignedIn person, UUID id) {
        return person.get("/api/consultations/" + id).expect(200);
    }

    static Answer act(SignedIn person, UUID id, String action, Map<String, ?> body) {
        return attempt(person, id, action, body).expect(200);
    }

    static Answer attempt(SignedIn person, UUID id, String action, Map<String, ?> body) {
        return person.act(
                "/api/consultations/" + id + "/actions/" + action,
                body,
                seen(person, id).etag());
    }
}
