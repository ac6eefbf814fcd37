package org.mailian.diagnosis.laboratory;

import static org.mailian.diagnosis.laboratory.AssayWorkflow.CANCEL;
import static org.mailian.diagnosis.laboratory.AssayWorkflow.COLLECT;
import static org.mailian.diagnosis.laboratory.AssayWorkflow.COLLECTED;
import static org.mailian.diagnosis.laboratory.AssayWorkflow.ORDERED;
import static org.mailian.diagnosis.laboratory.AssayWorkflow.RECEIVE;
import static org.mailian.diagnosis.laboratory.AssayWorkflow.RECEIVED;
import static org.mailian.diagnosis.laboratory.AssayWorkflow.REJECT;
import static org.mailian.diagnosis.laboratory.AssayWorkflow.REJECTED;
import static org.mailian.diagnosis.laboratory.AssayWorkflow.RESULT;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailian.laboratory.CaseSpecimens;
import org.mailian.laboratory.Specimen;
import org.mailian.laboratory.SpecimenState;

/**
 * When a stage is reached, with several tubes in one order. Pure. A stage is reached by the last of the tubes that still count; one that
 * is refused stops the whole until another is collected in its place, or is called off too. Results of single tubes are seen, and ring,
 * long before.
 */
final class AssayStages {

    private static final Set<SpecimenState> TAKEN = EnumSet.of(
            SpecimenState.COLLECTED,
            SpecimenState.PACKED,
            SpecimenState.ON_THE_WAY,
            SpecimenState.RECEIVED,
            SpecimenState.REPORTED);

    private static final Set<SpecimenState> THERE = EnumSet.of(SpecimenState.RECEIVED, SpecimenState.REPORTED);

    private AssayStages() {}

    /** What happens next to a case in this stage with these tubes; empty while it has to wait. */
    static Optional<String> next(String stage, List<Specimen> tubes) {
        var living = CaseSpecimens.living(tubes);
        if (living.isEmpty()) {
            return stage.equals(ORDERED) || stage.equals(REJECTED) ? Optional.of(CANCEL) : Optional.empty();
        }
        var refused = living.stream().anyMatch(it -> it.state() == SpecimenState.REJECTED);
        return switch (stage) {
            case ORDERED -> refused ? Optional.of(REJECT) : when(all(living, TAKEN), COLLECT);
            case REJECTED -> when(!refused && all(living, TAKEN), COLLECT);
            case COLLECTED -> refused ? Optional.of(REJECT) : when(all(living, THERE), RECEIVE);
            case RECEIVED ->
                refused ? Optional.of(REJECT) : when(all(living, EnumSet.of(SpecimenState.REPORTED)), RESULT);
            default -> Optional.empty();
        };
    }

    private static Optional<String> when(boolean holds, String action) {
        return holds ? Optional.of(action) : Optional.empty();
    }

    private static boolean all(List<Specimen> tubes, Set<SpecimenState> states) {
        return tubes.stream().allMatch(it -> states.contains(it.state()));
    }
}
