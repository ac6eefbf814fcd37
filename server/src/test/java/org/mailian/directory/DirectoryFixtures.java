package org.mailian.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.Agreement.Party;
import org.mailian.directory.Agreements.Draft;
import org.mailian.directory.Register.NewConsortium;
import org.mailian.directory.Register.NewDepartment;
import org.mailian.directory.Register.NewInstitution;
import org.mailian.directory.Register.NewPost;
import org.mailian.directory.Register.NewPractitioner;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** A small region that every test makes anew, through the front door: a township, a county hospital, a teaching hospital far away. */
@Component
public class DirectoryFixtures {

    public static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    public static final Actor OFFICE = new Actor(null, null, null, "医联体办");

    private final Register register;
    private final Agreements agreements;
    private final Resources resources;
    private final Clock clock;

    DirectoryFixtures(Register register, Agreements agreements, Resources resources, Clock clock) {
        this.register = register;
        this.agreements = agreements;
        this.resources = resources;
        this.clock = clock;
    }

    public UUID township() {
        return institution("汊口镇卫生院", InstitutionKind.TOWNSHIP_CENTRE, InstitutionLevel.FIRST, 31.10, 117.10);
    }

    public UUID county() {
        return institution("清溪县人民医院", InstitutionKind.HOSPITAL, InstitutionLevel.SECOND, 31.30, 117.20);
    }

    public UUID teaching() {
        return institution("江州医科大学附属第二医院", InstitutionKind.HOSPITAL, InstitutionLevel.THIRD, 31.80, 117.25);
    }

    public UUID institution(
            String name,
            InstitutionKind kind,
            InstitutionLevel level,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        return register.addInstitution(
                new NewInstitution(
                        null,
                        null,
                        name,
                        "Hospital of the demonstration region",
                        name,
                        kind,
                        level,
                        "甲",
                        "990101",
                        null,
                        "0990-0000000",
                        latitude,
                        longitude,
                        null),
                OFFICE);
    }

    public UUID department(UUID institution, String name, String specialty) {
        return register.addDepartment(
                new NewDepartment(institution, Ids.next().toString(), name, "Department", specialty, null), OFFICE);
    }

    public UUID practitioner(String name) {
        return register.addPractitioner(new NewPractitioner(name, "Dr", "主任医师", "13000000000", null), OFFICE);
    }

    public UUID post(UUID practitioner, UUID institution, @Nullable UUID department, String... roles) {
        return register.addPost(new NewPost(practitioner, institution, department, Set.of(roles), SINCE, null), OFFICE);
    }

    /** Names of consortia are unique, so each gets its own. */
    public UUID community(UUID lead) {
        return register.addConsortium(
                new NewConsortium(
                        "清溪县医共体 " + Ids.next(),
                        "Qingxi county community",
                        ConsortiumModel.COUNTY_COMMUNITY,
                        lead,
                        null,
                        "990101",
                        null,
                        SINCE),
                OFFICE);
    }

    public Draft draft(UUID requester, UUID responder) {
        return draft(new Party(requester, null), new Party(responder, null));
    }

    public Draft draft(Party requester, Party responder) {
        return new Draft(
                "协议-" + Ids.next(),
                null,
                requester,
                responder,
                false,
                Set.of("referral"),
                Set.of(Direction.UP),
                SINCE,
                SINCE.plusYears(10),
                JsonNodeFactory.instance.objectNode().put("share", "0.5").put("clock", "PT2H"));
    }

    /** Drafted and signed by both. */
    public UUID agreement(Draft draft) {
        var agreement = agreements.draft(draft, OFFICE);
        agreements.sign(agreement, draft.requester().institution(), practitioner("赵敏"), OFFICE);
        agreements.sign(agreement, draft.responder().institution(), practitioner("钱伟"), OFFICE);
        return agreement;
    }

    public UUID ward(UUID department) {
        return resources.addWard(department, Ids.next().toString(), "胸外科病区", "Thoracic ward", OFFICE);
    }

    public UUID bed(UUID ward, String number) {
        return resources.addBed(ward, number, true, BedRestriction.NONE, OFFICE);
    }

    public UUID slot(UUID department, int capacity) {
        return slot(department, clock.instant().plusSeconds(86_400), capacity);
    }

    public UUID slot(UUID department, Instant starts, int capacity) {
        return resources.addSlot(
                department, null, SlotKind.OUTPATIENT, starts, starts.plusSeconds(1800), capacity, OFFICE);
    }
}
