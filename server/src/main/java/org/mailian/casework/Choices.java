package org.mailian.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.casework.Choice.Blocked;
import org.mailian.casework.Choice.WhoCan;
import org.mailian.casework.Workflow.Step;

/** From the workflow table to what this caller may do on this version, and why not the rest. Pure. */
public final class Choices {

    private Choices() {}

    /**
     * Every action of the workflow that people take, allowed ones first.
     *
     * @param missing the facts that do not hold now, of all that any step needs
     */
    public static List<Choice> of(
            Workflow workflow, Case it, Side side, Set<Permission> permissions, Set<String> missing) {
        var byAction = new LinkedHashMap<String, Choice>();
        for (var step : workflow.steps()) {
            if (step.isTheHouses()) {
                continue;
            }
            var choice = choice(it, step, side, permissions, missing);
            byAction.merge(step.action(), choice, Choices::better);
        }
        var allowed = new ArrayList<Choice>();
        byAction.values().stream().filter(Choice::allowed).forEach(allowed::add);
        byAction.values().stream().filter(choice -> !choice.allowed()).forEach(allowed::add);
        return List.copyOf(allowed);
    }

    /** The step for an action, or the refusal that says why not. */
    static Step require(Workflow workflow, Case it, Side side, Caller caller, String action, Set<String> missing) {
        if (workflow.steps().stream().noneMatch(row -> row.action().equals(action))) {
            throw CaseworkProblems.unknownAction(action);
        }
        var step = workflow.steps().stream()
                .filter(row -> row.action().equals(action))
                .filter(row -> blockedBy(it, row, side, caller.permissions(), missing) == null)
                .findFirst();
        if (step.isPresent()) {
            return step.get();
        }
        var closest = workflow.step(action, it.state())
                .orElseGet(() -> workflow.steps().stream()
                        .filter(row -> row.action().equals(action))
                        .findFirst()
                        .orElseThrow());
        throw CaseworkProblems.blocked(it, closest, side, caller, missing);
    }

    private static Choice choice(Case it, Step step, Side side, Set<Permission> permissions, Set<String> missing) {
        var blocked = blockedBy(it, step, side, permissions, missing);
        var unmet = step.needs().stream().filter(missing::contains).toList();
        return new Choice(
                step.action(),
                blocked == null,
                blocked == null && step.primary(),
                step.needs(),
                step.asks(),
                unmet,
                blocked);
    }

    /** The order of the questions is the order in which a person would ask them: when, who, may I, is everything there. */
    public static @Nullable Blocked blockedBy(
            Case it, Step step, Side side, Set<Permission> permissions, Set<String> missing) {
        if (!step.from().contains(it.state())) {
            return new Blocked("casework/wrong-state", null);
        }
        if (step.greenOnly() && !it.greenChannel()) {
            return new Blocked("casework/green-channel-only", null);
        }
        if (!step.by().contains(side)) {
            return new Blocked("casework/other-side", whoCan(it, step));
        }
        if (!permissions.contains(step.permission())) {
            return new Blocked(
                    "access/not-permitted",
                    new WhoCan(side, null, null, step.permission().name()));
        }
        if (step.needs().stream().anyMatch(missing::contains)) {
            return new Blocked("casework/needs-missing", null);
        }
        return null;
    }

    private static WhoCan whoCan(Case it, Step step) {
        var side = List.of(Side.RESPONDER, Side.REQUESTER, Side.INVITED).stream()
                .filter(step.by()::contains)
                .findFirst()
                .orElseThrow();
        var institution = it.party(side).map(Party::institution).orElse(null);
        return new WhoCan(
                side,
                institution == null ? null : institution.id(),
                institution == null ? null : institution.name(),
                step.permission().name());
    }

    private static Choice better(Choice one, Choice other) {
        if (one.allowed() || other.allowed()) {
            return one.allowed() ? one : other;
        }
        var wrongState = one.blockedBy() != null
                && "casework/wrong-state".equals(one.blockedBy().code());
        return wrongState ? other : one;
    }
}
