package org.mailian.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.directory.DirectoryFixtures.OFFICE;
import static org.mailian.directory.Refusals.refused;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;

/** Turns that change hands: left, covered, swapped, handed over. */
@HouseTest
class DutyChangesModuleTests {

    private static final Instant NIGHT = Instant.parse("2099-03-01T12:00:00Z");
    private static final Instant MORNING = Instant.parse("2099-03-02T00:00:00Z");

    @Autowired
    Duty duty;

    @Autowired
    DutyChanges changes;

    @Autowired
    DutySwaps swaps;

    @Autowired
    DirectoryFixtures region;

    UUID hospital = Ids.next();
    UUID zheng = Ids.next();
    UUID lin = Ids.next();
    UUID turn = Ids.next();

    @BeforeEach
    void zhengIsOnDutyTonight() {
        hospital = region.county();
        zheng = region.practitioner("郑岩");
        lin = region.practitioner("林远");
        region.post(zheng, hospital, null, "DUTY_OFFICER");
        region.post(lin, hospital, null, "DUTY_OFFICER");
        turn = duty.assign(hospital, null, zheng, DutyKind.DUTY_OFFICER, NIGHT, MORNING, OFFICE);
    }

    @Test
    void aTurnThatWasLeftIsAGapThatCallsNobodyUntilItIsCovered() {
        changes.leave(hospital, turn, "发热", false, as(zheng));
        changes.leave(hospital, turn, "发热", false, as(zheng));

        assertThat(onDuty()).isEmpty();
        assertThat(duty.turns(hospital, NIGHT, MORNING))
                .singleElement()
                .satisfies(it -> assertThat(it.leftAt()).isNotNull());
        assertThat(changes.reasons(List.of(turn))).containsEntry(turn, "发热");

        changes.cover(hospital, turn, lin, OFFICE);

        assertThat(onDuty()).containsExactly(lin);
        assertThat(changes.reasons(List.of(turn))).isEmpty();
    }

    @Test
    void onlyItsPersonOrWhoKeepsTheRosterLeavesATurn() {
        refused("directory/not-your-duty", () -> changes.leave(hospital, turn, null, false, as(lin)));
        refused("directory/unknown-duty", () -> changes.leave(region.county(), turn, null, true, as(zheng)));

        changes.leave(hospital, turn, null, true, as(lin));

        assertThat(onDuty()).isEmpty();
    }

    @Test
    void aGapIsCoveredBySomebodyWhoWorksThere() {
        refused("directory/not-of-institution", () -> changes.cover(hospital, turn, region.practitioner("何川"), OFFICE));
    }

    @Test
    void aSwapIsProposedByOneAndAcceptedByTheOther() {
        var other =
                duty.assign(hospital, null, lin, DutyKind.DUTY_OFFICER, MORNING, MORNING.plusSeconds(43_200), OFFICE);
        var swap = swaps.propose(hospital, turn, lin, other, "家中有事", as(zheng));

        refused("directory/swap-pending", () -> swaps.propose(hospital, turn, lin, null, null, as(zheng)));
        refused("directory/unknown-swap", () -> swaps.accept(hospital, swap, as(zheng)));
        assertThat(swaps.of(hospital, lin)).extracting(DutySwaps.Swap::id).containsExactly(swap);
        swaps.accept(hospital, swap, as(lin));

        assertThat(onDuty()).containsExactly(lin);
        assertThat(duty.practitioners(hospital, null, DutyKind.DUTY_OFFICER, MORNING))
                .containsExactly(zheng);
        assertThat(swaps.of(hospital, lin)).isEmpty();
        refused("directory/unknown-swap", () -> swaps.accept(hospital, swap, as(lin)));
    }

    @Test
    void aTurnIsTakenOverForNothing() {
        swaps.accept(hospital, swaps.propose(hospital, turn, lin, null, null, as(zheng)), as(lin));

        assertThat(onDuty()).containsExactly(lin);
    }

    @Test
    void aSwapThatWasDeclinedOrTakenBackChangesNothing() {
        swaps.end(hospital, swaps.propose(hospital, turn, lin, null, null, as(zheng)), as(lin));
        swaps.end(hospital, swaps.propose(hospital, turn, lin, null, null, as(zheng)), as(zheng));

        assertThat(onDuty()).containsExactly(zheng);
        assertThat(swaps.of(hospital, zheng)).isEmpty();
    }

    @Test
    void aSwapOfTurnsThatHaveChangedIsStale() {
        var swap = swaps.propose(hospital, turn, lin, null, null, as(zheng));
        changes.cover(hospital, turn, lin, OFFICE);

        refused("directory/swap-stale", () -> swaps.accept(hospital, swap, as(lin)));
    }

    @Test
    void nobodySwapsTheTurnOfAnother() {
        refused("directory/not-your-duty", () -> swaps.propose(hospital, turn, zheng, null, null, as(lin)));
        refused("directory/not-your-duty", () -> swaps.propose(hospital, turn, lin, turn, null, as(zheng)));
    }

    @Test
    void aTurnIsHandedOverWithWhatIsOpenAndTakenOverOnce() {
        changes.handOver(hospital, turn, "绿色通道 1 例在途,预计 23:40 到", as(zheng));
        changes.handOver(hospital, turn, "绿色通道 1 例已到,等 CT", as(zheng));
        refused("directory/not-your-duty", () -> changes.handOver(hospital, turn, "…", as(lin)));

        changes.takeOver(hospital, turn, as(lin));
        changes.takeOver(hospital, turn, as(zheng));

        assertThat(changes.handovers(List.of(turn)).get(turn)).satisfies(it -> {
            assertThat(it.note()).startsWith("绿色通道 1 例已到");
            assertThat(it.takenBy()).isEqualTo(lin.toString());
        });
        refused("directory/handed-over", () -> changes.handOver(hospital, turn, "补充", as(zheng)));
    }

    private List<UUID> onDuty() {
        return duty.practitioners(hospital, null, DutyKind.DUTY_OFFICER, NIGHT);
    }

    private Actor as(UUID practitioner) {
        return new Actor(null, practitioner, hospital, practitioner.toString());
    }
}
