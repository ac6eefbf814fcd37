package org.mailian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.directory.Register;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Times;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class AddresseesModuleTests {

    @Autowired
    Addressees addressees;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Register register;

    UUID county;
    UUID surgery;
    SignedIn surgeon;
    SignedIn coordinator;

    @BeforeEach
    void aHospital() {
        county = people.hospital("清溪县人民医院");
        surgery = register.addDepartment(
                new Register.NewDepartment(county, "0403", "胸外科", "Thoracic surgery", "04.03", null), Actor.system());
        surgeon = people.at(county, surgery, "SPECIALIST", "DEPARTMENT_HEAD");
        coordinator = people.at(county, "COORDINATOR");
    }

    @Test
    void everybodyWithAPostIsToldOfTheInstitution() {
        assertThat(addressees.at(county, null, Set.of()))
                .extracting(Addressee::account)
                .containsExactlyInAnyOrder(
                        surgeon.caller().account(), coordinator.caller().account());
    }

    @Test
    void departmentAndRoleNarrowIt() {
        assertThat(addressees.at(county, surgery, Set.of()))
                .extracting(Addressee::name)
                .containsExactly(surgeon.caller().name());
        assertThat(addressees.at(county, null, Set.of("COORDINATOR", "DUTY_OFFICER")))
                .extracting(Addressee::account)
                .containsExactly(coordinator.caller().account());
        assertThat(addressees.at(county, surgery, Set.of("COORDINATOR"))).isEmpty();
    }

    @Test
    void onePersonInTwoPostsIsToldOnce() {
        people.post(surgeon.caller().practitioner(), county, null, "DUTY_OFFICER");

        assertThat(addressees.at(county, null, Set.of())).hasSize(2);
        assertThat(addressees.of(surgeon.caller().practitioner(), county)).isPresent();
    }

    @Test
    void whoLeftOrHasNoAccountIsNotTold() {
        accounts.withdraw(coordinator.caller().account(), Actor.system());
        register.endPost(
                surgeon.caller().post(), Times.dayInChina(Instant.now()).minusDays(1), Actor.system());

        assertThat(addressees.at(county, null, Set.of())).isEmpty();
        assertThat(addressees.of(surgeon.caller().practitioner(), county)).isEmpty();
    }
}
