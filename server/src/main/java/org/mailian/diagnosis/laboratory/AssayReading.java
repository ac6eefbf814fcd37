package org.mailian.diagnosis.laboratory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.ReadLog;
import org.mailian.casework.CaseHeader;
import org.mailian.casework.CaseSearch;
import org.mailian.casework.Choices;
import org.mailian.diagnosis.laboratory.AssaySteps.OpenAssay;
import org.mailian.diagnosis.laboratory.AssayView.AssayPanel;
import org.mailian.diagnosis.laboratory.AssayView.AssayRefusal;
import org.mailian.diagnosis.laboratory.AssayView.AssayTube;
import org.mailian.kernel.Page;
import org.mailian.laboratory.CaseSpecimens;
import org.mailian.laboratory.Specimen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking at a laboratory diagnosis. That somebody of another institution looked is remembered for the patient. */
@Service
@Transactional
public class AssayReading {

    private final AssaySteps steps;
    private final ReadLog reads;
    private final CaseSearch search;
    private final AssayLines lines;

    AssayReading(AssaySteps steps, ReadLog reads, CaseSearch search, AssayLines lines) {
        this.steps = steps;
        this.reads = reads;
        this.search = search;
        this.lines = lines;
    }

    /** The laboratory diagnoses the caller may see, newest change first. */
    Page<CaseHeader> page(
            Caller caller,
            @Nullable String state,
            @Nullable Boolean open,
            @Nullable UUID patient,
            @Nullable String after,
            int limit) {
        return search.history(
                caller, new CaseSearch.CaseFilter(AssayWorkflow.KIND, state, open, patient), after, limit);
    }

    public AssayView get(Caller caller, UUID id) {
        var opened = steps.look(caller, id);
        read(caller, opened, "laboratory diagnosis");
        return view(caller, opened);
    }

    /** To read the signed file of a version. */
    Assay report(Caller caller, UUID id) {
        var opened = steps.look(caller, id);
        read(caller, opened, "laboratory report");
        return opened.assay();
    }

    /** Also after a write of the caller's own. */
    AssayView view(Caller caller, OpenAssay opened) {
        var it = opened.it();
        var assay = opened.assay();
        var examined = specimens().examined(it.id());
        return new AssayView(
                CaseHeader.of(
                        it,
                        AssayWorkflow.ASSAY,
                        opened.view().side(),
                        opened.view().unseen(),
                        steps.now()),
                assay.patient(),
                assay.order(),
                specimens().panels(assay.order().laboratory(), assay.order().panels()).stream()
                        .map(panel -> new AssayPanel(panel.code(), panel.zh(), panel.en()))
                        .toList(),
                assay.price(),
                examined.stream().map(tube -> tube(tube.tube())).toList(),
                lines.of(assay, examined),
                assay.alerts(),
                assay.reports(),
                assay.times(),
                opened.rules().rules().cancelReasons(),
                Choices.of(AssayWorkflow.ASSAY, it, opened.view().side(), caller.permissions(), opened.missing()));
    }

    private AssayTube tube(Specimen it) {
        return new AssayTube(
                it.id(),
                it.code(),
                it.container(),
                it.items().size(),
                it.state(),
                it.replaces(),
                it.collected(),
                it.received(),
                refusal(it));
    }

    private @Nullable AssayRefusal refusal(Specimen it) {
        var rejection = it.rejection();
        var reason = specimens().refusal(it);
        if (rejection == null || reason == null) {
            return null;
        }
        var todo = reason.whatToDo();
        return new AssayRefusal(
                rejection.at(),
                rejection.by(),
                reason.zh(),
                reason.en(),
                rejection.text(),
                todo == null ? null : todo.zh(),
                todo == null ? null : todo.en());
    }

    private CaseSpecimens specimens() {
        return lines.specimens();
    }

    private void read(Caller caller, OpenAssay opened, String what) {
        reads.record(
                caller,
                opened.assay().patient(),
                opened.it().id(),
                what,
                opened.it().state());
    }
}
