package org.mailian.diagnosis.laboratory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailian.casework.Case;
import org.mailian.diagnosis.HandedMatter;
import org.mailian.diagnosis.laboratory.Assay.AssayReport;
import org.mailian.laboratory.CaseSpecimens;
import org.springframework.stereotype.Component;

/** The report of laboratory tests, once it was handed out; a correction takes it back until the new version is handed out too. */
@Component
class AssayHandedMatter implements HandedMatter {

    private final AssayTable table;
    private final CaseSpecimens specimens;

    AssayHandedMatter(AssayTable table, CaseSpecimens specimens) {
        this.table = table;
        this.specimens = specimens;
    }

    @Override
    public String kind() {
        return AssayWorkflow.KIND;
    }

    @Override
    public HandedOut of(Case it) {
        var assay = table.get(it.id());
        var panels = specimens.panels(assay.order().laboratory(), assay.order().panels());
        return new HandedOut(
                panels.stream().map(panel -> panel.zh()).collect(Collectors.joining(" \u00B7 ")),
                panels.stream().map(panel -> panel.en()).collect(Collectors.joining(" \u00B7 ")),
                handedOut(it, assay)
                        .map(report ->
                                new HandedVersion(report.version(), report.signedAt(), report.file(), true, List.of()))
                        .orElse(null));
    }

    /** Empty while no version holds that the patient has. */
    static Optional<AssayReport> handedOut(Case it, Assay assay) {
        return it.state().equals(AssayWorkflow.DELIVERED)
                ? assay.currentReport().filter(report -> report.deliveredAt() != null)
                : Optional.empty();
    }
}
