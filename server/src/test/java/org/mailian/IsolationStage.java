package org.mailian;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.access.People;
import org.mailian.access.SignedIn;

/** Three institutions, and somebody at each for every role. */
final class IsolationStage implements IsolationSample.Stage {

    /** The three, in the words of the tests. */
    enum Place {
        OWN,
        PARTY,
        STRANGER
    }

    private final Map<Place, UUID> institutions = new LinkedHashMap<>();
    private final Map<UUID, Map<String, SignedIn>> people = new LinkedHashMap<>();

    IsolationStage(People made, List<String> roles) {
        for (var place : Place.values()) {
            var institution = made.hospital("隔离" + place);
            institutions.put(place, institution);
            var there = new LinkedHashMap<String, SignedIn>();
            roles.forEach(role -> there.put(role, made.at(institution, role)));
            people.put(institution, there);
        }
    }

    UUID institution(Place place) {
        return requireNonNull(institutions.get(place));
    }

    SignedIn at(Place place, String role) {
        return at(institution(place), role);
    }

    @Override
    public UUID own() {
        return institution(Place.OWN);
    }

    @Override
    public UUID party() {
        return institution(Place.PARTY);
    }

    @Override
    public UUID stranger() {
        return institution(Place.STRANGER);
    }

    @Override
    public SignedIn at(UUID institution, String role) {
        return requireNonNull(requireNonNull(people.get(institution)).get(role));
    }
}
