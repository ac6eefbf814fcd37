package org.mailian.diagnosis;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Case;
import org.mailian.casework.CaseDesk;
import org.mailian.casework.Change;
import org.mailian.casework.Clock;
import org.mailian.casework.Priority;
import org.mailian.casework.Side;
import org.mailian.diagnosis.Readers.Reader;
import org.mailian.policy.Decision;
import org.springframework.stereotype.Component;

/** What every step of a diagnosis begins and ends with: load it for this caller at this version, and take it on. */
@Component
class DiagnosisSteps {

    /**
     * A diagnosis on the table.
     *
     * @param reader the caller's reading rights at the reading side; null when there are none
     * @param missing the facts that do not hold now for this caller, of all the workflow asks for
     */
    record Opened(
            CaseDesk.View view,
            Diagnosis diagnosis,
            Decision<DiagnosisRules> rules,
            @Nullable Reader reader,
            Set<String> missing) {

        Case it() {
            return view.it();
        }

        boolean isAtReadingSide() {
            return view.side() == Side.RESPONDER;
        }

        DiagnosisRules.Examination examination() {
            return rules.rules().examination(diagnosis.order().examination());
        }
    }

    /** What somebody without reading rights for the examination lacks. */
    private static final Set<String> RIGHTS = Set.of(
            DiagnosisWorkflow.QUALIFIED,
            DiagnosisWorkflow.SIGNER,
            DiagnosisWorkflow.ARBITER,
            DiagnosisWorkflow.ROOM_FOR_MORE);

    private final CaseDesk desk;
    private final DiagnosisTable diagnoses;
    private final DiagnosisPolicy policy;
    private final Readers readers;

    DiagnosisSteps(CaseDesk desk, DiagnosisTable diagnoses, DiagnosisPolicy policy, Readers readers) {
        this.desk = desk;
        this.diagnoses = diagnoses;
        this.policy = policy;
        this.readers = readers;
    }

    Instant now() {
        return policy.now();
    }

    /** The rules a case runs under: those where it was ordered. */
    Decision<DiagnosisRules> rules(Case it) {
        return rules(it.requester().institution().id());
    }

    Decision<DiagnosisRules> rules(UUID institution) {
        return policy.of(institution);
    }

    /** The cases of these diagnoses as far as the caller sees them, by id. */
    Map<UUID, CaseDesk.View> cases(Caller caller, List<Diagnosis> these) {
        return desk.get(caller, these.stream().map(Diagnosis::caseId).toList()).stream()
                .collect(Collectors.toMap(it -> it.it().id(), it -> it));
    }

    /** To look at; {@code diagnosis/unknown} for a case of another kind. */
    Opened look(Caller caller, UUID id) {
        return opened(caller, desk.get(caller, id));
    }

    /** To change: locked, at the version the caller saw, and the action allowed to this caller now. */
    Opened open(Caller caller, UUID id, int version, String action) {
        return allowed(caller, lock(caller, id, version), action);
    }

    /** Locked, at the version the caller saw; whether the action is allowed is asked later, with {@link #bringing}. */
    Opened lock(Caller caller, UUID id, int version) {
        return opened(caller, desk.toChange(caller, id, version));
    }

    /** What was locked with what the caller brings to the action as a part of it, and the action allowed to this caller now. */
    Opened bringing(Caller caller, Opened locked, Diagnosis brought, String action) {
        return allowed(caller, seen(caller, locked.view(), brought, locked.rules(), locked.reader()), action);
    }

    private Opened allowed(Caller caller, Opened opened, String action) {
        desk.check(caller, DiagnosisWorkflow.DIAGNOSIS, opened.view(), action, opened.missing());
        return opened;
    }

    /** Takes the step: the case first (it refuses what is not allowed), then the matter. The answer is what the caller sees next. */
    Opened take(Caller caller, Opened opened, String action, Change change, Diagnosis next) {
        var it = desk.apply(caller, DiagnosisWorkflow.DIAGNOSIS, opened.view(), action, opened.missing(), change);
        diagnoses.save(next, it.priority());
        var reader = opened.reader() == null ? null : opened.reader().after(opened.diagnosis(), next);
        return seen(caller, new CaseDesk.View(it, opened.view().side(), false), next, opened.rules(), reader);
    }

