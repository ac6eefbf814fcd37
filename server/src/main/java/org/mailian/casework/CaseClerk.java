package org.mailian.casework;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.mailian.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The house itself moving a case, where a machine and not a person did the deed: pictures that arrived by themselves, a result that an
 * analyser sent. Knows no caller; what it reads is never an answer to one. The workflow table holds for it as for everybody.
 */
@Service
public class CaseClerk {

    private final Cases cases;
    private final CaseDesk desk;

    CaseClerk(Cases cases, CaseDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    /** The case, locked for this transaction; empty when there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Case> toChange(UUID id) {
        return cases.findForSystem(id);
    }

    /** Opens a case that nobody opened: something has happened that must not stay without one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Case open(CaseDesk.Opening opening) {
        return desk.open(opening, Actor.system());
    }

    /** Takes {@code action} for {@code side}; empty, and nothing has happened, when the table does not allow it now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Case> take(
            Workflow workflow, Case it, Side side, String action, Set<String> missing, Change change) {
        return taken(workflow, it, action, step -> step.by().contains(side), missing, change);
    }

    /** Takes a step that is {@linkplain Workflow.Step#isTheHouses() the house's own}; empty where the table does not allow it now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Case> take(Workflow workflow, Case it, String action, Change change) {
        return take(workflow, it, action, Set.of(), change);
    }

    /** The same where facts decide: {@code missing} are those that do not hold now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Case> take(Workflow workflow, Case it, String action, Set<String> missing, Change change) {
        return taken(workflow, it, action, Workflow.Step::isTheHouses, missing, change);
    }

    private Optional<Case> taken(
            Workflow workflow,
            Case it,
            String action,
            Predicate<Workflow.Step> who,
            Set<String> missing,
            Change change) {
        return workflow.steps().stream()
                .filter(step -> step.action().equals(action) && who.test(step))
                .filter(step -> step.from().contains(it.state()))
                .filter(step -> step.needs().stream().noneMatch(missing::contains))
                .findFirst()
                .map(step -> desk.take(workflow, it, null, step, change, Actor.system()));
    }
}
