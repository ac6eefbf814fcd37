package org.mailian.calendar;

import java.util.Collection;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.directory.Directory;
import org.mailian.directory.Institution;
import org.springframework.stereotype.Component;

/** The institutions whose calendars somebody may look at. */
@Component
class NearbyPlaces {

    private final Owners owners;
    private final Directory directory;

    NearbyPlaces(Owners owners, Directory directory) {
        this.owners = owners;
        this.directory = directory;
    }

    Collection<Institution> of(Caller caller) {
        return directory.institutions(owners.near(caller)).values();
    }

    /** Refused with {@code calendar/unknown-institution}. */
    void requireNear(Caller caller, UUID institution) {
        owners.requireNear(caller, institution);
    }
}
