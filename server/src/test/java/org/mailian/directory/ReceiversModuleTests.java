package org.mailian.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.directory.DirectoryFixtures.OFFICE;
import static org.mailian.directory.DirectoryFixtures.SINCE;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.directory.Agreement.Party;
import org.mailian.directory.Agreements.Draft;
import org.mailian.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ReceiversModuleTests {

    private static final LocalDate TODAY = SINCE.plusYears(2);

    @Autowired
    Receivers receivers;

    @Autowired
    Register register;

    @Autowired
    Beds beds;

    @Autowired
    DirectoryFixtures region;

    UUID township = Ids.next();
    UUID county = Ids.next();
    UUID teaching = Ids.next();

    @BeforeEach
    void threeInstitutions() {
        township = region.township();
        county = region.county();
        teaching = region.teaching();
    }

    @Test
    void aCandidateComesWithAllThatSpeaksForIt() {
        var thoracic = region.department(teaching, "胸外科", "04.04");
        region.department(teaching, "神经内科", "03.04");
        var ward = region.ward(thoracic);
        region.bed(ward, "07");
        beds.hold(region.bed(ward, "08"), Ids.next(), OFFICE);
        var slot = region.slot(thoracic, 1);
        var community = region.community(teaching);
        register.addMembership(community, township, null, MembershipRole.MEMBER, SINCE, OFFICE);
        var agreement = region.agreement(region.draft(township, teaching));

        assertThat(receivers.candidates(township, "referral", "04.04", TODAY))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.institution().id()).isEqualTo(teaching);
                    assertThat(it.department())
                            .isNotNull()
                            .extracting(Department::id)
                            .isEqualTo(thoracic);
                    assertThat(it.agreement().id()).isEqualTo(agreement);
                    assertThat(it.direction()).isEqualTo(Direction.UP);
                    assertThat(it.freeBeds()).isEqualTo(1);
                    assertThat(it.nextSlotAt()).isNotNull();
                    assertThat(it.distanceKm()).isBetween(75.0, 82.0);
                    assertThat(it.consortia()).singleElement().asString().startsWith("清溪县医共体");
                });
        assertThat(slot).isNotNull();
    }

    @Test
    void theNearestComesFirst() {
        region.agreement(region.draft(township, teaching));
        region.agreement(region.draft(township, county));

        assertThat(receivers.candidates(township, "referral", null, TODAY))
                .extracting(it -> it.institution().id())
                .containsExactly(county, teaching);
    }

    @Test
    void aBroaderSpecialtyIsFoundForANarrowerOneAndTheOtherWayRound() {
        region.department(county, "外科", "04");
        region.department(county, "内科", "03");
        region.agreement(region.draft(township, county));

        assertThat(receivers.candidates(township, "referral", "04.04", TODAY)).hasSize(1);
        assertThat(receivers.candidates(township, "referral", "04", TODAY)).hasSize(1);
        assertThat(receivers.candidates(township, "referral", "07", TODAY)).isEmpty();
    }

    @Test
    void anAllianceOffersOnlyItsDepartment() {
        var thoracic = region.department(teaching, "胸外科", "04.04");
        region.department(teaching, "胸外科二病区", "04.04");
        var here = region.department(county, "胸外科", "04.04");
        var elsewhere = region.department(county, "骨科", "04.03");
        region.agreement(region.draft(new Party(county, here), new Party(teaching, thoracic)));

        assertThat(receivers.candidates(county, "referral", null, TODAY))
                .singleElement()
                .extracting(Candidate::department)
                .extracting(Department::id)
                .isEqualTo(thoracic);
        assertThat(receivers.candidates(county, here, "referral", "04.04", TODAY))
                .hasSize(1);
        assertThat(receivers.candidates(county, elsewhere, "referral", "04.04", TODAY))
                .isEmpty();
        assertThat(receivers.candidates(county, "referral", "03", TODAY)).isEmpty();
    }

    @Test
    void onlyAgreedDirectionsAndServicesAndTermsCount() {
        var draft = region.draft(county, township);
        region.agreement(draft);

        assertThat(receivers.candidates(county, "referral", null, TODAY)).isEmpty();

        region.agreement(new Draft(
                "协议-" + Ids.next(),
                null,
                draft.requester(),
                draft.responder(),
                true,
                Set.of("referral"),
                Set.of(Direction.UP, Direction.DOWN),
                SINCE,
                SINCE.plusYears(3),
                draft.terms()));

        assertThat(receivers.candidates(county, "referral", null, TODAY)).hasSize(1);
        assertThat(receivers.candidates(township, "referral", null, TODAY)).hasSize(1);
        assertThat(receivers.candidates(county, "consultation", null, TODAY)).isEmpty();
        assertThat(receivers.candidates(county, "referral", null, SINCE.plusYears(4)))
                .isEmpty();
    }
}
