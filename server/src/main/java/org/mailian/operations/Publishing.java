package org.mailian.operations;

import org.mailian.access.Caller;
import org.mailian.operations.PolicyController.NewPolicyVersion;
import org.mailian.policy.PolicyPress;
import org.mailian.policy.PolicyPress.Publication;
import org.mailian.policy.PolicyVersion;
import org.springframework.stereotype.Component;

/** From a request to the press, if the caller may. */
@Component
class Publishing {

    private final PublishingRights rights;
    private final PolicyPress press;

    Publishing(PublishingRights rights, PolicyPress press) {
        this.rights = rights;
        this.press = press;
    }

    PolicyVersion publish(Caller caller, String pack, NewPolicyVersion it) {
        var reach = it.scope().reach();
        rights.require(caller, reach);
        return press.publish(
                new Publication(pack, reach, it.effectiveFrom(), it.effectiveUntil(), it.content(), it.note()),
                caller.actor());
    }
}
