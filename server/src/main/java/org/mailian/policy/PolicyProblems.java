package org.mailian.policy;

import static org.mailian.kernel.Problem.Kind.INVALID;
import static org.mailian.kernel.Problem.Kind.NOT_FOUND;
import static org.mailian.kernel.Problem.Kind.UNAVAILABLE;

import java.time.LocalDate;
import java.util.Map;
import org.mailian.kernel.Problem;

/** Every way policy says no. */
final class PolicyProblems {

    private PolicyProblems() {}

    static Problem unknownPack(String pack) {
        return new Problem(NOT_FOUND, "policy/unknown-pack", "No room has a policy pack " + pack, Map.of("pack", pack));
    }

    static Problem noVersion(String pack, LocalDate on) {
        return new Problem(
                UNAVAILABLE,
                "policy/no-version",
                "No version of %s holds on %s".formatted(pack, on),
                Map.of("pack", pack, "on", on.toString()));
    }

    static Problem malformed(String pack, String field, String reason) {
        return new Problem(
                INVALID,
                "policy/malformed",
                "%s does not fit at %s: %s".formatted(pack, field, reason),
                Map.of("pack", pack, "field", field, "reason", reason));
    }

    static Problem reachMalformed(Reach.Kind kind, String id) {
        return new Problem(
                INVALID,
                "policy/reach-malformed",
                "%s is not the id of a %s".formatted(id, kind),
                Map.of("kind", kind.name(), "id", id));
    }

    static Problem datesReversed(LocalDate from, LocalDate until) {
        return new Problem(
                INVALID,
                "policy/dates-reversed",
                "It would end on %s, before it begins on %s".formatted(until, from),
                Map.of("from", from.toString(), "until", until.toString()));
    }

    static Problem tooLarge(String pack, int most) {
        return new Problem(
                Problem.Kind.TOO_LARGE,
                "policy/too-large",
                "Content of %s is over %d characters".formatted(pack, most),
                Map.of("pack", pack, "most", most));
    }
}
