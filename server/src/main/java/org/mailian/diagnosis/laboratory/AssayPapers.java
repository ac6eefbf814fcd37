package org.mailian.diagnosis.laboratory;

import java.util.stream.Collectors;
import org.mailian.access.Caller;
import org.mailian.diagnosis.Diagnosis.ReaderName;
import org.mailian.diagnosis.laboratory.Assay.AssayReport;
import org.mailian.diagnosis.laboratory.AssaySteps.OpenAssay;
import org.mailian.directory.Directory;
import org.mailian.laboratory.CaseSpecimens;
import org.mailian.laboratory.LaboratoryRules;
import org.springframework.stereotype.Component;

/** Gathers what stands on the paper of a laboratory report. */
@Component
class AssayPapers {

    private final Directory directory;
    private final CaseSpecimens specimens;

    AssayPapers(Directory directory, CaseSpecimens specimens) {
        this.directory = directory;
        this.specimens = specimens;
    }

    /** The caller as a report names them. */
    ReaderName name(Caller caller) {
        var person = directory.practitioner(caller.practitioner());
        return new ReaderName(person.id(), person.name(), person.title());
    }

    AssayPaper of(OpenAssay opened, AssayReport report) {
        var order = opened.assay().order();
        var panels = specimens.panels(order.laboratory(), order.panels()).stream()
                .map(LaboratoryRules.Panel::zh)
                .collect(Collectors.joining("\u3001"));
        var tubes = CaseSpecimens.living(specimens.of(opened.it().id()));
        return new AssayPaper(opened.it(), opened.assay(), report, panels, tubes);
    }
}
