package org.mailian.casework;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /** Takes {@code action} for {@code side}; empty, and nothing has happened, when the table does not allow it now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Case> take(
            Workflow workflow, Case it, Side side, String action, Set<String> missing, Change change) {
        return workflow.steps().stream()
                .filter(step -> step.action().equals(action) && step.by().contains(side))
                .filter(step -> step.needs().stream().noneMatch(missing::contains))
                .filter(step -> step.from().contains(it.state()))
                .findFirst()
                .map(step -> desk.take(workflow, it, null, step, change, Actor.system()));
    }

    /** Takes a step that is {@linkplain Workflow.Step#isTheHouses() the house's own}; empty where the table does not allow it now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Case> take(Workflow workflow, Case it, String action, Change change) {
        return workflow.steps().stream()
                .filter(step -> step.action().equals(action) && step.isTheHouses())
                .filter(step -> step.from().contains(it.state()))
                .findFirst()
                .map(step -> desk.take(workflow, it, null, step, change, Actor.system()));
    }
}
