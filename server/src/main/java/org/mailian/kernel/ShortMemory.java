package org.mailian.kernel;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a room read from its tables a moment ago. It forgets everything when told of a change, and by itself after {@code lasting},
 * so a lost message costs at most that long. A value that was being loaded while the change happened is not kept.
 */
public final class ShortMemory<K, V> {

    private record Kept<V>(V value, long epoch, long at) {}

    private final ConcurrentHashMap<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final AtomicLong epoch = new AtomicLong();
    private final long lasting;
    private final int most;

    /** @param most how many values are held; one more empties the memory */
    public ShortMemory(Duration lasting, int most) {
        this.lasting = lasting.toNanos();
        this.most = most;
    }

    /** The remembered value, or what {@code load} finds now. A failing load is not remembered. */
    public V get(K key, Function<? super K, ? extends V> load) {
        var now = System.nanoTime();
        var found = kept.get(key);
        if (found != null && found.epoch == epoch.get() && now - found.at < lasting) {
            return found.value;
        }
        var before = epoch.get();
        V value = load.apply(key);
        if (kept.size() >= most) {
            kept.clear();
        }
        kept.put(key, new Kept<>(value, before, now));
        return value;
    }

    public void forget() {
        epoch.incrementAndGet();
    }

    /** Forgets now, so that the writer reads its own writes, and again when the transaction ends, whichever way it ends. */
    public void forgetWithTransaction() {
        forget();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget();
                }
            });
        }
    }
}
