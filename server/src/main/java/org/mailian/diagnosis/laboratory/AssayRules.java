package org.mailian.diagnosis.laboratory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailian.casework.ByPriority;
import org.mailian.casework.Clock;
import org.mailian.casework.CodedReason;
import org.mailian.casework.Priority;
import org.mailian.casework.WaitRule;

/**
 * The regional rules of remote laboratory diagnosis: pack {@code laboratory-diagnosis}, national default in {@code
 * policy/laboratory-diagnosis.json}. What is very low and very high says the pack {@code laboratory}.
 *
 * @param promise how soon after the receipt of the last tube a report is due
 * @param ladder who is told when it is late
 * @param clocks the other waits, by clock name
 * @param criticalFindings findings without a number that must reach a human being at once
 * @param secondPerson priorities at which who wrote a result down does not validate it
 * @param specialty 诊疗科目 code of the department that examines
 * @param priceItem code of the price item
 * @param adoptWithin how old a critical value nobody ordered through a case may be to ring yet
 * @param cancelReasons why an order is called off
 */
public record AssayRules(
        ByPriority promise,
        List<Clock.Rung> ladder,
        Map<String, WaitRule> clocks,
        List<CriticalFinding> criticalFindings,
        Set<Priority> secondPerson,
        String specialty,
        String priceItem,
        Duration adoptWithin,
        List<CodedReason> cancelReasons) {

    /** @param value as the laboratory writes it, {@code POSITIVE} or {@code NEGATIVE} */
    public record CriticalFinding(String item, String value) {}

    boolean isCritical(HeardResult it) {
        return it.isBeyondBound() || criticalFindings.contains(new CriticalFinding(it.item(), it.value()));
    }

    /** Whether what was found without a case is new enough: what was in use before there were cases has been told on the telephone. */
    boolean ringsYet(Instant recordedAt, Instant now) {
        return !recordedAt.isBefore(now.minus(adoptWithin));
    }

    CodedReason cancelReason(String code) {
        return cancelReasons.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> AssayProblems.unknownReason(code));
    }

    /** The plan of every clock for one case. */
    Map<String, Clock.Plan> plans(Priority priority, String policyVersion) {
        var plans = new HashMap<String, Clock.Plan>();
        for (var watch : AssayWorkflow.ASSAY.watches()) {
            plans.put(watch.name(), plan(watch.name(), priority, policyVersion));
        }
        return plans;
    }

    private Clock.Plan plan(String name, Priority priority, String policyVersion) {
        if (AssayWorkflow.REPORT.equals(name)) {
            return new Clock.Plan(promise.of(priority), ladder, policyVersion);
        }
        var rule = clocks.get(name);
        if (rule == null) {
            throw new IllegalStateException("The laboratory diagnosis policy has no clock " + name);
        }
        return new Clock.Plan(rule.length().of(priority), rule.ladder(), policyVersion);
    }
}
