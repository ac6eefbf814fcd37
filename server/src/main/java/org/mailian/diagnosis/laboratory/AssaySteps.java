package org.mailian.diagnosis.laboratory;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.casework.Case;
import org.mailian.casework.CaseDesk;
import org.mailian.casework.Change;
import org.mailian.casework.Side;
import org.mailian.diagnosis.Readers;
import org.mailian.policy.Decision;
import org.springframework.stereotype.Component;

/** What every step of a person begins and ends with: load it for this caller at this version, and take it on. */
@Component
class AssaySteps {

    /** @param missing the facts that do not hold now for this caller, of all the workflow asks for */
    record OpenAssay(
            CaseDesk.View view, Assay assay, Decision<AssayRules> rules, boolean specialist, Set<String> missing) {

        Case it() {
            return view.it();
        }
    }

    private final CaseDesk desk;
    private final AssayTable table;
    private final AssayPolicy policy;
    private final Readers readers;

    AssaySteps(CaseDesk desk, AssayTable table, AssayPolicy policy, Readers readers) {
        this.desk = desk;
        this.table = table;
        this.policy = policy;
        this.readers = readers;
    }

    Instant now() {
        return policy.now();
    }

    /** To look at; {@code diagnosis/unknown-laboratory-case} for a case of another kind. */
    OpenAssay look(Caller caller, UUID id) {
        return opened(caller, desk.get(caller, id));
    }

    /** To change: locked, at the version the caller saw, and the action allowed to this caller now. */
    OpenAssay open(Caller caller, UUID id, int version, String action) {
        var opened = opened(caller, desk.toChange(caller, id, version));
        desk.check(caller, AssayWorkflow.ASSAY, opened.view(), action, opened.missing());
        return opened;
    }

    /** Takes the step: the case first (it refuses what is not allowed), then the matter. The answer is what the caller sees next. */
    OpenAssay take(Caller caller, OpenAssay opened, String action, Map<String, ?> payload, Assay next) {
        var rules = opened.rules();
        var told = new HashMap<String, Object>(payload);
        told.put("policy", rules.version());
        var change = Change.of(told, rules.rules().plans(opened.it().priority(), rules.version()));
        var it = desk.apply(caller, AssayWorkflow.ASSAY, opened.view(), action, opened.missing(), change);
        table.save(next, it.priority());
        return seen(
                caller, new CaseDesk.View(it, opened.view().side(), false), next, opened.rules(), opened.specialist());
    }

    /** As it is now for this caller, after it was written. */
    OpenAssay seen(Caller caller, CaseDesk.View view, Assay assay, Decision<AssayRules> rules, boolean specialist) {
        return new OpenAssay(
                view, assay, rules, specialist, missing(caller, view.it(), assay, rules.rules(), specialist));
    }

    private OpenAssay opened(Caller caller, CaseDesk.View view) {
        if (!AssayWorkflow.KIND.equals(view.it().kind())) {
            throw AssayProblems.notAnAssay(view.it().id());
        }
        var rules = policy.of(view.it().requester().institution().id());
        var specialist = view.side() == Side.RESPONDER
                && readers.find(caller.institution(), caller.practitioner())
                        .filter(it -> it.rights().validates())
                        .isPresent();
        return seen(caller, view, table.get(view.it().id()), rules, specialist);
    }

    private static Set<String> missing(Caller caller, Case it, Assay assay, AssayRules rules, boolean specialist) {
        var missing = new HashSet<String>();
        missing.add(assay.openAlert().isPresent() ? AssayWorkflow.ACKNOWLEDGED : AssayWorkflow.ALERTED);
        if (!specialist) {
            missing.add(AssayWorkflow.SPECIALIST);
        }
        if (rules.secondPerson().contains(it.priority()) && assay.hands().contains(caller.practitioner())) {
            missing.add(AssayWorkflow.OTHER_HANDS);
        }
        return missing;
    }
}
