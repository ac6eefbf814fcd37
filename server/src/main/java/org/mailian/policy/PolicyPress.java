package org.mailian.policy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Problem;
import org.mailian.kernel.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Publishes versions. A version that any place it reaches could not read is refused whole, naming the field. */
@Service
@Transactional
public class PolicyPress {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyPress.class);
    private static final int LONGEST = 400_000;

    /**
     * What is to be published.
     *
     * @param effectiveFrom first day in China on which it holds; may be in the past, decisions already taken keep their version
     * @param effectiveUntil last day, or null: until superseded
     */
    public record Publication(
            String pack,
            Reach reach,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            ObjectNode content,
            String note) {}

    private final Policies policies;
    private final PolicyShelf shelf;
    private final Journal journal;
    private final Clock clock;

    PolicyPress(Policies policies, PolicyShelf shelf, Journal journal, Clock clock) {
        this.policies = policies;
        this.shelf = shelf;
        this.journal = journal;
        this.clock = clock;
    }

    /** Publishes what an administrator wrote. Refused: {@code policy/malformed}, {@code policy/dates-reversed}, {@code policy/too-large}. */
    public PolicyVersion publish(Publication it, Actor by) {
        policies.pack(it.pack());
        if (it.effectiveUntil() != null && it.effectiveUntil().isBefore(it.effectiveFrom())) {
            throw PolicyProblems.datesReversed(it.effectiveFrom(), it.effectiveUntil());
        }
        requireStorable(it);
        shelf.lock(it.pack());
        var history = shelf.history(it.pack());
        var version = version(it, history, false, by);
        policies.prove(history.with(version), version);
        return keep(version, by);
    }

    /**
     * Publishes the default that came with this release, if it is not the one the last release published. The first one holds since
     * ever, later ones from today. Overlays that do not fit it any more are reported, not obeyed: the house must start.
     */
    void ship(String pack, ObjectNode content) {
        shelf.lock(pack);
        var history = shelf.history(pack);
        var last = history.versions().stream().filter(PolicyVersion::shipped).findFirst();
        if (last.isPresent() && last.get().digest().equals(Digests.of(content))) {
            return;
        }
        var from = last.isEmpty() ? LocalDate.EPOCH : Times.dayInChina(clock.instant());
        var publication = new Publication(pack, Reach.NATION, from, null, content, "Shipped with the product");
        var version = version(publication, history, true, Actor.system());
        policies.prove(new PolicyHistory(pack, List.of(version)), version);
        try {
            policies.prove(history.with(version), version);
        } catch (Problem broken) {
            LOG.error(
                    "The new default of {} is published, but an overlay no longer fits it: {}",
                    pack,
                    broken.getMessage());
        }
        keep(version, Actor.system());
    }

    private PolicyVersion version(Publication it, PolicyHistory history, boolean shipped, Actor by) {
        return new PolicyVersion(
                Ids.next(),
                it.pack(),
                it.reach(),
                history.newest(it.reach()) + 1,
                it.effectiveFrom(),
                it.effectiveUntil(),
                it.content(),
                Digests.of(it.content()),
                shipped,
                by.name(),
                Times.micros(clock.instant()),
                it.note());
    }

    private PolicyVersion keep(PolicyVersion it, Actor by) {
        shelf.add(it, by.account());
        policies.forgetWithTransaction();
        journal.append(new Deed(
                new StreamId("policy", stream(it.pack())),
                "policy.published",
                by,
                it.publishedAt(),
                Map.of(
                        "pack", it.pack(),
                        "reach", it.reach().toString(),
                        "version", it.version(),
                        "effectiveFrom", it.effectiveFrom().toString(),
                        "digest", it.digest(),
                        "note", it.note()),
                Set.of()));
        return it;
    }

    private static void requireStorable(Publication it) {
        var text = it.content().toString();
        if (text.length() > LONGEST) {
            throw PolicyProblems.tooLarge(it.pack(), LONGEST);
        }
        if (text.contains("\\u0000")) {
            throw PolicyProblems.malformed(it.pack(), "/", "contains a NUL character");
        }
    }

    /** A pack has a name; its stream of the journal needs an id that is always the same. */
    private static UUID stream(String pack) {
        return UUID.nameUUIDFromBytes(("policy:" + pack).getBytes(StandardCharsets.UTF_8));
    }
}
