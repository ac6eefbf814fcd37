package org.mailian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShortMemoryTests {

    private final AtomicInteger loads = new AtomicInteger();

    @Test
    void whatWasReadIsRemembered() {
        var memory = new ShortMemory<String, Integer>(Duration.ofMinutes(1), 10);

        memory.get("a", it -> loads.incrementAndGet());

        assertThat(memory.get("a", it -> loads.incrementAndGet())).isEqualTo(1);
    }

    @Test
    void whatChangedIsReadAgain() {
        var memory = new ShortMemory<String, Integer>(Duration.ofMinutes(1), 10);
        memory.get("a", it -> loads.incrementAndGet());

        memory.forget();

        assertThat(memory.get("a", it -> loads.incrementAndGet())).isEqualTo(2);
    }

    @Test
    void aValueLoadedWhileItChangedIsNotKept() {
        var memory = new ShortMemory<String, Integer>(Duration.ofMinutes(1), 10);

        memory.get("a", it -> {
            memory.forget();
            return loads.incrementAndGet();
        });

        assertThat(memory.get("a", it -> loads.incrementAndGet())).isEqualTo(2);
    }

    @Test
    void itForgetsByItself() {
        var memory = new ShortMemory<String, Integer>(Duration.ZERO, 10);
        memory.get("a", it -> loads.incrementAndGet());

        assertThat(memory.get("a", it -> loads.incrementAndGet())).isEqualTo(2);
    }

    @Test
    void itNeverGrowsBeyondItsSize() {
        var memory = new ShortMemory<Integer, Integer>(Duration.ofMinutes(1), 2);
        for (var key = 0; key < 100; key++) {
            memory.get(key, it -> it);
        }
        memory.get(99, it -> loads.incrementAndGet());

        assertThat(loads).hasValue(0);
    }
}
