package org.mailian.journal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** One line to every node of the cluster, over the database they share (NOTIFY, channel {@code mailian_live}). */
@Service
public class LiveWire {

    private static final Logger LOG = LoggerFactory.getLogger(LiveWire.class);

    private final JdbcClient jdbc;
    private final Entries entries;
    private final Clock clock;
    private final List<Consumer<LiveMessage>> listeners = new CopyOnWriteArrayList<>();

    LiveWire(JdbcClient jdbc, Entries entries, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.clock = clock;
    }

    /** Within a transaction: delivered when it commits, never when it does not. To every node, this one included. */
    public void send(LiveMessage message) {
        var text = LiveText.write(message).orElseGet(() -> parked(message));
        jdbc.sql("select pg_notify('mailian_live', :text)")
                .param("text", text)
                .query((row, number) -> true)
                .single();
    }

    /** Listeners are called one after another on the line's own thread: be quick, hand over what takes time. */
    public AutoCloseable subscribe(Consumer<LiveMessage> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** What came over the line, from the thread that holds it. */
    void receive(String text) {
        var carried = LiveText.read(text);
        if (carried.isEmpty()) {
            return;
        }
        var it = carried.get();
        if (it.message() != null) {
            tell(it.message());
        } else if (it.entry() != null) {
            entries.withSeq(it.entry()).map(LiveMessage::of).ifPresent(this::tell);
        } else if (it.parked() != null) {
            jdbc.sql("select content from journal.live_message where id = :id")
                    .param("id", it.parked())
                    .query(String.class)
                    .optional()
                    .ifPresent(this::receive);
        }
    }

    void tell(LiveMessage message) {
        for (var listener : listeners) {
            try {
                listener.accept(message);
            } catch (RuntimeException failure) {
                LOG.warn("A listener of the live wire failed on topic {}", message.topic(), failure);
            }
        }
    }

    /** Every node has read a parked message within moments of its commit. */
    void forgetParked(Duration age) {
        jdbc.sql("delete from journal.live_message where sent_at < :before")
                .param("before", Times.sql(clock.instant().minus(age)))
                .update();
    }

    private String parked(LiveMessage message) {
        var id = Ids.next();
        jdbc.sql("insert into journal.live_message (id, content, sent_at) values (:id, :content, :at)")
                .param("id", id)
                .param("content", LiveText.full(message))
                .param("at", Times.sql(clock.instant()))
                .update();
        return LiveText.pointer(id);
    }
}
