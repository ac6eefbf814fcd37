package org.mailian.diagnosis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.diagnosis.ReportHandout.Handable;
import org.mailian.diagnosis.ReportHandout.NewReportLink;
import org.mailian.diagnosis.ReportHandout.ReportLinkList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys to the report of one picture or recording, for whoever made it. */
@Service
@Transactional
public class DiagnosisHandout {

    private final DiagnosisSteps steps;
    private final ReportHandout handout;

    DiagnosisHandout(DiagnosisSteps steps, ReportHandout handout) {
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
                DiagnosisHandedMatter.holds(opened.it())
                        && DiagnosisHandedMatter.handedOut(opened.diagnosis()).isPresent());
    }
}
