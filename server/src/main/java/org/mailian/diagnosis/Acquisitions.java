package org.mailian.diagnosis;

import static org.mailian.diagnosis.DiagnosisWorkflow.ACQUIRE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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

/**
 * From pictures to the pool: what was acquired for an order is shown to the reading side, with the patient's earlier studies. Pictures
 * that contradict the patient (see {@link PictureIdentity}) go only where somebody names them and says why.
 */
@Service
@Transactional
public class Acquisitions {

    /**
     * What somebody sends.
     *
     * @param study Study Instance UID of the caller's own institution; null: the one that arrived under the order's accession number,
     *     or else the one already here
     * @param because why the named study is the patient's although it contradicts
     */
    record Brought(@Nullable String study, @Nullable String because) {

        boolean isExplained() {
            return study != null && because != null && !because.isBlank();
        }
    }

    /** What a machine's sending makes of a diagnosis, and of its case. */
    record Sent(Diagnosis diagnosis, Change change) {}

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
     * Sends what was acquired into the pool. Refused: {@code diagnosis/unknown-study}, {@code diagnosis/study-taken}, and with {@code
     * diagnosis/identity-contradicts}, which names the study and the facts, where nobody said why the pictures are the patient's.
     */
    Opened acquire(Caller caller, UUID id, int version, Brought brought) {
        var now = steps.now();
        var locked = steps.lock(caller, id, version);
        var study = brought.study() == null ? arrived(locked) : own(caller, brought.study(), id);
        var uid = study == null ? locked.diagnosis().study() : study.uid();
        var acquired = uid == null
                ? locked.diagnosis()
                : locked.diagnosis()
                        .next()
                        .acquired(uid, caller.name(), now, promised(locked, now))
                        .build();
        var opened = steps.bringing(caller, locked, acquired, ACQUIRE);
        var sent = Objects.requireNonNull(uid);
        var doubt = study == null ? answered(locked.diagnosis(), sent) : checked(caller, opened, study, brought, now);
        var next = acquired.next().doubted(doubt).build();
        sight.pictures(opened.it(), sent, caller.actor());
        return steps.take(caller, opened, ACQUIRE, steps.change(opened, told(sent, doubt)), next);
    }

    /** The same for pictures that came by themselves: the change for the case, and the diagnosis to be kept with it. */
    Sent sent(Case it, Study study, String by) {
        var now = steps.now();
        var rules = steps.rules(it);
        var diagnosis = diagnoses.get(it.id());
        var promised = now.plus(rules.rules().promise(diagnosis.modality(), it.priority()));
        return new Sent(
                diagnosis.next().acquired(study.uid(), by, now, promised).build(),
                DiagnosisSteps.change(rules, diagnosis.modality(), it.priority(), told(study.uid(), null)));
    }

    /** And for pictures that came by themselves and contradict the patient. */
    Sent doubted(Case it, Study study) {
        var diagnosis = diagnoses.get(it.id());
        var doubt = PictureDoubt.open(study.uid(), PictureIdentity.compare(study, it.subject()), steps.now());
        return new Sent(
                diagnosis.next().doubted(doubt).build(),
                DiagnosisSteps.change(steps.rules(it), diagnosis.modality(), it.priority(), told(study.uid(), doubt)));
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

    /** The newest that came under the accession number and is with no case yet, one that can be the patient's before one that cannot. */
    private @Nullable Study arrived(Opened locked) {
        var requester = locked.it().requester().institution().id();
        var all = studies.byAccession(requester, locked.diagnosis().accessionNumber());
        var taken = diagnoses.sent(all.stream().map(Study::uid).toList());
        var fresh = all.stream().filter(it -> !taken.contains(it.uid())).toList();
        return fresh.stream()
                .filter(it -> !PictureIdentity.contradicts(it, locked.it().subject()))
                .findFirst()
                .orElseGet(() -> fresh.isEmpty() ? null : fresh.getFirst());
    }

    private static Instant promised(Opened it, Instant now) {
        return now.plus(
                it.rules().rules().promise(it.diagnosis().modality(), it.it().priority()));
    }

    /** The same pictures once more: what somebody answered for then still holds. */
    private static @Nullable PictureDoubt answered(Diagnosis it, String uid) {
        var doubt = it.doubt();
        return doubt != null && !doubt.isOpen() && doubt.study().equals(uid) ? doubt : null;
    }

    /** The contradiction somebody answers for; null where there is none. */
    private @Nullable PictureDoubt checked(Caller caller, Opened opened, Study study, Brought brought, Instant now) {
        var facts = PictureIdentity.compare(study, opened.it().subject());
        var contradictions = PictureIdentity.contradictions(facts);
        if (contradictions.isEmpty()) {
            return null;
        }
        if (!brought.isExplained()) {
            throw DiagnosisProblems.identityContradicts(study.uid(), contradictions);
        }
        return new PictureDoubt(study.uid(), facts, now, caller.name(), brought.because());
    }

    /** As the timeline keeps it: which facts contradict, not what they say of whom. */
    private static Map<String, Object> told(String study, @Nullable PictureDoubt doubt) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("study", study);
        if (doubt != null) {
            payload.put(
                    "differs",
                    PictureIdentity.contradictions(doubt.facts()).stream()
                            .map(Enum::name)
                            .collect(Collectors.joining(",")));
            if (doubt.because() != null) {
                payload.put("text", doubt.because());
            }
        }
        return payload;
    }
}
