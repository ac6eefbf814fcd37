package org.mailian.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The clock of a demonstration. It is right for everybody, except for the thread that is telling what happened earlier: that one hears
 * the time of the story, so that the region has weeks behind it on the day it is first opened, through the same doors as any other day.
 */
final class DemoClock extends Clock {

    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    private final Clock right;

    DemoClock(Clock right) {
        this.right = right;
    }

    /** Does something as if it were {@code told}, on this thread only. */
    <T> T at(Instant told, Supplier<T> deed) {
        return ScopedValue.where(TOLD, told).call(deed::get);
    }

    /** Does something as if it were {@code told}, on this thread only. */
    void at(Instant told, Runnable deed) {
        ScopedValue.where(TOLD, told).run(deed);
    }

    @Override
    public Instant instant() {
        return TOLD.isBound() ? TOLD.get() : right.instant();
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(right.withZone(zone));
    }
}
