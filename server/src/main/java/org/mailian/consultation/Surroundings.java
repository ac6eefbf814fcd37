package org.mailian.consultation;

import java.util.Set;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.casework.Case;
import org.mailian.casework.Side;
import org.springframework.stereotype.Component;

/** What steps depend on and the consultation itself does not know. */
@Component
class Surroundings {

    private static final Set<String> PREPARED = Set.of(ConsultationWorkflow.DRAFT, ConsultationWorkflow.RETURNED);

    /** Where anybody of the roster may answer; elsewhere only those who were asked do, and nobody looks it up. */
    private static final Set<String> ANSWERED_BY_ROSTER =
            Set.of(ConsultationWorkflow.CALLING, ConsultationWorkflow.ASKED, ConsultationWorkflow.ANSWERED);

    /**
     * @param onRoster the caller may be asked as an expert; only where that matters
     * @param pictures what somebody has to look at before it leaves without identities; only where it is being prepared
     */
    record Around(boolean onRoster, Set<UUID> pictures) {}

    private final Experts experts;
    private final LaidFiles files;

    Surroundings(Experts experts, LaidFiles files) {
        this.experts = experts;
        this.files = files;
    }

    Around of(Caller caller, Case it, Side side, boolean strips) {
        var onRoster = ANSWERED_BY_ROSTER.contains(it.state())
                && experts.find(caller.institution(), caller.practitioner()).isPresent();
        var prepares = strips && side == Side.REQUESTER && PREPARED.contains(it.state());
        return new Around(onRoster, prepares ? files.pictures(caller, it.id()) : Set.of());
    }
}
