package org.mailian.imaging;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one upload. While some are forced to disk and listed, which is waiting, the next is read, which is work; a few at once,
 * so that an upload never holds more than its share. What was read whole is settled even when the upload breaks off behind it.
 */
final class Posting implements AutoCloseable {

    private static final int AT_ONCE = 4;

    private final Receiving receiving;
    private final Sender sender;
    private final @Nullable String study;
    private final ExecutorService settling = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final List<Future<Received>> objects = new ArrayList<>();

    /** @param study the only study the objects may be of; null for any */
    Posting(Receiving receiving, Sender sender, @Nullable String study) {
        this.receiving = receiving;
        this.sender = sender;
        this.study = study;
    }

    /** Reads one object to its end. */
    void take(InputStream object) throws IOException {
        room.acquireUninterruptibly();
        try {
            var whole = receiving.read(sender, study, object);
            objects.add(settling.submit(() -> settled(whole)));
        } catch (ObjectRefused refused) {
            room.release();
            objects.add(CompletableFuture.failedFuture(refused));
        } catch (IOException | RuntimeException failed) {
            room.release();
            throw failed;
        }
    }

    private Received settled(Receiving.Whole object) throws IOException {
        try (object) {
            return receiving.settle(object);
        } finally {
            room.release();
        }
    }

    /** What became of each, in the order they came; waits for the last. */
    StowAnswer answer(String root) {
        var answer = new StowAnswer(root);
        for (var object : objects) {
            try {
                answer.taken(object.get());
            } catch (ExecutionException failed) {
                answer.refused(refusal(failed.getCause()));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        return answer;
    }

    private static ObjectRefused refusal(@Nullable Throwable cause) {
        if (cause instanceof ObjectRefused refused) {
            return refused;
        }
        throw new IllegalStateException(cause);
    }

    /** Waits for what is under way. */
    @Override
    public void close() {
        settling.close();
    }
}
