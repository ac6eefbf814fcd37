package org.mailian.policy;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every version of one pack that was ever published. A value: what holds somewhere on a day is decided here, without a database. */
record PolicyHistory(String pack, List<PolicyVersion> versions) {

    /** What holds on a day in a scope, in the order it is laid: of each reach its newest version whose dates include the day. */
    List<PolicyVersion> inForce(PolicyScope scope, LocalDate on) {
        return current(on).stream().filter(it -> scope.covers(it.reach())).toList();
    }

    /** The same for every reach there is. */
    List<PolicyVersion> current(LocalDate on) {
        var newest = new TreeMap<Reach, PolicyVersion>();
        for (var version : versions) {
            if (version.holdsOn(on)) {
                newest.merge(version.reach(), version, (one, other) -> one.version() > other.version() ? one : other);
            }
        }
        return List.copyOf(newest.values());
    }

    /** The merged content; refused when not even a national default holds on that day. */
    Decision<JsonNode> merged(PolicyScope scope, LocalDate on) {
        var layers = inForce(scope, on);
        if (layers.isEmpty() || layers.getFirst().reach().kind() != Reach.Kind.NATIONAL) {
            throw PolicyProblems.noVersion(pack, on);
        }
        JsonNode content = JsonNodeFactory.instance.objectNode();
        for (var layer : layers) {
            content = MergePatch.apply(content, layer.content());
        }
        var name = layers.stream().map(it -> it.reach() + ":" + it.version()).collect(joining("+", pack + "@", ""));
        return new Decision<>(content, name);
    }

    /** The history as it will be once {@code version} is published. */
    PolicyHistory with(PolicyVersion version) {
        return new PolicyHistory(
                pack, Stream.concat(Stream.of(version), versions.stream()).toList());
    }

    int newest(Reach reach) {
        return versions.stream()
                .filter(it -> it.reach().equals(reach))
                .mapToInt(PolicyVersion::version)
                .max()
                .orElse(0);
    }

    /** Reaches with any version, the nation first. */
    List<Reach> reaches() {
        return versions.stream().map(PolicyVersion::reach).distinct().sorted().toList();
    }

    /** The days from {@code first} on at which something about this pack changes. */
    List<LocalDate> turningDays(LocalDate first) {
        return versions.stream()
                .map(PolicyVersion::effectiveFrom)
                .filter(it -> it.isAfter(first))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
