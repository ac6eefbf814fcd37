package org.mailian.casework;

import java.util.List;

/** The regional rule of a clock: how long it runs, and whom it climbs to. */
public record WaitRule(ByPriority length, List<Clock.Rung> ladder) {

    public Clock.Plan plan(Priority priority, String policyVersion) {
        return new Clock.Plan(length.of(priority), ladder, policyVersion);
    }
}