    /** A diagnosis as it is now for this caller, after it was written. */
    Opened seen(
            Caller caller,
            CaseDesk.View view,
            Diagnosis diagnosis,
            Decision<DiagnosisRules> rules,
            @Nullable Reader reader) {
        return new Opened(view, diagnosis, rules, reader, missing(caller, diagnosis, rules.rules(), reader));
    }

    private Opened opened(Caller caller, CaseDesk.View view) {
        if (!DiagnosisWorkflow.KIND.equals(view.it().kind())) {
            throw DiagnosisProblems.notADiagnosis(view.it().id());
        }
        var rules = rules(view.it());
        var reader = view.side() == Side.RESPONDER
                ? readers.find(caller.institution(), caller.practitioner()).orElse(null)
                : null;
        return seen(caller, view, diagnoses.get(view.it().id()), rules, reader);
    }

    /** A change that brings the clocks of the region with it. */
    Change change(Opened opened, Map<String, ?> payload) {
        return change(opened.rules(), opened.diagnosis().modality(), opened.it().priority(), payload);
    }

    static Change change(Decision<DiagnosisRules> rules, String modality, Priority priority, Map<String, ?> payload) {
        var told = new HashMap<String, Object>(payload);
        told.put("policy", rules.version());
        return Change.of(told, plans(rules, modality, priority));
    }

    static Map<String, Clock.Plan> plans(Decision<DiagnosisRules> rules, String modality, Priority priority) {
        var plans = new HashMap<String, Clock.Plan>();
        for (var watch : DiagnosisWorkflow.DIAGNOSIS.watches()) {
            plans.put(watch.name(), rules.rules().plan(watch.name(), modality, priority, rules.version()));
        }
        return plans;
    }

    private Set<String> missing(Caller caller, Diagnosis it, DiagnosisRules rules, @Nullable Reader reader) {
        var missing = new HashSet<String>();
        var examination = rules.examination(it.order().examination());
        lacks(missing, it.study() != null, DiagnosisWorkflow.STUDY);
        lacks(missing, it.isClaimedBy(caller.practitioner()), DiagnosisWorkflow.MINE);
        lacks(missing, it.claim() != null && !it.isClaimedBy(caller.practitioner()), DiagnosisWorkflow.NOT_MINE);
        lacks(missing, it.draft() != null && it.draft().isComplete(), DiagnosisWorkflow.COMPLETE);
        lacks(missing, it.openAlert().isPresent(), DiagnosisWorkflow.ALERTED);
        lacks(missing, it.openAlert().isEmpty(), DiagnosisWorkflow.ACKNOWLEDGED);
        lacks(missing, isOther(caller, it), DiagnosisWorkflow.OTHER_READER);
        lacks(
                missing,
                examination.secondReading() != DiagnosisRules.SecondReading.ALWAYS,
                DiagnosisWorkflow.ONE_READER_ENOUGH);
        missing.addAll(rightsMissing(it, reader, examination, rules));
        return missing;
    }

    private Set<String> rightsMissing(
            Diagnosis it, @Nullable Reader reader, DiagnosisRules.Examination examination, DiagnosisRules rules) {
        var missing = new HashSet<String>();
        if (reader == null || !reader.rights().cover(examination, rules)) {
            missing.addAll(RIGHTS);
            return missing;
        }
        lacks(missing, reader.rights().maySign(), DiagnosisWorkflow.SIGNER);
        lacks(missing, reader.rights().mayArbitrate(), DiagnosisWorkflow.ARBITER);
        lacks(missing, it.claim() != null || reader.hasRoom(), DiagnosisWorkflow.ROOM_FOR_MORE);
        return missing;
    }

    /** Neither of those who have read it already. */
    private static boolean isOther(Caller caller, Diagnosis it) {
        return !isBy(caller, it.firstReading()) && !isBy(caller, it.secondReading());
    }

    private static boolean isBy(Caller caller, Diagnosis.@Nullable Reading reading) {
        return reading != null && reading.reader().practitioner().equals(caller.practitioner());
    }

    private static void lacks(Set<String> missing, boolean holds, String fact) {
        if (!holds) {
            missing.add(fact);
        }
    }
}
