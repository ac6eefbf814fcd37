package org.mailian.consultation;

import java.util.List;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.consultation.CallLog.NewCall;
import org.mailian.consultation.CallLog.NotedCall;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Noting calls about a case the caller coordinates. */
@Service
@Transactional
class CallDesk {

    private final ConsultationSteps steps;
    private final CallLog log;

    CallDesk(ConsultationSteps steps, CallLog log) {
        this.steps = steps;
        this.log = log;
    }

    /** Answers what stands there now. */
    List<NotedCall> note(Caller caller, UUID id, NewCall call) {
        caller.must(Permission.COORDINATE);
        log.note(caller, steps.look(caller, id), call, steps.now());
        return log.ofCase(caller, id);
    }

    List<NotedCall> of(Caller caller, UUID id) {
        caller.must(Permission.COORDINATE);
        steps.look(caller, id);
        return log.ofCase(caller, id);
    }
}
