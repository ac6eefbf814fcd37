package org.mailian.consultation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.ReadLog;
import org.mailian.casework.CaseHeader;
import org.mailian.casework.CaseSearch;
import org.mailian.casework.Choices;
import org.mailian.casework.Side;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.mailian.consultation.ConsultationView.BeyondView;
import org.mailian.consultation.ConsultationView.ConsultationConsent;
import org.mailian.consultation.ConsultationView.DeliveredView;
import org.mailian.consultation.ConsultationView.PackView;
import org.mailian.consultation.ConsultationView.RatingView;
import org.mailian.consultation.ConsultationView.SeatView;
import org.mailian.kernel.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking at a consultation. That somebody of another institution looked is remembered for the patient. */
@Service
@Transactional
public class ConsultationReading {

    private final ConsultationSteps steps;
    private final ReadLog reads;
    private final CaseSearch search;
    private final PackDesk packs;

    ConsultationReading(ConsultationSteps steps, ReadLog reads, CaseSearch search, PackDesk packs) {
        this.steps = steps;
        this.reads = reads;
        this.search = search;
        this.packs = packs;
    }

    /** The consultations the caller may see, newest change first. */
    Page<CaseHeader> page(
            Caller caller,
            @Nullable String state,
            @Nullable Boolean open,
            @Nullable UUID patient,
            @Nullable String after,
            int limit) {
        return search.history(
                caller, new CaseSearch.CaseFilter(ConsultationWorkflow.KIND, state, open, patient), after, limit);
    }

    public ConsultationView get(Caller caller, UUID id) {
        var opened = steps.look(caller, id);
        reads.record(
                caller,
                opened.consultation().patient(),
                id,
                "consultation",
                opened.it().state());
        return view(caller, opened);
    }

    /** To read one of its signed papers. The asking side has the report when it is delivered; a sheet is for those who answer, and then for all. */
    Consultation papers(Caller caller, UUID id) {
        var opened = steps.look(caller, id);
        if (!showsOpinions(opened)) {
            throw ConsultationProblems.unknownPaper();
        }
        reads.record(
                caller,
                opened.consultation().patient(),
                id,
                "consultation report",
                opened.it().state());
        return opened.consultation();
    }

    /** Also after a write of the caller's own. */
    ConsultationView view(Caller caller, OpenConsultation opened) {
        var it = opened.it();
        var consultation = opened.consultation();
        var hidden = it.subject().hiddenFrom(opened.view().side());
        // What was sent with names before it became a case without them is shown to nobody any more.
        var kept = packs.kept(it.id());
        var versions = kept.packs().stream()
                .filter(pack -> !hidden || pack.pseudonym() != null)
                .toList();
        var asking = opened.view().side() == Side.REQUESTER;
        var matter = asking || versions.isEmpty()
                ? consultation.matter()
                : versions.getLast().matter();
        var consent = consultation.consent();
        var report = consultation.report();
        return new ConsultationView(
                header(caller, opened),
                hidden ? it.id() : consultation.patient(),
                matter,
                consent == null
                        ? null
                        : new ConsultationConsent(
                                consent.agreed(), consent.deferred(), asking ? consent.signer() : null, consent.at()),
                consultation.terms(),
                consultation.missing(),
                consultation.hour(),
                consultation.meeting(),
                consultation.seats().stream()
                        .map(seat -> seat(seat, showsOpinions(opened)))
                        .toList(),
                consultation.talk(),
                report == null ? null : new DeliveredView(report.deliveredBy(), report.at()),
                consultation.decision(),
                consultation.ratings().stream()
                        .map(rating -> new RatingView(
                                rating.side(), rating.name(), rating.stars(), rating.text(), rating.at()))
                        .toList(),
                consultation.times(),
                opened.rules().rules().checkList(matter.specialty()),
                versions.stream().map(ConsultationReading::pack).toList(),
                kept.looks().stream()
                        .filter(_ -> !hidden)
                        .map(look -> new BeyondView(
                                look.name(),
                                look.institutionName(),
                                look.reason(),
                                look.at(),
                                asking || look.institution().equals(caller.institution()) ? look.studies() : List.of()))
                        .toList(),
                consultation
                        .seat(caller.practitioner())
                        .map(ExpertSeat::practitioner)
                        .orElse(null),
                opened.kind(),
                opened.rules().rules().invitation(),
                opened.rules().rules().reasons(),
                Choices.of(
                        ConsultationWorkflow.CONSULTATION,
                        it,
                        opened.view().side(),
                        caller.permissions(),
                        opened.missing()));
    }

    /** An expert who has done what was asked waits, whatever the others still have to do. */
    private CaseHeader header(Caller caller, OpenConsultation opened) {
        var side = opened.view().side();
        var header = CaseHeader.of(
                opened.it(),
                ConsultationWorkflow.CONSULTATION,
                side,
                opened.view().unseen(),
                steps.now());
        var owes = opened.consultation()
                .seat(caller.practitioner())
                .filter(seat -> seat.isAsked() || seat.owesOpinion())
                .isPresent();
        return side == Side.INVITED && !owes ? header.waiting() : header;
    }

    /** While opinions are being written the asking side does not read over the experts' shoulders. */
    private static boolean showsOpinions(OpenConsultation opened) {
        return opened.view().side() != Side.REQUESTER || opened.consultation().report() != null;
    }

    private static SeatView seat(ExpertSeat it, boolean shown) {
        var department = it.party().department();
        var opinion = it.opinion();
        return new SeatView(
                it.practitioner(),
                it.person().name(),
                it.person().title(),
                it.party().institution().id(),
                it.party().institution().name(),
                it.party().institution().nameEn(),
                department == null ? null : department.name(),
                department == null ? null : department.nameEn(),
                it.state(),
                it.reason(),
                it.invitedAt(),
                it.answeredAt(),
                opinion != null,
                opinion == null || !shown ? null : opinion.says(),
                opinion == null ? null : opinion.at());
    }

    private static PackView pack(ConsultationPack it) {
        return new PackView(
                it.version(), it.frozenAt(), it.frozenBy(), it.files(), it.studies(), it.laboratory(), it.pseudonym());
    }
}
