package org.mailian.diagnosis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.ReadLog;
import org.mailian.casework.CaseHeader;
import org.mailian.casework.CaseSearch;
import org.mailian.casework.Choices;
import org.mailian.diagnosis.DiagnosisSteps.Opened;
import org.mailian.document.StoredFile;
import org.mailian.kernel.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking at a diagnosis. That somebody of another institution looked is remembered for the patient. */
@Service
@Transactional
public class DiagnosisReading {

    private final DiagnosisSteps steps;
    private final ReadLog reads;
    private final CaseSearch search;
    private final Reports reports;

    DiagnosisReading(DiagnosisSteps steps, ReadLog reads, CaseSearch search, Reports reports) {
        this.steps = steps;
        this.reads = reads;
        this.search = search;
        this.reports = reports;
    }

    /** The diagnoses the caller may see, newest change first. */
    Page<CaseHeader> page(
            Caller caller,
            @Nullable String state,
            @Nullable Boolean open,
            @Nullable UUID patient,
            @Nullable String after,
            int limit) {
        return search.history(
                caller, new CaseSearch.CaseFilter(DiagnosisWorkflow.KIND, state, open, patient), after, limit);
    }

    public DiagnosisView get(Caller caller, UUID id) {
        var opened = steps.look(caller, id);
        read(caller, opened, "diagnosis");
        return view(caller, opened);
    }

    /** The signed file of a version. */
    StoredFile report(Caller caller, UUID id, int version) {
        var opened = steps.look(caller, id);
        read(caller, opened, "diagnosis report");
        return reports.file(opened.diagnosis(), version);
    }

    /** Also after a write of the caller's own, without asking the database again. */
    DiagnosisView view(Caller caller, Opened opened) {
        var it = opened.it();
        var diagnosis = opened.diagnosis();
        var atDesk = opened.isAtReadingSide();
        return new DiagnosisView(
                CaseHeader.of(
                        it,
                        DiagnosisWorkflow.DIAGNOSIS,
                        opened.view().side(),
                        opened.view().unseen(),
                        steps.now()),
                diagnosis.modality(),
                diagnosis.accessionNumber(),
                diagnosis.patient(),
                diagnosis.order(),
                opened.examination(),
                diagnosis.price(),
                diagnosis.study(),
                diagnosis.acquiredBy(),
                diagnosis.claim(),
                diagnosis.isClaimedBy(caller.practitioner()),
                atDesk ? diagnosis.draft() : null,
                atDesk ? diagnosis.firstReading() : null,
                atDesk ? diagnosis.secondReading() : null,
                atDesk ? diagnosis.concordance() : null,
                diagnosis.refusal(),
                atDesk && diagnosis.doubt() != null && diagnosis.doubt().isOpen() ? null : diagnosis.doubt(),
                diagnosis.alerts(),
                diagnosis.reports(),
                diagnosis.times(),
                Choices.of(
                        DiagnosisWorkflow.DIAGNOSIS, it, opened.view().side(), caller.permissions(), opened.missing()));
    }

    private void read(Caller caller, Opened opened, String what) {
        reads.record(
                caller,
                opened.diagnosis().patient(),
                opened.it().id(),
                what,
                opened.it().state());
    }
}
