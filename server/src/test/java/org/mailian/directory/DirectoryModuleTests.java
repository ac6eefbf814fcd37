package org.mailian.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.directory.DirectoryFixtures.OFFICE;
import static org.mailian.directory.DirectoryFixtures.SINCE;
import static org.mailian.directory.Refusals.refused;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.directory.Register.NewInstitution;
import org.mailian.directory.Register.NewPost;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class DirectoryModuleTests {

    @Autowired
    Directory directory;

    @Autowired
    Register register;

    @Autowired
    DirectoryFixtures region;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatIsRegisteredIsRead() {
        var hospital = region.county();
        var department = region.department(hospital, "胸外科", "04.04");
        var doctor = region.practitioner("林远");
        register.headOf(hospital, department, doctor, OFFICE);

        assertThat(directory.institution(hospital).level()).isEqualTo(InstitutionLevel.SECOND);
        assertThat(directory.department(department).head()).isEqualTo(doctor);
        assertThat(directory.practitioner(doctor).name()).isEqualTo("林远");
        assertThat(directory.departmentsOf(hospital)).containsExactly(directory.department(department));
        assertThat(directory.institutions(Set.of(hospital))).containsOnlyKeys(hospital);
    }

    @Test
    void registeringIsJournaled() {
        var hospital = region.county();

        assertThat(journal.read(new StreamId("institution", hospital), 0, 10))
                .singleElement()
                .satisfies(it -> assertThat(it.type()).isEqualTo("institution.added"))
                .satisfies(it -> assertThat(it.audience()).containsExactly(hospital));
    }

    @Test
    void whatWasRolledBackIsNotRemembered() {
        var hospital = transaction.execute(status -> {
            var id = region.county();
            assertThat(directory.institution(id).name()).isEqualTo("清溪县人民医院");
            status.setRollbackOnly();
            return id;
        });

        refused("directory/unknown-institution", () -> directory.institution(hospital));
    }

    @Test
    void onePersonHoldsPostsAtSeveralSites() {
        var township = region.township();
        var hospital = region.county();
        var ward = region.department(hospital, "呼吸内科", "03.01");
        var doctor = region.practitioner("林远");
        var first = region.post(doctor, township, null, "PRIMARY_DOCTOR");
        var second = region.post(doctor, hospital, ward, "SPECIALIST", "DUTY_OFFICER");

        assertThat(directory.postsOf(doctor)).extracting(Post::id).containsExactly(first, second);
        assertThat(directory.post(second).orElseThrow().roles())
                .containsExactlyInAnyOrder("SPECIALIST", "DUTY_OFFICER");
        assertThat(directory.postsAt(hospital, ward, Set.of("DUTY_OFFICER")))
                .extracting(Post::id)
                .containsExactly(second);
        assertThat(directory.postsAt(hospital, null, Set.of())).hasSize(1);
        assertThat(directory.postsAt(hospital, null, Set.of("NURSE"))).isEmpty();
    }

    @Test
    void anEndedPostIsNoLongerHeld() {
        var doctor = region.practitioner("林远");
        var post = region.post(doctor, region.township(), null, "PRIMARY_DOCTOR");

        register.endPost(post, SINCE.plusDays(1), OFFICE);

        assertThat(directory.postsOf(doctor)).isEmpty();
    }

    @Test
    void aPostIsOnlyInADepartmentOfItsInstitution() {
        var elsewhere = region.department(region.teaching(), "胸外科", "04.04");
        var hospital = region.county();
        var doctor = region.practitioner("林远");

        refused("directory/other-institution", () -> region.post(doctor, hospital, elsewhere, "SPECIALIST"));
    }

    @Test
    void aPostDoesNotEndBeforeItBegins() {
        var post = new NewPost(
                region.practitioner("林远"), region.county(), null, Set.of("NURSE"), SINCE, SINCE.minusDays(1));

        refused("directory/dates-reversed", () -> register.addPost(post, OFFICE));
    }

    @Test
    void rulesAreLookedUpInTheRegionAndEveryConsortium() {
        var county = region.county();
        var township = region.township();
        var community = region.community(county);
        var membership = register.addMembership(community, township, null, MembershipRole.MEMBER, SINCE, OFFICE);

        assertThat(directory.policyScope(township).region()).isEqualTo("990101");
        assertThat(directory.policyScope(township).consortia()).containsExactly(community);
        assertThat(directory.policyScope(county).consortia()).containsExactly(community);

        register.endMembership(community, membership, SINCE, OFFICE);

        assertThat(directory.policyScope(township).consortia()).isEmpty();
    }

    @Test
    void nobodyIsAMemberTwice() {
        var county = region.county();
        var community = region.community(county);

        refused(
                "directory/already-there",
                () -> register.addMembership(community, county, null, MembershipRole.CORE, SINCE, OFFICE));
    }

    @Test
    void aWrongCreditCodeIsRefused() {
        refused("directory/credit-code-malformed", () -> register.addInstitution(coded("91350100M000100Y4Z"), OFFICE));
    }

    @Test
    void aCreditCodeIsRegisteredOnce() {
        var code = "99" + "990101"
                + String.format("%09d", Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
        var institution = coded(code + CreditCode.check(code));
        register.addInstitution(institution, OFFICE);

        refused("directory/already-there", () -> register.addInstitution(institution, OFFICE));
    }

    @Test
    void unknownIdsAreRefusedByName() {
        refused("directory/unknown-institution", () -> directory.institution(UUID.randomUUID()));
        refused("directory/unknown-department", () -> directory.department(UUID.randomUUID()));
        refused("directory/unknown-practitioner", () -> directory.practitioner(UUID.randomUUID()));
        refused("directory/unknown-institution", () -> directory.policyScope(UUID.randomUUID()));
        assertThat(directory.post(UUID.randomUUID())).isEmpty();
    }

    private static NewInstitution coded(String code) {
        return new NewInstitution(
                code,
                null,
                "清溪县人民医院",
                "Qingxi County Hospital",
                "县医院",
                InstitutionKind.HOSPITAL,
                InstitutionLevel.SECOND,
                null,
                "990101",
                null,
                null,
                null,
                null,
                null);
    }
}
