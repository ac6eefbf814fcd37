package org.mailian.journal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One virtual thread for each projection: woken by the live wire, and looking by itself now and then. */
@Component
class ProjectionThreads implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionThreads.class);
    /** How long a batch may take to end when the application stops. */
    private static final Duration GRACE = Duration.ofSeconds(20);
    /** Soon enough to be unnoticed, seldom enough to cost nothing, while an older transaction ends. */
    private static final Duration BLOCKED = Duration.ofMillis(25);

    private final Projections projections;
    private final JournalSettings settings;
    private final List<Loop> loops = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    ProjectionThreads(Projections projections, LiveWire wire, JournalSettings settings) {
        this.projections = projections;
        this.settings = settings;
        wire.subscribe(message -> {
            if (message.topic().equals(LiveMessage.JOURNAL) || message.topic().equals(LiveMessage.RESYNC)) {
                wake();
            }
        });
    }

    @Override
    public synchronized void start() {
        projections.open();
        running = true;
        for (var runner : projections.runners()) {
            var loop = new Loop(runner);
            loops.add(loop);
            loop.thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        wake();
        var deadline = System.nanoTime() + GRACE.toNanos();
        for (var loop : loops) {
            try {
                if (!loop.thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                    LOG.warn("Projection {} did not end its batch in time; it will be rolled back", loop.runner.name());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        loops.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void wake() {
        loops.forEach(it -> it.wake.release());
    }

    private final class Loop implements Runnable {

        private final ProjectionRunner runner;
        private final Semaphore wake = new Semaphore(0);
        private final Thread thread;

        Loop(ProjectionRunner runner) {
            this.runner = runner;
            this.thread = Thread.ofVirtual().name("projection-" + runner.name()).unstarted(this);
        }

        @Override
        public void run() {
            try {
                while (running) {
                    wake.drainPermits();
                    switch (runner.step(false)) {
                        case MOVED, NARROWED -> {}
                        case BLOCKED -> rest(BLOCKED);
                        case SET_BACK, IDLE -> rest(settings.poll());
                    }
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void rest(Duration longest) throws InterruptedException {
            if (running) {
                wake.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
            }
        }
    }
}
