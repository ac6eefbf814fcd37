package org.mailian.casework;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 时限: a deadline on a case. Running: {@code dueAt} counts. Paused: {@code remaining} is kept until it is resumed. Stopped: it
 * has been met or has lost its reason.
 *
 * @param rungs the escalation ladder, in order of time
 * @param nextRung index of the rung that is climbed next
 * @param policyVersion the policy the length and the ladder were taken from
 */
public record Clock(
        String name,
        Side side,
        State state,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant pausedAt,
        @Nullable Duration remaining,
        List<Rung> rungs,
        int nextRung,
        String policyVersion) {

    public enum State {
        RUNNING,
        PAUSED,
        STOPPED
    }

    /** Who is told, and how long after the deadline (negative: before it). */
    public record Rung(Duration afterDue, String to) {}

    /** How long a clock runs and whom it climbs to: a policy decision. */
    public record Plan(Duration length, List<Rung> rungs, String policyVersion) {}

    static Clock start(Workflow.Watch watch, Plan plan, Instant now) {
        return new Clock(
                watch.name(),
                watch.on(),
                State.RUNNING,
                now,
                now.plus(plan.length()),
                null,
                null,
                plan.rungs(),
                0,
                plan.policyVersion());
    }

    Clock stop() {
        return new Clock(name, side, State.STOPPED, startedAt, null, null, null, rungs, nextRung, policyVersion);
    }

    Clock pause(Instant now) {
        if (state != State.RUNNING || dueAt == null) {
            return this;
        }
        return new Clock(
                name,
                side,
                State.PAUSED,
                startedAt,
                null,
                now,
                Duration.between(now, dueAt),
                rungs,
                nextRung,
                policyVersion);
    }

    Clock resume(Instant now) {
        if (state != State.PAUSED || remaining == null) {
            return this;
        }
        return new Clock(
                name, side, State.RUNNING, startedAt, now.plus(remaining), null, null, rungs, nextRung, policyVersion);
    }

    Clock climbed() {
        return new Clock(name, side, state, startedAt, dueAt, pausedAt, remaining, rungs, nextRung + 1, policyVersion);
    }

    /** When the next rung must be climbed; null when nothing is left to climb or the clock does not run. */
    @JsonIgnore
    @Nullable
    Instant nextAt() {
        return state == State.RUNNING && dueAt != null && nextRung < rungs.size()
                ? dueAt.plus(rungs.get(nextRung).afterDue())
                : null;
    }

    public boolean running() {
        return state == State.RUNNING;
    }
}
