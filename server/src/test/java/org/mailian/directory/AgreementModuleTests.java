package org.mailian.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.directory.DirectoryFixtures.OFFICE;
import static org.mailian.directory.DirectoryFixtures.SINCE;
import static org.mailian.directory.Refusals.refused;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.directory.Agreement.Party;
import org.mailian.directory.Agreements.Coverage;
import org.mailian.journal.Entry;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class AgreementModuleTests {

    private static final LocalDate TODAY = SINCE.plusYears(2);

    @Autowired
    Agreements agreements;

    @Autowired
    DirectoryFixtures region;

    @Autowired
    Journal journal;

    @Test
    void anAgreementIsInForceWhenBothHaveSigned() {
        var township = region.township();
        var county = region.county();
        var agreement = agreements.draft(region.draft(township, county), OFFICE);

        agreements.sign(agreement, township, region.practitioner("赵敏"), OFFICE);
        assertThat(agreements.covering(up(township, county))).isEmpty();

        agreements.sign(agreement, county, region.practitioner("钱伟"), OFFICE);
        assertThat(agreements.covering(up(township, county))).hasValueSatisfying(it -> {
            assertThat(it.id()).isEqualTo(agreement);
            assertThat(it.signatures()).extracting(Agreement.Signature::signer).containsExactly("赵敏", "钱伟");
            assertThat(it.signatures().getFirst().digest())
                    .isEqualTo(it.signatures().getLast().digest());
            assertThat(it.terms().get("share").stringValue()).isEqualTo("0.5");
        });
        assertThat(journal.read(new StreamId("agreement", agreement), 0, 10))
                .extracting(Entry::type)
                .containsExactly("agreement.drafted", "agreement.signed", "agreement.signed");
    }

    @Test
    void whatWasSignedIsWhatWasDrafted() {
        var draft = region.draft(region.township(), region.county());
        var agreement = region.agreement(draft);

        var drafted = journal.read(new StreamId("agreement", agreement), 0, 1).getFirst();

        assertThat(agreements.get(agreement).signatures())
                .extracting(Agreement.Signature::digest)
                .containsOnly(drafted.payload().get("digest").stringValue());
    }

    @Test
    void withoutAnAgreementTheRefusalSaysWhoCanSignOne() {
        var township = region.township();
        var county = region.county();
        region.post(region.practitioner("孙莉"), county, null, "CONSORTIUM_OFFICE");
        region.post(region.practitioner("周涛"), township, null, "CONSORTIUM_OFFICE");
        region.post(region.practitioner("吴芳"), county, null, "NURSE");

        var problem = refused("directory/no-agreement", () -> agreements.require(up(township, county)));

        assertThat(problem.facts())
                .containsEntry("requester", "汊口镇卫生院")
                .containsEntry("responder", "清溪县人民医院")
                .containsEntry("service", "referral");
        assertThat(problem.facts().get("whoCanSign")).isEqualTo("周涛 (汊口镇卫生院)、孙莉 (清溪县人民医院)");
    }

    @Test
    void anExpiredAgreementIsNamed() {
        var township = region.township();
        var county = region.county();
        var draft = region.draft(township, county);
        region.agreement(draft);
        var late = new Coverage(
                township,
                null,
                county,
                null,
                "referral",
                Direction.UP,
                draft.validUntil().plusDays(1));

        var problem = refused("directory/agreement-expired", () -> agreements.require(late));

        assertThat(problem.facts())
                .containsEntry("number", draft.number())
                .containsEntry("validUntil", draft.validUntil().toString());
    }

    @Test
    void anAgreementThatBeginsLaterIsNamed() {
        var township = region.township();
        var county = region.county();
        region.agreement(region.draft(township, county));
        var early = new Coverage(township, null, county, null, "referral", Direction.UP, SINCE.minusDays(1));

        refused("directory/agreement-not-yet", () -> agreements.require(early));
    }

    @Test
    void anUnsignedAgreementWaitsOnlyForWhoHasNotSigned() {
        var township = region.township();
        var county = region.county();
        region.post(region.practitioner("孙莉"), county, null, "CONSORTIUM_OFFICE");
        region.post(region.practitioner("周涛"), township, null, "CONSORTIUM_OFFICE");
        var agreement = agreements.draft(region.draft(township, county), OFFICE);
        agreements.sign(agreement, township, region.practitioner("赵敏"), OFFICE);

        var problem = refused("directory/agreement-unsigned", () -> agreements.require(up(township, county)));

        assertThat(problem.facts().get("whoCanSign")).isEqualTo("孙莉 (清溪县人民医院)");
    }

    @Test
    void anAllianceOfDepartmentsCoversNoOtherDepartment() {
        var county = region.county();
        var teaching = region.teaching();
        var here = region.department(county, "胸外科", "04.04");
        var there = region.department(teaching, "胸外科", "04.04");
        var other = region.department(teaching, "神经内科", "03.04");
        var alliance = region.agreement(region.draft(new Party(county, here), new Party(teaching, there)));

        assertThat(agreements.require(asked(county, here, teaching, there)).id())
                .isEqualTo(alliance);
        refused("directory/no-agreement", () -> agreements.require(asked(county, here, teaching, other)));
        refused("directory/no-agreement", () -> agreements.require(asked(county, null, teaching, there)));
    }

    @Test
    void onlyPartiesSignAndOnlyOnce() {
        var township = region.township();
        var county = region.county();
        var doctor = region.practitioner("赵敏");
        var stranger = region.teaching();
        var agreement = agreements.draft(region.draft(township, county), OFFICE);
        agreements.sign(agreement, township, doctor, OFFICE);

        refused("directory/already-signed", () -> agreements.sign(agreement, township, doctor, OFFICE));
        refused("directory/not-a-party", () -> agreements.sign(agreement, stranger, doctor, OFFICE));
    }

    @Test
    void anEndedAgreementCoversNothing() {
        var township = region.township();
        var county = region.county();
        var agreement = region.agreement(region.draft(township, county));

        agreements.terminate(agreement, county, "县域医共体调整", OFFICE);

        refused("directory/no-agreement", () -> agreements.require(up(township, county)));
        refused("directory/agreement-ended", () -> agreements.terminate(agreement, township, "再次", OFFICE));
    }

    @Test
    void numbersAreUniqueAndNobodyAgreesWithItself() {
        var township = region.township();
        var draft = region.draft(township, region.county());
        agreements.draft(draft, OFFICE);

        refused("directory/already-there", () -> agreements.draft(draft, OFFICE));
        refused("directory/own-agreement", () -> agreements.draft(region.draft(township, township), OFFICE));
    }

    private static Coverage up(UUID requester, UUID responder) {
        return new Coverage(requester, null, responder, null, "referral", Direction.UP, TODAY);
    }

    private static Coverage asked(
            UUID requester,
            @org.jspecify.annotations.Nullable UUID department,
            UUID responder,
            UUID responderDepartment) {
        return new Coverage(requester, department, responder, responderDepartment, "referral", Direction.UP, TODAY);
    }
}
