package org.mailian.diagnosis.laboratory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.diagnosis.ReportHandout;
import org.mailian.diagnosis.ReportHandout.Handable;
import org.mailian.diagnosis.ReportHandout.NewReportLink;
import org.mailian.diagnosis.ReportHandout.ReportLinkList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys to a laboratory report, for whoever collected the tubes. */
@Service
@Transactional
public class AssayHandout {

    private final AssaySteps steps;
    private final ReportHandout handout;

    AssayHandout(AssaySteps steps, ReportHandout handout) {
        this.steps = steps;
        this.handout = handout;
    }

    NewReportLink make(Caller caller, UUID id, @Nullable Integer days) {
        return handout.make(caller, handable(caller, id), days);
    }

    @Transactional(readOnly = true)
    ReportLinkList of(Caller caller, UUID id) {
        return handout.of(handable(caller, id));
    }

    void revoke(Caller caller, UUID id, UUID link) {
        handout.revoke(caller, handable(caller, id), link);
    }

    private Handable handable(Caller caller, UUID id) {
        var opened = steps.look(caller, id);
        return new Handable(
                opened.view(),
                AssayHandedMatter.handedOut(opened.it(), opened.assay()).isPresent());
    }
}
