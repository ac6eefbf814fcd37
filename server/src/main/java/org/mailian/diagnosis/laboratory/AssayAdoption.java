package org.mailian.diagnosis.laboratory;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailian.casework.Case;
import org.mailian.casework.CaseClerk;
import org.mailian.casework.Change;
import org.mailian.journal.Entry;
import org.mailian.laboratory.CaseSpecimens;
import org.mailian.laboratory.Specimen;
import org.springframework.stereotype.Component;

/** A case for a critical value that has none. */
@Component
class AssayAdoption {

    private final CaseSpecimens specimens;
    private final CaseClerk clerk;
    private final AssayOpening opening;
    private final AssayRecord record;

    AssayAdoption(CaseSpecimens specimens, CaseClerk clerk, AssayOpening opening, AssayRecord record) {
        this.specimens = specimens;
        this.clerk = clerk;
        this.opening = opening;
        this.record = record;
    }

    /** Empty where nothing in it is critical, or where it is too old to ring. */
    Optional<Case> adopt(Specimen tube, Entry entry) {
        var rules = record.rules(tube.institution()).rules();
        var critical = HeardResult.in(entry, code -> specimens.item(tube.laboratory(), code)).stream()
                .anyMatch(rules::isCritical);
        if (!critical || !rules.ringsYet(entry.recordedAt(), record.now())) {
            return Optional.empty();
        }
        var it = clerk.open(opening.adopted(tube));
        record.adopted(it, tube);
        specimens.adopt(tube.id(), it.id());
        return clerk.take(AssayWorkflow.ASSAY, it, AssayWorkflow.ADOPT, Set.of(), Change.of(Map.of(), Map.of()));
    }
}
