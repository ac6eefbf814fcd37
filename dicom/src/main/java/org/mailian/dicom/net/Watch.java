package org.mailian.dicom.net;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Rings when a peer keeps one side of a connection waiting for too long. It covers what a socket timeout does not: writes, TLS
 * handshakes, and a peer that trickles. One virtual thread a connection; it wakes when a wait is over and hardly ever besides.
 */
final class Watch implements Runnable {

    /** The two things a thread can be blocked in. */
    enum Side {
        READ,
        WRITE
    }

    private static final long NEVER = Long.MAX_VALUE;
    private static final long ORIGIN = System.nanoTime();

    private final AtomicLongArray dueAt = new AtomicLongArray(new long[] {NEVER, NEVER});
    private final Consumer<Side> alarm;
    private final Thread thread;
    private volatile long wakesAt = NEVER;
    private volatile boolean stopped;

    Watch(Consumer<Side> alarm) {
        this.alarm = alarm;
        this.thread = Thread.ofVirtual().name("dicom-watch").start(this);
    }

    /** @return when the wait began, for {@link #end} */
    long begin(Side side, long nanos) {
        var now = now();
        var due = now + Math.max(nanos, 0);
        dueAt.set(side.ordinal(), due);
        if (due < wakesAt) {
            LockSupport.unpark(thread);
        }
        return now;
    }

    /** Lets a wait that is under way, if there is one, begin again. */
    void renew(Side side, long nanos) {
        var due = dueAt.get(side.ordinal());
        if (due != NEVER) {
            dueAt.compareAndSet(side.ordinal(), due, now() + nanos);
        }
    }

    /** @return how long it was waited for, in nanoseconds */
    long end(Side side, long begun) {
        dueAt.set(side.ordinal(), NEVER);
        return now() - begun;
    }

    void stop() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void run() {
        while (!stopped) {
            var due = Math.min(dueAt.get(0), dueAt.get(1));
            var now = now();
            if (due <= now) {
                alarm.accept(dueAt.get(0) <= dueAt.get(1) ? Side.READ : Side.WRITE);
                return;
            }
            wakesAt = due;
            if (Math.min(dueAt.get(0), dueAt.get(1)) >= due) {
                LockSupport.parkNanos(this, due - now);
            }
        }
    }

    private static long now() {
        return System.nanoTime() - ORIGIN;
    }
}
