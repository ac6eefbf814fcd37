package org.mailian.registry;

import static org.mailian.kernel.Problem.Kind.CONFLICT;
import static org.mailian.kernel.Problem.Kind.FORBIDDEN;
import static org.mailian.kernel.Problem.Kind.NOT_FOUND;

import java.util.Map;
import java.util.UUID;
import org.mailian.kernel.Problem;

/** Every way the counter says no by itself. */
final class RegistryProblems {

    private RegistryProblems() {}

    static Problem ownPost() {
        return new Problem(CONFLICT, "registry/own-post", "Nobody changes or ends the post they act in");
    }

    static Problem administratorOnly() {
        return new Problem(
                FORBIDDEN, "registry/administrator-only", "What an institution is, is changed by who administers");
    }

    /** What belongs to another institution is answered like what does not exist. */
    static Problem notYours(UUID id) {
        return new Problem(
                NOT_FOUND,
                "registry/not-yours",
                "Nothing of %s is yours to see".formatted(id),
                Map.of("id", id.toString()));
    }
}
