package org.mailian.diagnosis;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Side;
import org.mailian.diagnosis.DiagnosisRules.Matching;
import org.mailian.diagnosis.PictureIdentity.ComparedFact;
import org.mailian.diagnosis.PictureIdentity.IdentityFact;
import org.mailian.imaging.Looker;
import org.mailian.imaging.Studies;
import org.mailian.imaging.Study;
import org.mailian.kernel.Times;
import org.mailian.patient.Patients;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures that arrived without the number of an order, proposed to it by patient, modality and time. A person picks. */
@Service
@Transactional(readOnly = true)
public class Proposals {

    /** So many studies of one window are compared; a department makes fewer. */
    private static final int COMPARED = 300;

    /** Stages in which an order still waits for pictures. */
    static final Set<String> WAITING = Set.of(DiagnosisWorkflow.ORDERED, DiagnosisWorkflow.REFUSED);

    /**
     * A study that may be what was ordered.
     *
     * @param examinedAt civil time in China
     * @param numbered it carries the order's accession number
     * @param facts what agrees and what differs
     * @param contradictions by which facts it cannot be the patient's, unless somebody says why
     * @param minutesFromOrder negative when the pictures were made before the order
     */
    public record StudyProposal(
            String study,
            List<String> modalities,
            LocalDateTime examinedAt,
            @Nullable String description,
            int instances,
            boolean numbered,
            List<ComparedFact> facts,
            List<IdentityFact> contradictions,
            long minutesFromOrder) {}

    private record Candidate(Study study, Likelihood likelihood) {

        StudyProposal proposal() {
            return new StudyProposal(
                    study.uid(),
                    study.modalities(),
                    study.orderedAt(),
                    study.description(),
                    study.instances(),
                    likelihood.numbered(),
                    likelihood.facts(),
                    likelihood.contradictions(),
                    likelihood.apart().toMinutes());
        }
    }

    private final DiagnosisSteps steps;
    private final UnmatchedStudies unmatched;
    private final Studies studies;
    private final Patients patients;

    Proposals(DiagnosisSteps steps, UnmatchedStudies unmatched, Studies studies, Patients patients) {
        this.steps = steps;
        this.unmatched = unmatched;
        this.studies = studies;
        this.patients = patients;
    }

    /** For the side that examined, while the order waits for pictures; the likeliest first. Otherwise there is nothing to propose. */
    List<StudyProposal> of(Caller caller, UUID id) {
        var opened = steps.look(caller, id);
        if (opened.view().side() != Side.REQUESTER
                || !WAITING.contains(opened.it().state())) {
            return List.of();
        }
        var matching = opened.rules().rules().matching();
        var order = opened.diagnosis();
        var orderedAt = civil(order.times().orderedAt());
        var found = around(caller, matching, orderedAt);
        var known = patients.numbered(caller, numbers(found));
        var doubt = order.doubt();
        return found.stream()
                .filter(it -> matching.fits(order.modality(), it.modalities()))
                .filter(it -> doubt == null || !doubt.study().equals(it.uid()))
                .map(it -> new Candidate(
                        it,
                        Likelihood.of(
                                it,
                                order,
                                opened.it().subject(),
                                numbersOf(known, opened.it().subject().patient()),
                                orderedAt)))
                .filter(it -> it.likelihood().isWorthALook())
                .sorted(Comparator.comparing(Candidate::likelihood))
                .limit(matching.most())
                .map(Candidate::proposal)
                .toList();
    }

    private List<Study> around(Caller caller, Matching matching, LocalDateTime orderedAt) {
        var uids = unmatched
                .between(
                        caller.institution(),
                        orderedAt.minus(matching.before()),
                        orderedAt.plus(matching.after()),
                        COMPARED)
                .stream()
                .map(UnmatchedStudies.UnmatchedStudy::studyUid)
                .collect(Collectors.toSet());
        return uids.isEmpty() ? List.of() : studies.find(Looker.of(caller), uids);
    }

    static LocalDateTime civil(Instant at) {
        return LocalDateTime.ofInstant(at, Times.CHINA);
    }

    static Set<String> numbers(List<Study> studies) {
        return studies.stream()
                .map(Study::localPatientId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Those of the numbers that are this patient's. */
    static Set<String> numbersOf(Map<String, Set<UUID>> known, UUID patient) {
        return known.entrySet().stream()
                .filter(it -> it.getValue().contains(patient))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
