package org.mailian.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mailian.journal.ChainExport.ExportedActor;
import org.mailian.journal.ChainExport.ExportedEntry;
import org.mailian.journal.ChainExport.ExportedStream;
import org.springframework.stereotype.Component;

/** Walks the chains, a page at a time. */
@Component
class Chains {

    private static final int PAGE = 500;

    private final Entries entries;
    private final JournalSettings settings;

    Chains(Entries entries, JournalSettings settings) {
        this.entries = entries;
        this.settings = settings;
    }

    Verification verify(StreamId stream) {
        var head = entries.head(stream).orElse(new Head(0, ""));
        var walk = new Walk(settings.algorithm().label());
        walk(stream, head.position(), walk);
        if (walk.position == head.position() && walk.hash.equals(head.hash())) {
            return new Verification(
                    true, walk.position, null, walk.algorithm, head.position() == 0 ? null : head.hash());
        }
        // Everything read is sound, yet the head tells of something else: it was cut off or the head was changed.
        var brokenAt = walk.position < head.position() ? walk.position + 1 : walk.position;
        return new Verification(false, Math.max(0, brokenAt - 1), brokenAt, walk.algorithm, head.hash());
    }

    ChainExport export(StreamId stream) {
        var head = entries.head(stream).orElse(new Head(0, ""));
        var exported = new ArrayList<ExportedEntry>();
        walk(stream, head.position(), it -> exported.add(exported(it)));
        return new ChainExport(
                ChainExport.FORMAT,
                new ExportedStream(stream.kind(), stream.id()),
                List.copyOf(exported),
                head.position() == 0 ? null : head.hash());
    }

    /** Shows the entries up to a position, in order, until the visitor has seen enough. */
    private void walk(StreamId stream, int lastPosition, Predicate<SealedEntry> visitor) {
        int after = 0;
        while (after < lastPosition) {
            var page = entries.page(stream, after, Math.min(PAGE, lastPosition - after));
            for (var kept : page) {
                if (kept.sealed().position() > lastPosition || !visitor.test(kept.sealed())) {
                    return;
                }
                after = kept.sealed().position();
            }
            if (page.isEmpty()) {
                return;
            }
        }
    }

    private static ExportedEntry exported(SealedEntry it) {
        var actor = it.actor();
        return new ExportedEntry(
                it.position(),
                it.type(),
                new ExportedActor(actor.account(), actor.practitioner(), actor.institution(), actor.name()),
                Seals.time(it.occurredAt()),
                Seals.time(it.recordedAt()),
                it.audience(),
                it.canonicalPayload(),
                it.algorithm(),
                it.previousHash(),
                it.hash());
    }

    /** How far the chain held. */
    private static final class Walk implements Predicate<SealedEntry> {

        private int position;
        private String hash = "";
        private String algorithm;

        Walk(String algorithm) {
            this.algorithm = algorithm;
        }

        @Override
        public boolean test(SealedEntry it) {
            var follows = it.position() == position + 1 && it.previousHash().equals(hash);
            if (!follows || !Seals.hash(it).equals(it.hash())) {
                return false;
            }
            position = it.position();
            hash = it.hash();
            algorithm = it.algorithm();
            return true;
        }
    }
}
