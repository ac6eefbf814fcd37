package org.mailian.referral;

import java.util.Map;
import java.util.UUID;
import org.mailian.SignedIn;
import org.mailian.access.Accounts;
import org.mailian.directory.Agreement.Party;
import org.mailian.directory.Agreements.Draft;
import org.mailian.directory.Direction;
import org.mailian.directory.DirectoryFixtures;
import org.mailian.kernel.Ids;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** A region of its own for each test: a township that may refer to a county hospital and a teaching hospital, and a stranger. */
@Component
class ReferralRegion {

    static final String PASSWORD = "mailian-test";

    private final DirectoryFixtures directory;
    private final Accounts accounts;

    ReferralRegion(DirectoryFixtures directory, Accounts accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    /** The ids and user names of one region. */
    record Places(
            UUID township,
            UUID county,
            UUID countyDepartment,
            UUID countyBed,
            UUID otherCountyBed,
            UUID teaching,
            UUID teachingDepartment,
            String townshipDoctor,
            String countyDoctor,
            String countyCoordinator,
            String teachingCoordinator,
            String stranger) {

        SignedIn township(int port) {
            return SignedIn.as(port, townshipDoctor, PASSWORD);
        }

        SignedIn county(int port) {
            return SignedIn.as(port, countyCoordinator, PASSWORD);
        }

        SignedIn teaching(int port) {
            return SignedIn.as(port, teachingCoordinator, PASSWORD);
        }

        SignedIn stranger(int port) {
            return SignedIn.as(port, stranger, PASSWORD);
        }
    }

    Places open() {
        var township = directory.township();
        var county = directory.county();
        var teaching = directory.teaching();
        var stranger = directory.county();
        var countyDepartment = directory.department(county, "呼吸内科", "03.01");
        var teachingDepartment = directory.department(teaching, "胸外科", "04.05");
        var ward = directory.ward(countyDepartment);
        var bed = directory.bed(ward, "01");
        var other = directory.bed(ward, "02");
        agree(township, county);
        agree(township, teaching);
        agree(county, teaching);
        return new Places(
                township,
                county,
                countyDepartment,
                bed,
                other,
                teaching,
                teachingDepartment,
                account(township, null, "PRIMARY_DOCTOR"),
                account(county, countyDepartment, "SPECIALIST"),
                account(county, null, "COORDINATOR"),
                account(teaching, null, "COORDINATOR"),
                account(stranger, null, "COORDINATOR"));
    }

    String account(UUID institution, @org.jspecify.annotations.Nullable UUID department, String role) {
        var practitioner = directory.practitioner("林静");
        directory.post(practitioner, institution, department, role);
        var username = "t." + Ids.next().toString().replace("-", "").substring(8);
        accounts.open(username, PASSWORD, practitioner);
        return username;
    }

    private void agree(UUID requester, UUID responder) {
        var draft = directory.draft(new Party(requester, null), new Party(responder, null));
        directory.agreement(new Draft(
                draft.number(),
                null,
                draft.requester(),
                draft.responder(),
                true,
                draft.services(),
                java.util.Set.of(Direction.UP, Direction.DOWN, Direction.LATERAL),
                draft.validFrom(),
                draft.validUntil(),
                JsonNodeFactory.instance.objectNode()));
    }

    static Map<String, Object> content(UUID institution, boolean green) {
        return Map.of(
                "priority",
                green ? "EMERGENCY" : "ROUTINE",
                "greenChannel",
                green,
                "impression",
                "右上肺结节待查",
                "presentIllness",
                "咳嗽一月,CT 示右上肺 18mm 毛刺结节",
                "diagnoses",
                java.util.List.of(Map.of("code", "R91", "name", "肺部影像异常", "system", "ICD-10-CN", "version", "2.0")),
                "reason",
                "CAPABILITY",
                "target",
                Map.of("institution", institution));
    }
}
