package org.mailian.demo;

import java.time.Duration;
import java.time.Instant;
import org.mailian.kernel.Times;

/** What was there before the stories begin: places, people, bonds, offers. */
@DemoPart
class Foundation {

    /** Before any consortium was founded. */
    private static final Duration LONG_AGO = Duration.ofDays(2200);

    private final DemoClock clock;
    private final PlacesChapter places;
    private final PeopleChapter people;
    private final OffersChapter offers;

    Foundation(DemoClock clock, PlacesChapter places, PeopleChapter people, OffersChapter offers) {
        this.clock = clock;
        this.places = places;
        this.people = people;
        this.offers = offers;
    }

    Cast tell(Instant now) {
        var cast = new Cast();
        var today = Times.dayInChina(now);
        clock.at(now.minus(LONG_AGO), () -> {
            places.tell(cast);
            people.tell(cast, today);
            places.nameHeads(cast);
            offers.tell(cast, today);
        });
        return cast;
    }
}
