package org.mailian.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.directory.DirectoryFixtures.OFFICE;
import static org.mailian.directory.Refusals.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ResourcesModuleTests {

    private static final int DESKS = 32;
    private static final int ROUNDS = 25;

    @Autowired
    Beds beds;

    @Autowired
    Holds holds;

    @Autowired
    Slots slots;

    @Autowired
    Duty duty;

    @Autowired
    Resources resources;

    @Autowired
    DirectoryFixtures region;

    UUID hospital = Ids.next();
    UUID thoracic = Ids.next();

    @BeforeEach
    void aHospitalWithADepartment() {
        hospital = region.teaching();
        thoracic = region.department(hospital, "胸外科", "04.04");
    }

    @Test
    void twoCannotTakeTheLastBed() throws Exception {
        var ward = region.ward(thoracic);
        for (var round = 0; round < ROUNDS; round++) {
            var bed = region.bed(ward, "12-" + round);

            var answers =
                    allAtOnce(() -> beds.hold(bed, Ids.next(), OFFICE).bed().toString());

            assertThat(answers).containsOnlyOnce(bed.toString());
            assertThat(answers.stream().filter("directory/bed-taken"::equals)).hasSize(DESKS - 1);
        }
    }

    @Test
    void asManyAsThereAreFreeBedsFindOneInTheDepartment() throws Exception {
        var ward = region.ward(thoracic);
        for (var number = 0; number < 5; number++) {
            region.bed(ward, "0" + number);
        }

        var answers = allAtOnce(() -> beds.holdIn(thoracic, Ids.next(), OFFICE).number());

        assertThat(answers).containsOnlyOnce("00", "01", "02", "03", "04");
        assertThat(answers.stream().filter("directory/bed-taken"::equals)).hasSize(DESKS - 5);
    }

    @Test
    void twoCannotTakeTheLastPlaceOfASlot() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var slot =
                    region.slot(thoracic, Instant.parse("2099-01-01T00:00:00Z").plusSeconds(round * 3600L), 1);

            var answers =
                    allAtOnce(() -> slots.hold(slot, Ids.next(), OFFICE).id().toString());

            assertThat(answers).containsOnlyOnce(slot.toString());
            assertThat(answers.stream().filter("directory/slot-full"::equals)).hasSize(DESKS - 1);
        }
    }

    @Test
    void aSlotTakesAsManyAsItHasRoomFor() throws Exception {
        var slot = region.slot(thoracic, 7);

        var answers = allAtOnce(() -> slots.hold(slot, Ids.next(), OFFICE).id().toString());

        assertThat(answers.stream().filter(slot.toString()::equals)).hasSize(7);
        assertThat(slots.find(slot).orElseThrow().left()).isZero();
    }

    @Test
    void releasingTwiceIsReleasingOnce() {
        var bed = region.bed(region.ward(thoracic), "07");
        var slot = region.slot(thoracic, 2);
        var patient = Ids.next();
        beds.hold(bed, patient, OFFICE);
        slots.hold(slot, patient, OFFICE);

        holds.release(patient);
        holds.release(patient);

        assertThat(beds.of(hospital).free()).isEqualTo(1);
        assertThat(slots.find(slot).orElseThrow().taken()).isZero();
        assertThat(beds.hold(bed, Ids.next(), OFFICE).bed()).isEqualTo(bed);
    }

    @Test
    void holdingAgainForTheSameCaseChangesNothing() {
        var bed = region.bed(region.ward(thoracic), "07");
        var slot = region.slot(thoracic, 2);
        var patient = Ids.next();

        assertThat(beds.hold(bed, patient, OFFICE)).isEqualTo(beds.hold(bed, patient, OFFICE));
        slots.hold(slot, patient, OFFICE);
        slots.hold(slot, patient, OFFICE);

        assertThat(slots.find(slot).orElseThrow().taken()).isEqualTo(1);
    }

    @Test
    void holdingAnotherBedOfTheHospitalMovesTheCase() {
        var ward = region.ward(thoracic);
        var first = region.bed(ward, "07");
        var second = region.bed(ward, "08");
        var patient = Ids.next();
        beds.hold(first, patient, OFFICE);

        beds.hold(second, patient, OFFICE);

        assertThat(beds.ofCase(patient)).extracting(BedHold::bed).containsExactly(second);
        assertThat(beds.of(hospital).free()).isEqualTo(1);
    }

    @Test
    void aPatientWhoChangesBedsLiesInTheNewOne() {
        var ward = region.ward(thoracic);
        var patient = Ids.next();
        beds.hold(region.bed(ward, "07"), patient, OFFICE);
        beds.occupy(patient);

        beds.hold(region.bed(ward, "08"), patient, OFFICE);

        assertThat(beds.ofCase(patient))
                .singleElement()
                .extracting(BedHold::occupiedAt)
                .isNotNull();
    }

    @Test
    void aBedOfADepartmentIsHeldOnce() {
        var ward = region.ward(thoracic);
        region.bed(ward, "07");
        region.bed(ward, "08");
        var patient = Ids.next();

        assertThat(beds.holdIn(thoracic, patient, OFFICE)).isEqualTo(beds.holdIn(thoracic, patient, OFFICE));
    }

    @Test
    void aRefusedMoveKeepsTheBedHeldBefore() {
        var ward = region.ward(thoracic);
        var first = region.bed(ward, "07");
        var taken = region.bed(ward, "08");
        var patient = Ids.next();
        beds.hold(first, patient, OFFICE);
        beds.hold(taken, Ids.next(), OFFICE);

        refused("directory/bed-taken", () -> beds.hold(taken, patient, OFFICE));

        assertThat(beds.ofCase(patient)).extracting(BedHold::bed).containsExactly(first);
    }

    @Test
    void aPatientOnTheWayBackHasABedAtBothEnds() {
        var county = region.county();
        var here = region.bed(region.ward(thoracic), "07");
        var there = region.bed(region.ward(region.department(county, "康复科", "21")), "01");
        var patient = Ids.next();
        beds.hold(here, patient, OFFICE);
        beds.hold(there, patient, OFFICE);

        beds.release(patient, hospital);

        assertThat(beds.ofCase(patient)).extracting(BedHold::bed).containsExactly(there);
    }

    @Test
    void theBoardTellsFreeHeldOccupiedAndClosed() {
        var ward = region.ward(thoracic);
        region.bed(ward, "01");
        var held = region.bed(ward, "02");
        var occupied = region.bed(ward, "03");
        var walkIn = region.bed(ward, "04");
        var unstaffed = region.bed(ward, "05");
        var patient = Ids.next();
        beds.hold(held, Ids.next(), OFFICE);
        beds.hold(occupied, patient, OFFICE);
        beds.occupy(patient);
        resources.setBed(walkIn, true, true, true, BedRestriction.FEMALE, OFFICE);
        resources.setBed(unstaffed, true, false, false, BedRestriction.NONE, OFFICE);

        var board = beds.of(hospital);

        assertThat(board.wards())
                .singleElement()
                .satisfies(it -> assertThat(it.beds())
                        .extracting(BedBoard.BedState::state)
                        .containsExactly(
                                BedBoard.State.FREE,
                                BedBoard.State.HELD,
                                BedBoard.State.OCCUPIED,
                                BedBoard.State.OCCUPIED,
                                BedBoard.State.CLOSED));
        assertThat(beds.free(hospital)).containsEntry(thoracic, 1);
        refused("directory/bed-taken", () -> beds.hold(walkIn, Ids.next(), OFFICE));
        refused("directory/bed-taken", () -> beds.hold(unstaffed, Ids.next(), OFFICE));
    }

    @Test
    void bedsAndSlotsOfOthersDoNotExist() {
        var stranger = new Actor(null, null, region.county(), "县医院");
        var ward = region.ward(thoracic);
        var bed = region.bed(ward, "07");
        var slot = region.slot(thoracic, 1);

        refused("directory/unknown-bed", () -> beds.hold(bed, Ids.next(), stranger));
        refused("directory/unknown-slot", () -> slots.hold(slot, Ids.next(), stranger));
        refused("directory/unknown-ward", () -> resources.addBed(ward, "08", true, BedRestriction.NONE, stranger));
        refused(
                "directory/unknown-bed",
                () -> resources.setBed(bed, false, false, false, BedRestriction.NONE, stranger));
    }

    @Test
    void openSlotsAreThoseWithRoomLeft() {
        var full = region.slot(thoracic, Instant.parse("2099-01-01T01:00:00Z"), 1);
        var open = region.slot(thoracic, Instant.parse("2099-01-01T02:00:00Z"), 1);
        region.slot(thoracic, Instant.parse("2099-01-02T02:00:00Z"), 1);
        slots.hold(full, Ids.next(), OFFICE);

        var found = slots.open(
                thoracic, null, Instant.parse("2099-01-01T00:00:00Z"), Instant.parse("2099-01-02T00:00:00Z"));

        assertThat(found).extracting(Slot::id).containsExactly(open);
    }

    @Test
    void aSlotThatIsOverIsNotTaken() {
        var slot = region.slot(thoracic, Instant.parse("2020-01-01T01:00:00Z"), 1);

        refused("directory/slot-past", () -> slots.hold(slot, Ids.next(), OFFICE));
    }

    @Test
    void theDepartmentsOwnDutyComesBeforeThatOfTheHospital() {
        var night = Instant.parse("2026-03-01T12:00:00Z");
        var morning = Instant.parse("2026-03-02T00:00:00Z");
        var officer = region.practitioner("郑岩");
        var surgeon = region.practitioner("林远");
        region.post(officer, hospital, null, "DUTY_OFFICER");
        region.post(surgeon, hospital, thoracic, "SPECIALIST");
        duty.assign(hospital, null, officer, DutyKind.DUTY_OFFICER, night, morning, OFFICE);
        duty.assign(hospital, thoracic, surgeon, DutyKind.DUTY_OFFICER, night, morning, OFFICE);

        assertThat(duty.practitioners(hospital, thoracic, DutyKind.DUTY_OFFICER, night))
                .containsExactly(surgeon, officer);
        assertThat(duty.practitioners(hospital, null, DutyKind.DUTY_OFFICER, night))
                .containsExactly(officer);
        assertThat(duty.practitioners(hospital, thoracic, DutyKind.DUTY_OFFICER, morning))
                .isEmpty();
        assertThat(duty.practitioners(hospital, thoracic, DutyKind.GREEN_CHANNEL_TEAM, night))
                .isEmpty();
    }

    @Test
    void nobodyIsPutOnTheRosterOfAHospitalTheyDoNotWorkAt() {
        var night = Instant.parse("2026-03-01T12:00:00Z");
        var stranger = region.practitioner("何川");

        refused(
                "directory/not-of-institution",
                () -> duty.assign(
                        hospital, null, stranger, DutyKind.DUTY_OFFICER, night, night.plusSeconds(3600), OFFICE));
    }

    @Test
    void aCancelledTurnIsOffTheRoster() {
        var night = Instant.parse("2099-03-01T12:00:00Z");
        var officer = region.practitioner("郑岩");
        region.post(officer, hospital, null, "DUTY_OFFICER");
        var turn = duty.assign(hospital, null, officer, DutyKind.DUTY_OFFICER, night, night.plusSeconds(3600), OFFICE);

        duty.cancel(hospital, turn, OFFICE);

        assertThat(duty.turns(hospital, night, night.plusSeconds(60))).isEmpty();
        refused("directory/unknown-duty", () -> duty.cancel(hospital, turn, OFFICE));
    }

    @Test
    void aTurnThatIsOverStaysOnTheRoster() {
        var night = Instant.parse("2020-03-01T12:00:00Z");
        var officer = region.practitioner("郑岩");
        region.post(officer, hospital, null, "DUTY_OFFICER");
        var turn = duty.assign(hospital, null, officer, DutyKind.DUTY_OFFICER, night, night.plusSeconds(3600), OFFICE);

        refused("directory/duty-past", () -> duty.cancel(hospital, turn, OFFICE));

        assertThat(duty.turns(hospital, night, night.plusSeconds(60))).hasSize(1);
    }

    /** Many desks press the button in the same instant; each answer is what it got, or the code it was refused with. */
    private static List<String> allAtOnce(Callable<String> deed) throws Exception {
        var start = new CyclicBarrier(DESKS);
        var answers = new ArrayList<Future<String>>();
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var desk = 0; desk < DESKS; desk++) {
                answers.add(desks.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
        }
        var texts = new ArrayList<String>();
        for (var answer : answers) {
            try {
                texts.add(answer.get());
            } catch (ExecutionException refused) {
                assertThat(refused).hasCauseInstanceOf(Problem.class);
                texts.add(refused.getCause() instanceof Problem it ? it.code() : "");
            }
        }
        return texts;
    }
}
