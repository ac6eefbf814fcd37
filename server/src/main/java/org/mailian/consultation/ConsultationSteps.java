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
import org.mailian.consultation.Surroundings.Around;
import org.mailian.policy.Decision;
import org.springframework.stereotype.Component;

/** What every step of a person begins and ends with: load it for this caller at this version, and take it on. */
@Component
class ConsultationSteps {

    /**
     * @param missing the facts that do not hold now for this caller, of all the workflow asks for
     */
    record OpenConsultation(
            CaseDesk.View view,
            Consultation consultation,
            Decision<ConsultationRules> rules,
            Around around,
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
    private final Surroundings surroundings;

    ConsultationSteps(CaseDesk desk, ConsultationTable table, ConsultationPolicy policy, Surroundings surroundings) {
        this.desk = desk;
        this.table = table;
        this.policy = policy;
        this.surroundings = surroundings;
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

    /** To write what it says: locked, at the version the caller saw, and not with the other side. */
    OpenConsultation toPrepare(Caller caller, UUID id, int version) {
        var opened = toChange(caller, id, version);
        requireUnsent(caller, opened);
        return opened;
    }

    /** Only where the other side waits for the matter, which it does not see yet or has sent back. */
    void requireUnsent(Caller caller, OpenConsultation opened) {
        var sending = ConsultationWorkflow.RETURNED.equals(opened.it().state())
                ? ConsultationWorkflow.RESUBMIT
                : ConsultationWorkflow.SUBMIT;
        // Whatever is still missing is what the caller is about to write.
        desk.check(caller, ConsultationWorkflow.CONSULTATION, opened.view(), sending, Set.of());
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
        return seen(caller, new CaseDesk.View(it, opened.view().side(), false), next, opened.rules(), opened.around());
    }

    /** Keeps what was written without a step. */
    OpenConsultation keep(Caller caller, OpenConsultation opened, CaseDesk.View view, Consultation next) {
        table.save(next, view.it());
        return seen(caller, view, next, opened.rules(), opened.around());
    }

    private OpenConsultation opened(Caller caller, CaseDesk.View view) {
        if (!ConsultationWorkflow.KIND.equals(view.it().kind())) {
            throw ConsultationProblems.notAConsultation(view.it().id());
        }
        var rules = policy.of(view.it().requester().institution().id());
        var consultation = table.get(view.it().id());
        var strips = rules.rules().kind(consultation.matter().kind()).strips();
        return seen(caller, view, consultation, rules, surroundings.of(caller, view.it(), view.side(), strips));
    }

    private static OpenConsultation seen(
            Caller caller,
            CaseDesk.View view,
            Consultation consultation,
            Decision<ConsultationRules> rules,
            Around around) {
        return new OpenConsultation(
                view,
                consultation,
                rules,
                around,
                ConsultationFacts.missing(caller, view.side(), consultation, rules.rules(), around));
    }
}
