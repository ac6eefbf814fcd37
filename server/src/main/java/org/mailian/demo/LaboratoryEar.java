package org.mailian.demo;

import java.util.UUID;
import org.mailian.diagnosis.laboratory.AssayDoor;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;

/**
 * The region is told in one transaction, in which no projection hears anything; so what becomes of a tube is told to its case here, at the
 * time of the story.
 */
@DemoPart
class LaboratoryEar {

    /** No tube has more to tell. */
    private static final int MOST = 50;

    private final Journal journal;
    private final AssayDoor door;

    LaboratoryEar(Journal journal, AssayDoor door) {
        this.journal = journal;
        this.door = door;
    }

    void listen(UUID tube) {
        journal.read(new StreamId("specimen", tube), 0, MOST).forEach(door::hear);
    }
}
