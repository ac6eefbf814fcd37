package org.mailian.journal;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened. What is not in the journal did not happen; what is in it cannot be changed unnoticed. */
@Service
public class Journal {

    private final Entries entries;
    private final Seals seals;
    private final Chains chains;
    private final ApplicationEventPublisher events;

    Journal(Entries entries, Seals seals, Chains chains, ApplicationEventPublisher events) {
        this.entries = entries;
        this.seals = seals;
        this.chains = chains;
        this.events = events;
    }

    /**
     * Writes a deed down, in the transaction of the deed: both happen or neither. Two statements; the second also tells the cluster
     * (topic {@code journal}, see {@link LiveMessage}). The stream stays locked until the transaction ends, so append late and, with
     * several streams, in a fixed order. The entry is then published as a Spring event: an {@code @EventListener} hears it in this
     * transaction, and its failure undoes the deed.
     *
     * <p>Refuses {@code journal/payload-too-large}, {@code journal/text-not-storable}, {@code journal/payload-not-storable}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry append(Deed deed) {
        var payload = seals.canonical(deed);
        var sealed = seals.seal(deed, payload, entries.lock(deed.stream()));
        var entry = sealed.entry(entries.add(sealed, LiveText.write(LiveMessage.of(sealed))));
        events.publishEvent(entry);
        return entry;
    }

    /** The entries of a stream after a position (0: from the first), in order. */
    public List<Entry> read(StreamId stream, int afterPosition, int limit) {
        return entries.page(stream, afterPosition, limit).stream()
                .map(Entries.Kept::entry)
                .toList();
    }

    /** Recomputes the chain of a stream, a page at a time. Finds what was changed, removed, inserted or cut off at the end. */
    public Verification verify(StreamId stream) {
        return chains.verify(stream);
    }

    /** The whole stream for a stranger, who checks it with {@code docs/verify-timeline.mjs}. */
    public ChainExport export(StreamId stream) {
        return chains.export(stream);
    }
}
