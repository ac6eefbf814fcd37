package org.mailian.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** This node's end of the live wire: one connection that does nothing but LISTEN, and comes back after the database was away. */
@Component
class LiveLine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveLine.class);
    /** How long one call waits for news; a notification ends it at once, so this is only how fast we stop. */
    private static final Duration TURN = Duration.ofMillis(500);

    private static final Duration RECONNECT = Duration.ofSeconds(1);

    private final DataSource database;
    private final LiveWire wire;
    private volatile boolean running;
    private @Nullable Thread thread;

    LiveLine(DataSource database, LiveWire wire) {
        this.database = database;
        this.wire = wire;
    }

    @Override
    public synchronized void start() {
        running = true;
        var first = listening();
        thread = Thread.ofPlatform().daemon().name("live-line").start(() -> run(first));
    }

    @Override
    public synchronized void stop() {
        running = false;
        var listener = thread;
        thread = null;
        if (listener != null) {
            try {
                listener.join(TURN.plusSeconds(5));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the projections, which it wakes; stopped after them. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    private void run(@Nullable Connection first) {
        var connection = first;
        while (running) {
            if (connection == null) {
                connection = listening();
            } else {
                hear(connection);
                connection = null;
            }
        }
    }

    /** A connection that listens; null after a rest when the database is not there. */
    private @Nullable Connection listening() {
        try {
            var connection = database.getConnection();
            try (var statement = connection.createStatement()) {
                statement.execute("listen mailian_live");
            }
            return connection;
        } catch (SQLException unreachable) {
            LOG.warn("The live wire is down: {}", unreachable.getMessage());
            try {
                Thread.sleep(RECONNECT);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return null;
        }
    }

    private void hear(Connection connection) {
        wire.tell(LiveMessage.resync());
        try (connection) {
            var line = connection.unwrap(PGConnection.class);
            while (running) {
                var notifications = line.getNotifications(Math.toIntExact(TURN.toMillis()));
                if (notifications != null) {
                    for (var notification : notifications) {
                        receive(notification.getParameter());
                    }
                }
            }
            try (var statement = connection.createStatement()) {
                statement.execute("unlisten *");
            }
        } catch (SQLException broken) {
            LOG.warn("The live wire broke: {}", broken.getMessage());
        }
    }

    private void receive(String text) {
        try {
            wire.receive(text);
        } catch (RuntimeException failure) {
            LOG.warn("A live message could not be read", failure);
        }
    }
}
