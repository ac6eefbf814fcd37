package org.mailian.registry;

import static org.mailian.kernel.Problem.Kind.NOT_FOUND;

import java.util.Map;
import java.util.UUID;
import org.mailian.kernel.Problem;

/** Every way the counter says no by itself. */
final class RegistryProblems {

    private RegistryProblems() {}

    /** What belongs to another institution is answered like what does not exist. */
    static Problem notYours(UUID id) {
        return new Problem(
                NOT_FOUND,
                "registry/not-yours",
                "Nothing of %s is yours to see".formatted(id),
                Map.of("id", id.toString()));
    }
}
