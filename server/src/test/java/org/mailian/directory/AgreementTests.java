package org.mailian.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.directory.AgreementState.DRAFT;
import static org.mailian.directory.AgreementState.SIGNED;
import static org.mailian.directory.AgreementState.TERMINATED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mailian.directory.Agreement.Party;
import org.mailian.directory.Agreements.Coverage;
import org.mailian.kernel.Ids;
import tools.jackson.databind.node.JsonNodeFactory;

class AgreementTests {

    private static final UUID TOWNSHIP = Ids.next();
    private static final UUID COUNTY = Ids.next();
    private static final UUID THORACIC = Ids.next();
    private static final UUID NEUROLOGY = Ids.next();
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    private static final LocalDate MIDSUMMER = LocalDate.of(2026, 6, 21);

    @Test
    void bothDaysOfTheTermAreIncluded() {
        var agreement = agreement(null, false, SIGNED);

        assertThat(agreement.inForceOn(FIRST_DAY.minusDays(1))).isFalse();
        assertThat(agreement.inForceOn(FIRST_DAY)).isTrue();
        assertThat(agreement.inForceOn(LAST_DAY)).isTrue();
        assertThat(agreement.inForceOn(LAST_DAY.plusDays(1))).isFalse();
    }

    @Test
    void aDraftAndAnEndedAgreementAreNeverInForce() {
        assertThat(agreement(null, false, DRAFT).inForceOn(MIDSUMMER)).isFalse();
        assertThat(agreement(null, false, TERMINATED).inForceOn(MIDSUMMER)).isFalse();
    }

    @Test
    void anAgreementOfInstitutionsCoversEveryDepartment() {
        assertThat(agreement(null, false, SIGNED).speaksOf(up(NEUROLOGY))).isTrue();
        assertThat(agreement(null, false, SIGNED).speaksOf(up(null))).isTrue();
    }

    @Test
    void anAgreementOfADepartmentCoversOnlyThatDepartment() {
        assertThat(agreement(THORACIC, false, SIGNED).speaksOf(up(THORACIC))).isTrue();
        assertThat(agreement(THORACIC, false, SIGNED).speaksOf(up(NEUROLOGY))).isFalse();
        assertThat(agreement(THORACIC, false, SIGNED).speaksOf(up(null))).isFalse();
    }

    @Test
    void onlyAMutualAgreementIsReadFromBothSides() {
        var back = new Coverage(COUNTY, null, TOWNSHIP, null, "referral", Direction.DOWN, MIDSUMMER);

        assertThat(agreement(null, true, SIGNED).speaksOf(back)).isTrue();
        assertThat(agreement(null, false, SIGNED).speaksOf(back)).isFalse();
    }

    @Test
    void anotherServiceOrDirectionIsNotCovered() {
        var sideways = new Coverage(TOWNSHIP, null, COUNTY, null, "referral", Direction.LATERAL, MIDSUMMER);
        var reading = new Coverage(TOWNSHIP, null, COUNTY, null, "diagnosis", Direction.UP, MIDSUMMER);

        assertThat(agreement(null, true, SIGNED).speaksOf(sideways)).isFalse();
        assertThat(agreement(null, true, SIGNED).speaksOf(reading)).isFalse();
    }

    @Test
    void anAgreementOfTheDepartmentGoesBeforeOneOfTheInstitution() {
        var general = agreement(null, false, SIGNED);
        var special = agreement(THORACIC, false, SIGNED);

        assertThat(Agreements.covering(up(THORACIC), List.of(general, special))).contains(special);
        assertThat(Agreements.covering(up(NEUROLOGY), List.of(general, special)))
                .contains(general);
    }

    @Test
    void directionFollowsFromTheLevels() {
        assertThat(Direction.between(InstitutionLevel.PRIMARY_UNGRADED, InstitutionLevel.THIRD))
                .isEqualTo(Direction.UP);
        assertThat(Direction.between(InstitutionLevel.THIRD, InstitutionLevel.FIRST))
                .isEqualTo(Direction.DOWN);
        assertThat(Direction.between(InstitutionLevel.SECOND, InstitutionLevel.SECOND))
                .isEqualTo(Direction.LATERAL);
    }

    @Test
    void distanceIsThatOfTheGreatCircle() {
        // One degree of latitude is 111.195 km on a sphere of 6371.0088 km.
        assertThat(Distance.km(31, 117, 32, 117)).isCloseTo(111.195, org.assertj.core.data.Offset.offset(0.001));
        assertThat(Distance.km(31, 117, 31, 117)).isZero();
        assertThat(Distance.km(0, 0, 0, 180)).isCloseTo(20015.1, org.assertj.core.data.Offset.offset(0.1));
    }

    private static Coverage up(@Nullable UUID department) {
        return new Coverage(TOWNSHIP, null, COUNTY, department, "referral", Direction.UP, MIDSUMMER);
    }

    private static Agreement agreement(@Nullable UUID responderDepartment, boolean mutual, AgreementState state) {
        return new Agreement(
                Ids.next(),
                "2026-01",
                null,
                new Party(TOWNSHIP, null),
                new Party(COUNTY, responderDepartment),
                mutual,
                Set.of("referral"),
                Set.of(Direction.UP, Direction.DOWN),
                FIRST_DAY,
                LAST_DAY,
                JsonNodeFactory.instance.objectNode(),
                state,
                Instant.EPOCH,
                null,
                null,
                null,
                List.of());
    }
}
