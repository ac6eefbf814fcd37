package org.mailian.demo;

import java.time.Instant;
import org.mailian.directory.BedBoard.State;
import org.mailian.directory.Beds;
import org.mailian.directory.Resources;
import org.mailian.kernel.Actor;
import org.springframework.core.annotation.Order;

/** Last chapter: the patients who came without a case lie in every bed that is neither a case's nor to be free today. */
@DemoPart
@Order(7)
class NeighboursChapter implements Chapter {

    private final Resources resources;
    private final Beds beds;
    private final DemoClock clock;

    NeighboursChapter(Resources resources, Beds beds, DemoClock clock) {
        this.resources = resources;
        this.beds = beds;
        this.clock = clock;
    }

    @Override
    public void tell(Cast cast, Instant now) {
        clock.at(now, () -> WardsChapter.script().forEach(it -> fill(it, cast)));
    }

    private void fill(WardsChapter.Ward it, Cast cast) {
        var place = cast.place(it.of());
        var free = it.free().stream().map(it::number).toList();
        beds.of(place.institution()).wards().stream()
                .filter(ward -> ward.department().equals(place.department()))
                .flatMap(ward -> ward.beds().stream())
                .filter(bed -> bed.state() == State.FREE && !free.contains(bed.number()))
                .forEach(bed -> resources.setBed(bed.bed(), true, true, true, it.whom(), Actor.system()));
    }
}
