package org.mailian.exchange.dimse;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.mailian.diagnosis.WorklistEntries;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.dimse.Request;
import org.mailian.dicom.dimse.Services;
import org.mailian.dicom.dimse.Services.Matches;
import org.mailian.imaging.Looker;
import org.springframework.stereotype.Component;

/**
 * The modality work list (PS3.4 annex K): the open orders of the machine's own institution, so that the patient is typed once. A machine
 * that only sends may ask too.
 */
@Component
class WorkToDo implements Services.Find {

    /** An order that nobody has come for in so long is not today's work. */
    private static final Duration LOOKING_BACK = Duration.ofDays(30);

    private final Visitors visitors;
    private final WorklistEntries entries;
    private final Clock clock;

    WorkToDo(Visitors visitors, WorklistEntries entries, Clock clock) {
        this.visitors = visitors;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public void find(Request request, DataSet identifier, Matches matches) throws IOException {
        var machine = visitors.require(request).machine();
        var looker = new Looker.Machine(machine.id(), machine.institution(), machine.title());
        for (var entry : entries.of(looker, clock.instant().minus(LOOKING_BACK))) {
            var item = WorklistItem.of(entry, machine.title());
            if (WorklistKeys.match(identifier, item)) {
                matches.send(WorklistKeys.asked(identifier, item));
            }
        }
    }
}
