package org.mailian.journal;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;

/** A projection of the running application that fails on the streams a test names, and on nobody else's. */
@Component
public class MoodyProjection implements Projection {

    public static final String TYPE = "journal-test.happened";

    private final Set<UUID> dislikes = ConcurrentHashMap.newKeySet();
    private final Collection<Long> applied = new ConcurrentLinkedQueue<>();

    public void dislike(StreamId stream) {
        dislikes.add(stream.id());
    }

    public void forgive(StreamId stream) {
        dislikes.remove(stream.id());
    }

    public Collection<Long> applied() {
        return applied;
    }

    @Override
    public String name() {
        return "moody";
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public void apply(Entry entry) {
        if (dislikes.contains(entry.stream().id())) {
            throw new IllegalStateException("Not in the mood\nfor patient data");
        }
        applied.add(entry.seq());
    }
}
