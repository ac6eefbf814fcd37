package org.mailian.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mailian.journal.LiveMessage;
import org.mailian.journal.LiveWire;
import org.mailian.kernel.ShortMemory;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * The rules that hold somewhere on a day: the national default, overlaid by province, city, county and consortium (RFC 7396). Read
 * from memory; a publication on any node is told to every node over the live wire, and a minute is the most a lost message can cost.
 */
@Service
public class Policies {

    private record Question(String pack, Class<?> type, PolicyScope scope, LocalDate on) {}

    private final PolicyShelf shelf;
    private final PolicyReader reader;
    private final Map<String, PolicyPack> packs = new TreeMap<>();
    private final ShortMemory<String, PolicyHistory> histories = new ShortMemory<>(Duration.ofMinutes(1), 1_000);
    private final ShortMemory<Question, Decision<?>> decisions = new ShortMemory<>(Duration.ofMinutes(1), 10_000);

    Policies(PolicyShelf shelf, PolicyReader reader, List<PolicyPack> declared, LiveWire wire) {
        this.shelf = shelf;
        this.reader = reader;
        for (var pack : declared) {
            if (packs.put(pack.name(), pack) != null) {
                throw new IllegalStateException("Two rooms declare the policy pack " + pack.name());
            }
        }
        wire.subscribe(message -> {
            if ("policy".equals(message.facts().get("kind")) || LiveMessage.RESYNC.equals(message.topic())) {
                forget();
            }
        });
    }

    /**
     * The rules as the record {@code type}. Refused with {@code policy/no-version} when nothing holds on that day, and with {@code
     * policy/malformed} when an overlay no longer fits a newer release's record.
     */
    public <T> Decision<T> in(String pack, Class<T> type, PolicyScope scope, LocalDate on) {
        var decision = decisions.get(new Question(pack, type, scope, on), it -> {
            var merged = merged(pack, scope, on);
            return new Decision<>(reader.read(pack, type, merged.rules()), merged.version());
        });
        return new Decision<>(type.cast(decision.rules()), decision.version());
    }

    /** The same as plain JSON, for people who look at the rules. */
    public Decision<JsonNode> merged(String pack, PolicyScope scope, LocalDate on) {
        return history(pack).merged(scope, on);
    }

    /** What is laid over what in this scope on this day, the national default first. */
    public List<PolicyVersion> layers(String pack, PolicyScope scope, LocalDate on) {
        return history(pack).inForce(scope, on);
    }

    /** Of each reach the version that holds on this day, the nation first. */
    public List<PolicyVersion> current(String pack, LocalDate on) {
        return history(pack).current(on);
    }

    /** Everything ever published of a pack, newest first. */
    public List<PolicyVersion> versions(String pack) {
        return history(pack).versions();
    }

    /** Every declared pack, by name. */
    public List<PolicyPack> packs() {
        return List.copyOf(packs.values());
    }

    PolicyPack pack(String name) {
        var pack = packs.get(name);
        if (pack == null) {
            throw PolicyProblems.unknownPack(name);
        }
        return pack;
    }

    /** Reads every place that {@code added} reaches, on every day from which something changes, as it will be read later. */
    void prove(PolicyHistory history, PolicyVersion added) {
        var type = pack(history.pack()).type();
        var days = Stream.concat(Stream.of(added.effectiveFrom()), history.turningDays(added.effectiveFrom()).stream());
        days.forEach(day -> history.reaches().stream()
                .map(Reach::scope)
                .filter(scope -> scope.covers(added.reach()))
                .forEach(scope -> reader.read(
                        history.pack(), type, history.merged(scope, day).rules())));
    }

    private PolicyHistory history(String pack) {
        return histories.get(pack(pack).name(), shelf::history);
    }

    private void forget() {
        histories.forget();
        decisions.forget();
    }

    /** Called by the publisher inside its transaction. */
    void forgetWithTransaction() {
        histories.forgetWithTransaction();
        decisions.forgetWithTransaction();
    }
}
