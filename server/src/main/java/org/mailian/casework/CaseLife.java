package org.mailian.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Workflow.Step;

/** The rules of a case's life without a database: what a step makes of a case. */
public final class CaseLife {

    private CaseLife() {}

    /** The sides that must act now: those the stage waits for, and those a clock calls. None when the life has ended. */
    public static Set<Side> mustAct(Workflow workflow, Case it) {
        var stage = workflow.stage(it.state());
        if (stage.ended()) {
            return Set.of();
        }
        var sides = EnumSet.copyOf(stage.waitsFor());
        it.clocks().stream()
                .filter(Clock::running)
                .map(clock -> workflow.watch(clock.name()))
                .filter(Workflow.Watch::calls)
                .forEach(watch -> sides.add(watch.on()));
        return sides;
    }

    /** The case after {@code step}; the caller has been checked already. */
    public static Case after(Workflow workflow, Case before, Step step, Change change, Instant now) {
        var stage = workflow.stage(step.after(before.state()));
        var responder = Optional.ofNullable(change.responder()).orElse(before.responder());
        var next = new Case(
                before.id(),
                before.number(),
                before.kind(),
                stage.name(),
                before.version() + 1,
                Optional.ofNullable(change.priority()).orElse(before.priority()),
                Optional.ofNullable(change.greenChannel()).orElse(before.greenChannel()),
                orElse(change.direction(), before.direction()),
                Optional.ofNullable(change.title()).orElse(before.title()),
                Optional.ofNullable(change.subject()).orElse(before.subject()),
                before.requester(),
                responder,
                Optional.ofNullable(change.invited()).orElse(before.invited()),
                before.holder(),
                orElse(change.agreement(), before.agreement()),
                clocks(workflow, before.clocks(), step, stage, change, now),
                before.openedAt(),
                now,
                stage.ended() ? now : null);
        return step.handsTo() == null
                ? next
                : held(next, next.party(step.handsTo()).orElseThrow());
    }

    private static <T> @Nullable T orElse(@Nullable T value, @Nullable T otherwise) {
        return value == null ? otherwise : value;
    }

    private static Case held(Case it, Party holder) {
        return new Case(
                it.id(),
                it.number(),
                it.kind(),
                it.state(),
                it.version(),
                it.priority(),
                it.greenChannel(),
                it.direction(),
                it.title(),
                it.subject(),
                it.requester(),
                it.responder(),
                it.invited(),
                holder.institution().id(),
                it.agreement(),
                it.clocks(),
                it.openedAt(),
                it.updatedAt(),
                it.closedAt());
    }

    private static List<Clock> clocks(
            Workflow workflow, List<Clock> before, Step step, Workflow.Stage stage, Change change, Instant now) {
        var clocks = new ArrayList<Clock>();
        var starts = new ArrayList<>(step.starts());
        starts.addAll(change.alsoStarts());
        for (var clock : before) {
            if (starts.contains(clock.name())) {
                continue;
            }
            clocks.add(
                    stage.ended() || step.stops().contains(clock.name())
                            ? clock.stop()
                            : step.pauses().contains(clock.name())
                                    ? clock.pause(now)
                                    : step.resumes().contains(clock.name()) ? clock.resume(now) : clock);
        }
        for (var name : starts) {
            var plan = change.plans().get(name);
            if (plan == null) {
                throw new IllegalStateException("No plan for clock " + name + " of " + workflow.kind());
            }
            clocks.add(Clock.start(workflow.watch(name), plan, now));
        }
        return List.copyOf(clocks);
    }
}
