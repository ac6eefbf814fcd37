package org.mailian.consultation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.casework.Case;
import org.mailian.casework.CaseDesk;
import org.mailian.casework.Change;
import org.mailian.policy.Decision;
import org.springframework.stereotype.Component;

/** What every step of a person begins and ends with: load it for this caller at this version, and take it on. */
@Component
class ConsultationSteps {

    /**
     * @param onRoster the caller may be asked as an expert
     * @param missing the facts that do not hold now for this caller, of all the workflow asks for
     */
    record OpenConsultation(
            CaseDesk.View view,
            Consultation consultation,
            Decision<ConsultationRules> rules,
            boolean onRoster,
            Set<String> missing) {

        Case it() {
            return view.it();
        }

        ConsultationRules.KindRule kind() {
            return rules.rules().kind(consultation.matter().kind());
        }
    }

    private final CaseDesk desk;
    private final ConsultationTable table;
    private final ConsultationPolicy policy;
    private final Experts experts;

    ConsultationSteps(CaseDesk desk, ConsultationTable table, ConsultationPolicy policy, Experts experts) {
        this.desk = desk;
        this.table = table;
        this.policy = policy;
        this.experts = experts;
    }

    Instant now() {
        return policy.now();
    }

    /** To look at; {@code consultation/unknown} for a case of another kind. */
    OpenConsultation look(Caller caller, UUID id) {
        return opened(caller, desk.get(caller, id));
    }

    /** To change: locked, at the version the caller saw, and the action allowed to this caller now. */
    OpenConsultation open(Caller caller, UUID id, int version, String action) {
        var opened = toChange(caller, id, version);
        desk.check(caller, ConsultationWorkflow.CONSULTATION, opened.view(), action, opened.missing());
        return opened;
    }

    /** To change without a step: locked, at the version the caller saw. */
    OpenConsultation toChange(Caller caller, UUID id, int version) {
        return opened(caller, desk.toChange(caller, id, version));
    }

    /** The plans of the clocks, and the payload, of a step on this case. */
    Change change(OpenConsultation opened, Map<String, ?> payload) {
        var rules = opened.rules();
        var told = new HashMap<String, Object>(payload);
        told.put("policy", rules.version());
        return Change.of(
                told, rules.rules().plans(opened.consultation().matter().priority(), rules.version()));
    }

    /** Takes the step: the case first (it refuses what is not allowed), then the matter. The answer is what the caller sees next. */
    OpenConsultation take(
            Caller caller, OpenConsultation opened, String action, Map<String, ?> payload, Consultation next) {
        return take(caller, opened, action, change(opened, payload), next);
    }

    /** The same with a change of more than the stage. Whose experts take part follows from the seats. */
    OpenConsultation take(Caller caller, OpenConsultation opened, String action, Change change, Consultation next) {
        var it = desk.apply(
                caller,
                ConsultationWorkflow.CONSULTATION,
                opened.view(),
                action,
                opened.missing(),
                change.inviting(next.invited()));
        table.save(next, it);
        if (ConsultationWorkflow.SETBACKS.contains(action)) {
            table.setback(it.id(), action, change.payload().get("reason"), now());
        }
        return seen(
                caller, new CaseDesk.View(it, opened.view().side(), false), next, opened.rules(), opened.onRoster());
    }

    /** Keeps what was written without a step. */
    OpenConsultation keep(Caller caller, OpenConsultation opened, CaseDesk.View view, Consultation next) {
        table.save(next, view.it());
        return seen(caller, view, next, opened.rules(), opened.onRoster());
    }

    private OpenConsultation opened(Caller caller, CaseDesk.View view) {
        if (!ConsultationWorkflow.KIND.equals(view.it().kind())) {
            throw ConsultationProblems.notAConsultation(view.it().id());
        }
        var rules = policy.of(view.it().requester().institution().id());
        var onRoster = experts.find(caller.institution(), caller.practitioner()).isPresent();
        return seen(caller, view, table.get(view.it().id()), rules, onRoster);
    }

    private static OpenConsultation seen(
            Caller caller,
            CaseDesk.View view,
            Consultation consultation,
            Decision<ConsultationRules> rules,
            boolean onRoster) {
        return new OpenConsultation(
                view,
                consultation,
                rules,
                onRoster,
                ConsultationFacts.missing(caller, view.side(), consultation, rules.rules(), onRoster));
    }
}
