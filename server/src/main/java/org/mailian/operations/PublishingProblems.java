package org.mailian.operations;

import static org.mailian.kernel.Problem.Kind.FORBIDDEN;

import java.util.Map;
import org.mailian.kernel.Problem;
import org.mailian.policy.Reach;

/** Every way publishing rules is refused here. */
final class PublishingProblems {

    private PublishingProblems() {}

    static Problem notYourReach(Reach reach) {
        return new Problem(
                FORBIDDEN,
                "operations/not-your-reach",
                "This post may not publish rules for " + reach,
                Map.of("reach", reach.toString()));
    }
}
