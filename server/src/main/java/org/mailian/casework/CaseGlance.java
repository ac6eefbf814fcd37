package org.mailian.casework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * A case as it stands now, for the rooms above that listen and act for nobody (whom to tell, what to count). Knows no caller: what is
 * read here is never an answer to one.
 */
@Service
public class CaseGlance {

    private final Cases cases;

    CaseGlance(Cases cases) {
        this.cases = cases;
    }

    public Optional<Case> of(UUID caseId) {
        return cases.glance(caseId);
    }

    /** Several at once, in no order. */
    public List<Case> of(Collection<UUID> caseIds) {
        return cases.glances(caseIds);
    }
}
