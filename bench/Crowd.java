import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Several at once, each on its own connection, until a number of things is done. */
final class Crowd {

    interface Task<W> {
        void run(W worker, int number) throws Exception;
    }

    private Crowd() {}

    /** Does {@code count} things, and says how long each took and all together. */
    static <W> Figures each(List<W> workers, int count, Task<W> task) throws Exception {
        var next = new AtomicInteger();
        var nanos = new long[count];
        var running = new ArrayList<Callable<Void>>();
        for (var worker : workers) {
            running.add(() -> {
                for (var number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                    var began = System.nanoTime();
                    task.run(worker, number);
                    nanos[number] = System.nanoTime() - began;
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(workers.size())) {
            var began = System.nanoTime();
            for (var done : threads.invokeAll(running)) {
                done.get();
            }
            return Figures.of(nanos, System.nanoTime() - began);
        }
    }
}
