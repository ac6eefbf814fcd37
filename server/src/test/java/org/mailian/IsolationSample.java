package org.mailian;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailian.access.Permission;
import org.mailian.access.SignedIn;

/**
 * Something that belongs to one institution and is open to a party: a room registers it as a test bean, and {@link IsolationTests}
 * shows it to people of every role at its own institution, at the party and at a stranger.
 */
public interface IsolationSample {

    /** The three institutions of the test, and somebody at each for every role of {@code access.role}. */
    interface Stage {

        UUID own();

        UUID party();

        UUID stranger();

        SignedIn at(UUID institution, String role);
    }

    /**
     * What was made for the test.
     *
     * @param path the route that shows it, for example {@code /api/patients/{id}}; every route that begins so is tried
     * @param variables what stands for the path's variables
     * @param secrets texts no answer to a stranger may hold: ids, names, numbers
     * @param searches addresses a curious person would try, for example {@code /api/patients?q=...}
     * @param partySees whether the party is shown it at {@code path}
     */
    record Shown(
            String path,
            Map<String, String> variables,
            Set<String> secrets,
            List<String> searches,
            boolean partySees) {}

    /** What it is called in the names of the tests. */
    String resource();

    /** Whoever has one of these permissions is a stranger to no institution, by design. */
    default Set<Permission> everywhere() {
        return Set.of();
    }

    /** Makes it, once, through the front doors: owned by {@code own}, open to {@code party}, none of {@code stranger}'s business. */
    Shown make(Stage stage);
}
