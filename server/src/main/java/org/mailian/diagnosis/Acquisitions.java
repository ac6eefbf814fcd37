package org.mailian.diagnosis;

import static org.mailian.diagnosis.DiagnosisWorkflow.ACQUIRE;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Case;
import org.mailian.casework.Change;
import org.mailian.diagnosis.DiagnosisSteps.Opened;
import org.mailian.imaging.Looker;
import org.mailian.imaging.Studies;
import org.mailian.imaging.Study;
import org.mailian.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From pictures to the pool: what was acquired for an order is shown to the reading side, with the patient's earlier studies. */
@Service
@Transactional
public class Acquisitions {

    private final DiagnosisSteps steps;
    private final DiagnosisTable diagnoses;
    private final Studies studies;
    private final ReadingSight sight;

    Acquisitions(DiagnosisSteps steps, DiagnosisTable diagnoses, Studies studies, ReadingSight sight) {
        this.steps = steps;
        this.diagnoses = diagnoses;
        this.studies = studies;
        this.sight = sight;
    }

    /**
     * Sends what was acquired into the pool.
     *
     * @param uid Study Instance UID of the caller's own institution; null: the one already here, or the one that arrived under the
     *     order's accession number
     */
    Opened acquire(Caller caller, UUID id, int version, @Nullable String uid) {
        var now = steps.now();
        var study = uid == null ? null : own(caller, uid, id);
        var opened = steps.open(caller, id, version, ACQUIRE, it -> {
            var found = study == null ? arrived(caller, it) : study.uid();
            return found == null
                    ? it
                    : it.next().acquired(found, caller.name(), now, now).build();
        });
        var diagnosis = opened.diagnosis();
        var sent = Objects.requireNonNull(diagnosis.study());
        var next = diagnosis
                .next()
                .acquired(
                        sent,
                        caller.name(),
                        now,
                        now.plus(opened.rules()
                                .rules()
                                .promise(diagnosis.modality(), opened.it().priority())))
                .build();
        sight.pictures(opened.it(), sent, caller.actor());
        var payload = new LinkedHashMap<String, Object>();
        payload.put("study", sent);
        return steps.take(caller, opened, ACQUIRE, steps.change(opened, payload), next);
    }

    /** What a machine's sending makes of a diagnosis, and of its case. */
    record Sent(Diagnosis diagnosis, Change change) {}

    /** The same for pictures that came by themselves: the change for the case, and the diagnosis to be kept with it. */
    Sent sent(Case it, Study study, String by) {
        var now = steps.now();
        var rules = steps.rules(it);
        var diagnosis = diagnoses.get(it.id());
        var promised = now.plus(rules.rules().promise(diagnosis.modality(), it.priority()));
        var payload = new LinkedHashMap<String, Object>();
        payload.put("study", study.uid());
        return new Sent(
                diagnosis.next().acquired(study.uid(), by, now, promised).build(),
                DiagnosisSteps.change(rules, diagnosis.modality(), it.priority(), payload));
    }

    /** Lets the reading side see it. */
    void show(Case it, String uid, Actor by) {
        sight.pictures(it, uid, by);
    }

    private Study own(Caller caller, String uid, UUID id) {
        var study = studies.find(Looker.of(caller), uid)
                .filter(it -> it.institution().equals(caller.institution()))
                .orElseThrow(() -> DiagnosisProblems.unknownStudy(uid));
        diagnoses.byStudy(uid).filter(other -> !other.equals(id)).ifPresent(other -> {
            throw DiagnosisProblems.studyTaken(uid);
        });
        return study;
    }

    private @Nullable String arrived(Caller caller, Diagnosis it) {
        return studies.byAccession(caller.institution(), it.accessionNumber()).stream()
                .map(Study::uid)
                .findFirst()
                .orElse(it.study());
    }
}
