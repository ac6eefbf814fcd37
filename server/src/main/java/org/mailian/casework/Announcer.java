package org.mailian.casework;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.directory.Directory;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.LiveMessage;
import org.mailian.journal.LiveWire;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Component;

/** Tells the open pages of a case's parties who comes, goes and looks. */
@Component
class Announcer {

    private final Journal journal;
    private final LiveWire wire;
    private final Directory directory;

    Announcer(Journal journal, LiveWire wire, Directory directory) {
        this.journal = journal;
        this.wire = wire;
        this.directory = directory;
    }

    String institutionName(UUID institution) {
        return directory.institution(institution).name();
    }

    void presence(Case it) {
        wire.send(new LiveMessage("presence", it.id(), it.audience(), Set.of(), Map.of()));
    }

    void seen(Caller caller, Case it, Instant at) {
        journal.append(new Deed(
                new StreamId("case", it.id()),
                "case.seen",
                caller.actor(),
                Times.micros(at),
                Map.of("institution", caller.institution().toString()),
                it.audience()));
    }
}
