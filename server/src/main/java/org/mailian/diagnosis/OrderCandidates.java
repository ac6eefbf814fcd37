package org.mailian.diagnosis;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.mailian.access.Caller;
import org.mailian.casework.CaseDesk;
import org.mailian.casework.CaseHeader;
import org.mailian.diagnosis.PictureIdentity.ComparedFact;
import org.mailian.diagnosis.PictureIdentity.IdentityFact;
import org.mailian.imaging.Looker;
import org.mailian.imaging.Studies;
import org.mailian.imaging.Study;
import org.mailian.kernel.Times;
import org.mailian.patient.Patients;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The other way round: the orders a study without a number may belong to. A person picks. */
@Service
@Transactional(readOnly = true)
public class OrderCandidates {

    /** So many orders of one window are compared, and so many shown. */
    private static final int COMPARED = 200;

    private static final int SHOWN = 30;

    /**
     * An order that waits for pictures.
     *
     * @param numbered the study carries its accession number
     * @param likely worth a look before the others
     * @param minutesFromOrder negative when the pictures were made before the order
     */
    public record OrderCandidate(
            @JsonProperty("case") CaseHeader header,
            String accessionNumber,
            String examination,
            Instant orderedAt,
            boolean numbered,
            boolean likely,
            List<ComparedFact> facts,
            List<IdentityFact> contradictions,
            long minutesFromOrder) {}

    private record Compared(CaseDesk.View view, Diagnosis order, Likelihood likelihood) {}

    private final DiagnosisSteps steps;
    private final DiagnosisTable diagnoses;
    private final Studies studies;
    private final Patients patients;

    OrderCandidates(DiagnosisSteps steps, DiagnosisTable diagnoses, Studies studies, Patients patients) {
        this.steps = steps;
        this.diagnoses = diagnoses;
        this.studies = studies;
        this.patients = patients;
    }

    /** Of the caller's own institution, the likeliest first. Refused: {@code diagnosis/unknown-study}. */
    List<OrderCandidate> of(Caller caller, String uid) {
        var study = studies.find(Looker.of(caller), uid)
                .filter(it -> it.institution().equals(caller.institution()))
                .orElseThrow(() -> DiagnosisProblems.unknownStudy(uid));
        var matching = steps.rules(caller.institution()).rules().matching();
        var orders = diagnoses
                .orders(
                        caller.institution(),
                        instant(study.orderedAt().minus(matching.after())),
                        instant(study.orderedAt().plus(matching.before())),
                        COMPARED)
                .stream()
                .filter(it -> matching.fits(it.modality(), study.modalities()))
                .toList();
        var seen = steps.cases(caller, orders);
        var known = patients.numbered(caller, Proposals.numbers(List.of(study)));
        return orders.stream()
                .filter(it -> seen.containsKey(it.caseId()))
                .map(it -> compared(
                        study, it, requireNonNull(seen.get(it.caseId())), Proposals.numbersOf(known, it.patient())))
                .filter(it -> Proposals.WAITING.contains(it.view().it().state()))
                .sorted(Comparator.comparing(Compared::likelihood))
                .limit(SHOWN)
                .map(this::shown)
                .toList();
    }

    private static Compared compared(Study study, Diagnosis order, CaseDesk.View view, Set<String> numbers) {
        var orderedAt = Proposals.civil(order.times().orderedAt());
        return new Compared(view, order, Likelihood.of(study, order, view.it().subject(), numbers, orderedAt));
    }

    private OrderCandidate shown(Compared it) {
        var likelihood = it.likelihood();
        return new OrderCandidate(
                CaseHeader.of(
                        it.view().it(),
                        DiagnosisWorkflow.DIAGNOSIS,
                        it.view().side(),
                        it.view().unseen(),
                        steps.now()),
                it.order().accessionNumber(),
                it.order().order().examination(),
                it.order().times().orderedAt(),
                likelihood.numbered(),
                likelihood.isWorthALook(),
                likelihood.facts(),
                likelihood.contradictions(),
                likelihood.apart().toMinutes());
    }

    private static Instant instant(LocalDateTime civil) {
        return civil.atZone(Times.CHINA).toInstant();
    }
}
