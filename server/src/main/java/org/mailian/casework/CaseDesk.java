package org.mailian.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a case is opened, read and moved. Every write passes here: visible to the caller, at the version the caller saw, allowed by the
 * workflow table; then the new state, the worklists, the clocks and one journal entry, in the caller's transaction.
 */
@Service
public class CaseDesk {

    /** How far ahead of our own clock a caller's account of when something happened may be. */
    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(2);

    /** A case as the caller may see it. */
    public record View(Case it, Side side, boolean unseen) {}

    /** What a room brings to open a case; {@code towards} where the other side is known from the beginning. */
    public record Opening(
            Workflow workflow,
            Subject subject,
            Party requester,
            @Nullable Towards towards,
            Priority priority,
            boolean greenChannel,
            String title,
            Map<String, Clock.Plan> plans,
            List<String> starts,
            Map<String, ?> payload) {}

    /** The other side, which way that is, and the agreement that carries it; none where the house opens what nobody agreed on. */
    public record Towards(
            Party responder, String direction, @Nullable UUID agreement) {}

    private final Cases cases;
    private final CaseNumbers numbers;
    private final Journal journal;
    private final InstantSource time;

    CaseDesk(Cases cases, CaseNumbers numbers, Journal journal, java.time.Clock time) {
        this.cases = cases;
        this.numbers = numbers;
        this.journal = journal;
        this.time = time;
    }

    /** Opens a case in the first stage of its workflow, on the caller's side. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Case open(Caller caller, Opening opening) {
        return open(opening, caller.actor());
    }

    Case open(Opening opening, Actor by) {
        var now = Times.micros(time.instant());
        var workflow = opening.workflow();
        var clocks = new ArrayList<Clock>();
        for (var name : opening.starts()) {
            var plan = opening.plans().get(name);
            if (plan == null) {
                throw new IllegalStateException("No plan for clock " + name);
            }
            clocks.add(Clock.start(workflow.watch(name), plan, now));
        }
        var towards = opening.towards();
        var it = new Case(
                Ids.at(now),
                numbers.next(workflow.numberPrefix(), now),
                workflow.kind(),
                workflow.first().name(),
                0,
                opening.priority(),
                opening.greenChannel(),
                towards == null ? null : towards.direction(),
                opening.title(),
                opening.subject(),
                opening.requester(),
                towards == null ? null : towards.responder(),
                List.of(),
                opening.requester().institution().id(),
                towards == null ? null : towards.agreement(),
                clocks,
                now,
                now,
                null);
        cases.write(
                it,
                CaseLife.mustAct(workflow, it),
                opening.requester().institution().id());
        tell(it, workflow.kind() + ".opened", by, now, opening.payload(), Set.of());
        return it;
    }

    /** The case, or {@code casework/unknown} when the caller's institution is no party to it. */
    @Transactional(readOnly = true)
    public View get(Caller caller, UUID id) {
        return view(caller, id, false);
    }

    /** Those of {@code these} the caller may see, in no order; one statement. */
    @Transactional(readOnly = true)
    public List<View> get(Caller caller, Collection<UUID> these) {
        return cases.find(these, Sight.of(caller)).stream()
                .map(it -> new View(it.it(), it.side(), it.unseen()))
                .toList();
    }

    /** The case, locked for this transaction; refuses when it is not at {@code version}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public View toChange(Caller caller, UUID id, int version) {
        var seen = view(caller, id, true);
        if (seen.it().version() != version) {
            throw CaseworkProblems.stale(seen.it(), version);
        }
        return seen;
    }

    /**
     * Takes {@code action} on a case obtained by {@link #toChange}.
     *
     * @param missing the facts that do not hold now, of all that any step of the workflow needs
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Case apply(Caller caller, Workflow workflow, View view, String action, Set<String> missing, Change change) {
        var step = Choices.require(workflow, view.it(), view.side(), caller, action, missing);
        return take(workflow, view.it(), caller.institution(), step, change, caller.actor());
    }

    /** Takes a step that has been found possible; {@code institution} null: nobody of any side did it. */
    Case take(Workflow workflow, Case it, @Nullable UUID institution, Workflow.Step step, Change change, Actor by) {
        var now = Times.micros(time.instant());
        var occurredAt = occurred(change.occurredAt(), now);
        var next = CaseLife.after(workflow, it, step, change, now);
        if (!cases.write(next, CaseLife.mustAct(workflow, next), institution)) {
            throw CaseworkProblems.stale(next, it.version());
        }
        var payload = new LinkedHashMap<String, Object>(change.payload());
        payload.put("from", it.state());
        payload.put("to", next.state());
        payload.put("version", next.version());
        tell(next, workflow.kind() + "." + step.action(), by, occurredAt, payload, it.audience());
        return next;
    }

    /** Refuses as {@link #apply} would, before the room does its own part of the work. */
    public void check(Caller caller, Workflow workflow, View view, String action, Set<String> missing) {
        Choices.require(workflow, view.it(), view.side(), caller, action, missing);
    }

    /** Keeps a change of the matter in its first stage; not an action and not on the timeline, because nobody else can see it yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Case amend(Workflow workflow, View view, Priority priority, boolean greenChannel, String title) {
        var it = view.it();
        var step = new Workflow.Step(
                "amend",
                Set.of(it.state()),
                null,
                Set.of(view.side()),
                Permission.CASE_READ,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                false);
        var change = Change.of(Map.of(), Map.of()).matter(priority, greenChannel, title);
        var next = CaseLife.after(workflow, it, step, change, Times.micros(time.instant()));
        if (!cases.write(next, CaseLife.mustAct(workflow, next), ofSide(next, view.side()))) {
            throw CaseworkProblems.stale(next, it.version());
        }
        return next;
    }

    private static @Nullable UUID ofSide(Case it, Side side) {
        return it.party(side).map(party -> party.institution().id()).orElse(null);
    }

    private View view(Caller caller, UUID id, boolean toChange) {
        return cases.find(id, Sight.of(caller), toChange)
                .map(seen -> new View(seen.it(), seen.side(), seen.unseen()))
                .orElseThrow(() -> CaseworkProblems.unknown(id));
    }

    /** Somebody may report late what happened earlier, never what has not happened yet. */
    private static Instant occurred(@Nullable Instant given, Instant now) {
        if (given == null) {
            return now;
        }
        if (given.isAfter(now.plus(CLOCK_DRIFT))) {
            throw CaseworkProblems.inTheFuture();
        }
        return Times.micros(given.isAfter(now) ? now : given);
    }

    private void tell(
            Case it, String type, Actor by, Instant occurredAt, Map<String, ?> payload, Set<UUID> formerAudience) {
        var audience = new LinkedHashSet<>(it.audience());
        audience.addAll(formerAudience);
        journal.append(new Deed(new StreamId("case", it.id()), type, by, occurredAt, payload, audience));
    }
}
