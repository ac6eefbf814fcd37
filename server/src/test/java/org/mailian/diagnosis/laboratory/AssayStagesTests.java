package org.mailian.diagnosis.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.laboratory.SpecimenState.CANCELLED;
import static org.mailian.laboratory.SpecimenState.COLLECTED;
import static org.mailian.laboratory.SpecimenState.ON_THE_WAY;
import static org.mailian.laboratory.SpecimenState.ORDERED;
import static org.mailian.laboratory.SpecimenState.RECEIVED;
import static org.mailian.laboratory.SpecimenState.REJECTED;
import static org.mailian.laboratory.SpecimenState.REPORTED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mailian.kernel.Ids;
import org.mailian.laboratory.Specimen;
import org.mailian.laboratory.Specimen.Done;
import org.mailian.laboratory.SpecimenState;

/** When a stage is reached with several tubes in one order. */
class AssayStagesTests {

    private static final Instant NOON = Instant.parse("2026-08-03T04:00:00Z");

    @Test
    void theLastTubeCounts() {
        assertThat(AssayStages.next(AssayWorkflow.ORDERED, List.of(tube(COLLECTED), tube(ORDERED))))
                .isEmpty();
        assertThat(AssayStages.next(AssayWorkflow.ORDERED, List.of(tube(ON_THE_WAY), tube(COLLECTED))))
                .contains("collect");
        assertThat(AssayStages.next(AssayWorkflow.COLLECTED, List.of(tube(REPORTED), tube(ON_THE_WAY))))
                .isEmpty();
        assertThat(AssayStages.next(AssayWorkflow.COLLECTED, List.of(tube(REPORTED), tube(RECEIVED))))
                .contains("receive");
        assertThat(AssayStages.next(AssayWorkflow.RECEIVED, List.of(tube(REPORTED), tube(RECEIVED))))
                .isEmpty();
        assertThat(AssayStages.next(AssayWorkflow.RECEIVED, List.of(tube(REPORTED), tube(REPORTED))))
                .contains("result");
    }

    @Test
    void aRefusedTubeStopsTheWholeUntilAnotherIsCollectedInItsPlace() {
        var refused = tube(REJECTED);

        assertThat(AssayStages.next(AssayWorkflow.RECEIVED, List.of(refused, tube(REPORTED))))
                .contains("reject");
        assertThat(AssayStages.next(AssayWorkflow.REJECTED, List.of(refused, tube(REPORTED))))
                .isEmpty();
        assertThat(AssayStages.next(
                        AssayWorkflow.REJECTED, List.of(refused, tube(REPORTED), instead(refused, ORDERED))))
                .isEmpty();
        assertThat(AssayStages.next(
                        AssayWorkflow.REJECTED, List.of(refused, tube(REPORTED), instead(refused, COLLECTED))))
                .contains("collect");
    }

    @Test
    void whatIsCalledOffIsDoneWithout() {
        var refused = tube(REJECTED);

        assertThat(AssayStages.next(AssayWorkflow.ORDERED, List.of(tube(COLLECTED), tube(CANCELLED))))
                .contains("collect");
        assertThat(AssayStages.next(AssayWorkflow.ORDERED, List.of(tube(CANCELLED))))
                .contains("cancel");
        assertThat(AssayStages.next(
                        AssayWorkflow.REJECTED, List.of(refused, tube(REPORTED), instead(refused, CANCELLED))))
                .contains("collect");
        assertThat(AssayStages.next(AssayWorkflow.REJECTED, List.of(refused, instead(refused, CANCELLED))))
                .contains("cancel");
    }

    @Test
    void whatHasEndedIsNotMovedByTubes() {
        assertThat(AssayStages.next(AssayWorkflow.CANCELLED, List.of(tube(REPORTED))))
                .isEmpty();
        assertThat(AssayStages.next(AssayWorkflow.DELIVERED, List.of(tube(REPORTED))))
                .isEmpty();
        assertThat(AssayStages.next(AssayWorkflow.ALARMED, List.of(tube(REPORTED))))
                .isEmpty();
    }

    private static Specimen tube(SpecimenState state) {
        return tube(state, null);
    }

    private static Specimen instead(Specimen of, SpecimenState state) {
        return tube(state, of.id());
    }

    private static Specimen tube(SpecimenState state, @Nullable UUID replaces) {
        return new Specimen(
                Ids.next(),
                "100000000101",
                Ids.next(),
                Ids.next(),
                Ids.next(),
                "\u9A6C*",
                "1",
                LocalDate.of(1961, 3, 8),
                null,
                replaces,
                "SST",
                List.of("ELECTROLYTES"),
                List.of("K"),
                "1",
                state,
                null,
                new Done(NOON, "\u8D3A\u5C0F\u6EE1"),
                null,
                null,
                null);
    }
}
