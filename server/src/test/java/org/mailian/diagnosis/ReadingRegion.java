package org.mailian.diagnosis;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** A region of its own for each test: a township that examines, a county hospital that reads for it with three readers, a stranger. */
@Component
public class ReadingRegion {

    static final String PASSWORD = "mailian-test";

    private final DirectoryFixtures directory;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    ReadingRegion(DirectoryFixtures directory, Accounts accounts, JdbcClient jdbc) {
        this.directory = directory;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** Somebody with an account. */
    public record Person(UUID practitioner, String username) {

        public SignedIn at(int port) {
            return SignedIn.as(port, username, PASSWORD);
        }
    }

    /** The people of one region. {@code resident} may not sign, {@code expert} may, {@code chief} and {@code deputy} also arbitrate. */
    public record Readership(
            UUID township,
            UUID county,
            UUID stranger,
            UUID imaging,
            Person doctor,
            Person technician,
            Person resident,
            Person expert,
            Person chief,
            Person deputy,
            Person outsider) {}

    public Readership open() {
        var township = directory.township();
        var county = directory.county();
        var stranger = directory.county();
        var imaging = directory.department(county, "医学影像科", "32");
        var draft = directory.draft(new Party(township, null), new Party(county, null));
        var prices = JsonNodeFactory.instance.objectNode();
        prices.putObject("prices").putObject("REMOTE_IMAGING").put("total", 45).put("responderShare", 60);
        directory.agreement(new Draft(
                draft.number(),
                null,
                draft.requester(),
                draft.responder(),
                false,
                Set.of(ReadingAgreements.SERVICE),
                Set.of(Direction.UP),
                draft.validFrom(),
                draft.validUntil(),
                prices));
        var region = new Readership(
                township,
                county,
                stranger,
                imaging,
                person("林静", township, null, "PRIMARY_DOCTOR"),
                person("高远", township, null, "TECHNICIAN"),
                person("沈澄", county, imaging, "DIAGNOSTICIAN"),
                person("顾南", county, imaging, "DIAGNOSTICIAN"),
                person("陆安", county, imaging, "DIAGNOSTICIAN"),
                person("温宁", county, imaging, "DIAGNOSTICIAN"),
                person("方圆", stranger, null, "DIAGNOSTICIAN"));
        reads(region.resident(), county, false, false);
        reads(region.expert(), county, true, false);
        reads(region.chief(), county, true, true);
        reads(region.deputy(), county, true, true);
        return region;
    }

    Person person(String name, UUID institution, @Nullable UUID department, String role) {
        var practitioner = directory.practitioner(name);
        directory.post(practitioner, institution, department, role);
        var username = "t." + Ids.next().toString().replace("-", "").substring(8);
        accounts.open(username, PASSWORD, practitioner);
        return new Person(practitioner, username);
    }

    private void reads(Person it, UUID institution, boolean maySign, boolean mayArbitrate) {
        jdbc.sql("""
                insert into diagnosis.reader values (:practitioner, :institution, :name, '{DX,CT,ECG}', :sign, :arbitrate, 3)""")
                .param("practitioner", it.practitioner())
                .param("institution", institution)
                .param("name", it.username())
                .param("sign", maySign)
                .param("arbitrate", mayArbitrate)
                .update();
    }

    /** A patient of the township, female, born 1961-03-08. */
    public static UUID patient(SignedIn doctor) {
        return UUID.fromString(doctor.post(
                        "/api/patients",
                        Map.of("name", "田秀英", "sex", "2", "birthDate", "1961-03-08", "anotherPerson", true))
                .expect(201)
                .body()
                .path("patient")
                .asString());
    }

    public static Map<String, Object> order(UUID patient, UUID county, String examination) {
        return Map.of(
                "patient",
                patient,
                "order",
                Map.of(
                        "examination",
                        examination,
                        "priority",
                        "ROUTINE",
                        "clinicalSummary",
                        "腰痛三月，久坐加重",
                        "impression",
                        "腰椎退行性变",
                        "reader",
                        Map.of("institution", county)));
    }

    static Map<String, Object> content(String impression) {
        return Map.of("findings", "腰椎生理曲度变直，L4-L5 椎间隙变窄", "impression", impression, "clinicAgreement", "FULL");
    }

    public static String text(Answer answer, String pointer) {
        return answer.body().at(pointer).asString("");
    }
}
