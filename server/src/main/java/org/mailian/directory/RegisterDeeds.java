package org.mailian.directory;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.springframework.stereotype.Component;

/** What is written into the directory, for the journal; and what the directory remembers is forgotten with it. */
@Component
class RegisterDeeds {

    private final DirectoryMemory memory;
    private final Journal journal;
    private final Clock clock;

    RegisterDeeds(DirectoryMemory memory, Journal journal, Clock clock) {
        this.memory = memory;
        this.journal = journal;
        this.clock = clock;
    }

    void tell(String kind, UUID stream, String type, Actor by, @Nullable UUID audience, Map<String, ?> facts) {
        memory.forgetWithTransaction();
        journal.append(new Deed(
                new StreamId(kind, stream),
                type,
                by,
                clock.instant(),
                facts,
                audience == null ? Set.of() : Set.of(audience)));
    }
}
