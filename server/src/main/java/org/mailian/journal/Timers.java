package org.mailian.journal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs every {@link Timer} by db-scheduler, whose table is {@code journal.scheduled_tasks}. */
@Component
class Timers implements SmartLifecycle {

    private static final Duration POLL = Duration.ofSeconds(1);
    /** A node that fell silent for a minute is taken for dead, and its timers are run by another. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final int MISSED_HEARTBEATS = 6;

    private final DataSource database;
    private final List<Timer> timers;
    private @Nullable Scheduler scheduler;

    Timers(DataSource database, List<Timer> timers) {
        this.database = database;
        this.timers = timers;
    }

    @Override
    public synchronized void start() {
        var tasks = timers.stream().map(Timers::task).toList();
        scheduler = Scheduler.create(database)
                .startTasks(tasks)
                .tableName("journal.scheduled_tasks")
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
        scheduler.start();
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    private static RecurringTask<Void> task(Timer timer) {
        return Tasks.recurring(timer.name(), FixedDelay.of(timer.every())).execute((instance, context) -> timer.run());
    }
}
