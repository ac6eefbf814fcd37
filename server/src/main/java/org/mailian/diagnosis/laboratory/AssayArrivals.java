package org.mailian.diagnosis.laboratory;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mailian.casework.Case;
import org.mailian.casework.CaseClerk;
import org.mailian.journal.Entry;
import org.mailian.journal.Projection;
import org.mailian.laboratory.CaseSpecimens;
import org.mailian.laboratory.Specimen;
import org.springframework.stereotype.Component;

/**
 * What becomes of the tubes moves their case. A critical value that belongs to no case, because the tube was ordered before there were
 * cases or at the institution's own laboratory, gets one: nothing that must reach a human being depends on how it was ordered.
 */
@Component
class AssayArrivals implements Projection {

    private static final String RESULTED = "specimen.resulted";

    private final CaseSpecimens specimens;
    private final CaseClerk clerk;
    private final AssayHouse house;
    private final AssayAdoption adoption;

    AssayArrivals(CaseSpecimens specimens, CaseClerk clerk, AssayHouse house, AssayAdoption adoption) {
        this.specimens = specimens;
        this.clerk = clerk;
        this.house = house;
        this.adoption = adoption;
    }

    @Override
    public String name() {
        return "laboratory-diagnosis";
    }

    /** The receipt of a whole box is told of the box, so it is heard there. */
    @Override
    public Set<String> types() {
        return Set.of(
                "specimen.collected",
                "specimen.received",
                "specimen.rejected",
                "specimen.cancelled",
                RESULTED,
                "box.received");
    }

    @Override
    public void apply(Entry entry) {
        if (entry.stream().kind().equals("box")) {
            entry.payload()
                    .path("specimens")
                    .valueStream()
                    .forEach(it -> specimens
                            .find(UUID.fromString(it.asString()))
                            .flatMap(this::caseOf)
                            .ifPresent(house::advance));
            return;
        }
        specimens.find(entry.stream().id()).ifPresent(it -> heard(it, entry));
    }

    private void heard(Specimen tube, Entry entry) {
        var of = caseOf(tube);
        var resulted = entry.type().equals(RESULTED);
        if (of.isPresent()) {
            var it = entry.type().equals("specimen.rejected")
                    ? house.refused(of.get(), tube, entry)
                    : house.advance(of.get());
            if (resulted) {
                house.resulted(it, tube, entry);
            }
        } else if (resulted) {
            adoption.adopt(tube, entry).ifPresent(it -> house.resulted(it, tube, entry));
        }
    }

    /** Locked; empty for a tube of none, or of a case of another kind, which does not know what to do with a result. */
    private Optional<Case> caseOf(Specimen tube) {
        return Optional.ofNullable(tube.caseId())
                .flatMap(clerk::toChange)
                .filter(it -> it.kind().equals(AssayWorkflow.KIND));
    }
}
