package org.mailian.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.Catalogue;
import org.springframework.stereotype.Component;

/** Who and what there is at an institution to be asked for. */
@Component
class Roster {

    private static final int FOUND = 30;

    private final BookableTable things;
    private final HoursTable hours;
    private final Owners owners;
    private final Catalogue catalogue;

    Roster(BookableTable things, HoursTable hours, Owners owners, Catalogue catalogue) {
        this.things = things;
        this.hours = hours;
        this.owners = owners;
        this.catalogue = catalogue;
    }

    /** People who keep hours there from a day on, by name; then rooms and machines. */
    List<CalendarOwner> of(UUID institution, LocalDate on) {
        var people = owners.all(hours.keepers(institution, on)).values().stream()
                .filter(it -> !it.isThing() && it.isAtHomeIn(institution))
                .sorted(Comparator.comparing(CalendarOwner::name));
        return Stream.concat(people, things.of(institution).stream().map(Bookable::owner))
                .toList();
    }

    /** At most 30 people who work there, found by name, pinyin or initials, and the things whose names hold the text. */
    List<OwnerLine> find(UUID institution, @Nullable String q) {
        var people = catalogue.colleagues(institution, null, q, null, FOUND).items().stream()
                .map(it ->
                        new OwnerLine(it.practitioner(), CalendarOwner.Kind.PERSON, it.name(), it.nameEn(), it.title()))
                .distinct();
        var named = things.of(institution).stream()
                .map(Bookable::owner)
                .filter(it -> q == null || it.name().contains(q) || it.nameEn().contains(q))
                .map(OwnerLine::of);
        return Stream.concat(people, named).toList();
    }
}
