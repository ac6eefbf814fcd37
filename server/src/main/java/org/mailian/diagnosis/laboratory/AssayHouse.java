package org.mailian.diagnosis.laboratory;

import static org.mailian.diagnosis.laboratory.AssayWorkflow.ASSAY;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailian.casework.Case;
import org.mailian.casework.CaseClerk;
import org.mailian.casework.Change;
import org.mailian.casework.Priority;
import org.mailian.document.Verifications;
import org.mailian.journal.Entry;
import org.mailian.laboratory.CaseSpecimens;
import org.mailian.laboratory.Specimen;
import org.mailian.policy.Decision;
import org.springframework.stereotype.Component;

/** What the house does with a case when it hears of its tubes; each case comes locked and goes on as it is afterwards. */
@Component
class AssayHouse {

    private final CaseClerk clerk;
    private final CaseSpecimens specimens;
    private final AssayRecord record;
    private final Verifications papers;

    AssayHouse(CaseClerk clerk, CaseSpecimens specimens, AssayRecord record, Verifications papers) {
        this.clerk = clerk;
        this.specimens = specimens;
        this.record = record;
        this.papers = papers;
    }

    /** On to the stage its tubes have reached, through every stage before it. */
    Case advance(Case of) {
        var tubes = specimens.of(of.id());
        var it = of;
        var next = AssayStages.next(it.state(), tubes);
        while (next.isPresent() && !next.get().equals(AssayWorkflow.REJECT)) {
            var taken = step(it, record.get(it.id()), next.get(), tubes);
            if (taken.isEmpty()) {
                return it;
            }
            it = taken.get();
            if (next.get().equals(AssayWorkflow.CANCEL)) {
                record.closeSummary(it);
            }
            next = AssayStages.next(it.state(), tubes);
        }
        return it;
    }

    /** A tube cannot be examined: back to the collecting side, with why and what to do. */
    Case refused(Case of, Specimen tube, Entry entry) {
        var reason = specimens.refusal(tube);
        var assay = record.get(of.id());
        if (reason == null || assay.hasHeard(entry)) {
            return of;
        }
        var payload = new HashMap<String, Object>();
        payload.put("tube", tube.code());
        payload.put("reason", reason.zh());
        payload.put("reasonEn", reason.en());
        if (reason.whatToDo() != null) {
            payload.put("whatToDo", reason.whatToDo().zh());
            payload.put("whatToDoEn", reason.whatToDo().en());
        }
        var rejection = tube.rejection();
        if (rejection != null && rejection.text() != null) {
            payload.put("text", rejection.text());
        }
        var taken = take(of, assay.heard(entry, null), AssayWorkflow.REJECT, of.priority(), payload);
        taken.ifPresent(record::countRefusal);
        return taken.orElse(of);
    }

    /** What has been written down: a signed report that says something else holds no more, and what is critical rings. */
    void resulted(Case of, Specimen tube, Entry entry) {
        var known = record.get(of.id());
        if (known.hasHeard(entry)) {
            return;
        }
        var results = HeardResult.in(entry, code -> specimens.item(tube.laboratory(), code));
        var assay = known.heard(entry, entry.actor().practitioner());
        var it = of;
        if (differs(assay, tube, results)) {
            papers.withdraw(AssayReports.KIND, it.id());
            it = take(it, assay, AssayWorkflow.REVISE, it.priority(), Map.of("tube", tube.code()))
                    .orElse(it);
        }
        var heard = CriticalResults.after(
                assay.alerts(), tube.id(), results, rules(it).rules()::isCritical, record.now());
        var missing = facts(assay);
        assay = assay.with(heard.all());
        record.save(assay, it.priority());
        if (!heard.corrected().isEmpty()) {
            it = take(it, assay, AssayWorkflow.CORRECT, missing, Priority.EMERGENCY, corrected(heard.corrected()))
                    .orElse(it);
        }
        if (!heard.raised().isEmpty()) {
            take(it, assay, AssayWorkflow.ALERT, missing, Priority.EMERGENCY, raised(heard.raised(), tube))
                    .orElseThrow(() -> new IllegalStateException("A critical value rings in every stage"));
        }
    }

    private Optional<Case> step(Case it, Assay assay, String action, List<Specimen> tubes) {
        var now = record.now();
        var times = assay.times();
        var next = switch (action) {
            case AssayWorkflow.COLLECT -> times.collected(now);
            case AssayWorkflow.RECEIVE ->
                times.received(now, now.plus(rules(it).rules().promise().of(it.priority())));
            case AssayWorkflow.RESULT -> times.resulted(now);
            default -> times;
        };
        return take(
                it,
                assay.at(next),
                action,
                it.priority(),
                Map.of("tubes", CaseSpecimens.living(tubes).size()));
    }

    private Optional<Case> take(Case it, Assay assay, String action, Priority priority, Map<String, ?> payload) {
        return take(it, assay, action, facts(assay), priority, payload);
    }

    private Optional<Case> take(
            Case it, Assay assay, String action, Set<String> missing, Priority priority, Map<String, ?> payload) {
        var rules = rules(it);
        var told = new LinkedHashMap<String, Object>(payload);
        told.put("policy", rules.version());
        var change = Change.of(told, rules.rules().plans(priority, rules.version()))
                .matter(priority, it.greenChannel(), it.title());
        var taken = clerk.take(ASSAY, it, action, missing, change);
        taken.ifPresent(_ -> record.save(assay, priority));
        return taken;
    }

    private Decision<AssayRules> rules(Case it) {
        return record.rules(it.requester().institution().id());
    }

    private static boolean differs(Assay assay, Specimen tube, List<HeardResult> results) {
        return assay.currentReport()
                .filter(report -> results.stream()
                        .anyMatch(heard -> report.line(tube.id(), heard.item())
                                .filter(line -> line.value().equals(heard.value()))
                                .isEmpty()))
                .isPresent();
    }

    private static Set<String> facts(Assay assay) {
        return Set.of(assay.openAlert().isPresent() ? AssayWorkflow.ACKNOWLEDGED : AssayWorkflow.ALERTED);
    }

    private static Map<String, Object> raised(List<AssayAlert> alerts, Specimen tube) {
        var told = new LinkedHashMap<String, Object>();
        told.put(
                "criticalValue",
                joined(alerts.stream().map(AssayAlert::inChinese).toList(), "\uFF1B"));
        told.put(
                "criticalValueEn",
                joined(alerts.stream().map(AssayAlert::inEnglish).toList(), "; "));
        told.put("tube", tube.code());
        told.put("enteredBy", alerts.getFirst().enteredBy());
        return told;
    }

    private static Map<String, Object> corrected(List<AssayAlert> alerts) {
        var told = new LinkedHashMap<String, Object>();
        told.put(
                "criticalValue",
                joined(
                        alerts.stream()
                                .map(it -> it.inChinese() + " \u2192 " + it.holds())
                                .toList(),
                        "\uFF1B"));
        told.put(
                "criticalValueEn",
                joined(
                        alerts.stream()
                                .map(it -> it.inEnglish() + " \u2192 " + it.holds())
                                .toList(),
                        "; "));
        return told;
    }

    private static String joined(List<String> words, String by) {
        return words.stream().collect(Collectors.joining(by));
    }
}
