package org.mailian.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** At start, before any request is taken, publishes the national defaults in {@code policy/<pack>.json} that this release changed. */
@Component
class ShippedPacks implements SmartLifecycle {

    private final Policies policies;
    private final PolicyPress press;
    private final JsonMapper json;
    private volatile boolean running;

    ShippedPacks(Policies policies, PolicyPress press, JsonMapper json) {
        this.policies = policies;
        this.press = press;
        this.json = json.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    @Override
    public void start() {
        for (var pack : policies.packs()) {
            press.ship(pack.name(), shipped(pack.name()));
        }
        running = true;
    }

    private ObjectNode shipped(String pack) {
        try (var stream = ShippedPacks.class.getResourceAsStream("/policy/" + pack + ".json")) {
            if (stream == null) {
                throw new IllegalStateException("The national default policy/" + pack + ".json is missing");
            }
            return (ObjectNode) json.readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that takes work: timers, projections, the web server. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
