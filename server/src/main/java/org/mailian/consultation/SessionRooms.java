package org.mailian.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mailian.access.Caller;
import org.mailian.calendar.CalendarOwner;
import org.mailian.calendar.Calendars;
import org.mailian.consultation.Consultation.SessionRoom;
import org.mailian.directory.Directory;
import org.springframework.stereotype.Component;

/** The rooms and machines a session is given. */
@Component
class SessionRooms {

    private final Calendars calendars;
    private final Directory directory;

    SessionRooms(Calendars calendars, Directory directory) {
        this.calendars = calendars;
        this.directory = directory;
    }

    /** Refused: {@code calendar/unknown-owner} for what the caller does not see; {@code consultation/not-a-room} for a person. */
    List<SessionRoom> named(Caller caller, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = calendars.owners(caller, ids);
        found.stream()
                .filter(it -> it.kind() == CalendarOwner.Kind.PERSON)
                .findFirst()
                .ifPresent(it -> {
                    throw ConsultationProblems.notARoom(it.name());
                });
        var homes = directory.institutions(found.stream()
                .map(CalendarOwner::institutions)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(it -> {
                    var home = Objects.requireNonNull(
                            homes.get(it.institutions().iterator().next()));
                    return new SessionRoom(it.id(), it.name(), it.nameEn(), home.name(), home.nameEn());
                })
                .toList();
    }
}
