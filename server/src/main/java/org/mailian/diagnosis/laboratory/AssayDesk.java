package org.mailian.diagnosis.laboratory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.diagnosis.laboratory.AssaySteps.OpenAssay;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about results: that they are right, that the patient has them, what was done about a dangerous one. */
@Service
@Transactional
public class AssayDesk {

    private final AssaySteps steps;
    private final AssayReports reports;
    private final AssayDoorway doorway;
    private final AssayLines lines;

    AssayDesk(AssaySteps steps, AssayReports reports, AssayDoorway doorway, AssayLines lines) {
        this.steps = steps;
        this.reports = reports;
        this.doorway = doorway;
        this.lines = lines;
    }

    /** Validates what has been found and signs it for the laboratory; after a correction as a new version that shows the difference. */
    OpenAssay sign(Caller caller, UUID id, int version, @Nullable String comment) {
        var opened = steps.open(caller, id, version, AssayWorkflow.SIGN);
        var now = steps.now();
        var said = comment == null || comment.isBlank() ? null : comment.strip();
        var content = lines.of(opened.assay());
        var report = reports.issue(caller, opened, content, said, now);
        var next = opened.assay().with(report).at(opened.assay().times().signed(now));
        return steps.take(
                caller,
                opened,
                AssayWorkflow.SIGN,
                Map.of("expert", report.specialist().name(), "report", report.version()),
                next);
    }

    /** Hands it to the patient: the institution that collected signs its part. */
    OpenAssay deliver(Caller caller, UUID id, int version) {
        var opened = steps.open(caller, id, version, AssayWorkflow.DELIVER);
        var now = steps.now();
        var report = opened.assay().currentReport().orElseThrow();
        var delivered = reports.countersign(caller, opened, report, now);
        var taken = steps.take(
                caller,
                opened,
                AssayWorkflow.DELIVER,
                Map.of("report", report.version()),
                opened.assay().with(delivered).at(opened.assay().times().delivered(now)));
        doorway.closeSummary(taken.it());
        return taken;
    }

    /** Who reads it says what was done; that answers every critical value of the case that is still open. */
    OpenAssay acknowledge(Caller caller, UUID id, int version, String actionTaken) {
        var opened = steps.open(caller, id, version, AssayWorkflow.ACKNOWLEDGE);
        var now = steps.now();
        List<AssayAlert> answered = opened.assay().alerts().stream()
                .map(it -> it.isOpen() ? it.acknowledged(caller.name(), actionTaken, now) : it)
                .toList();
        return steps.take(
                caller,
                opened,
                AssayWorkflow.ACKNOWLEDGE,
                Map.of("text", actionTaken),
                opened.assay().with(answered));
    }
}
