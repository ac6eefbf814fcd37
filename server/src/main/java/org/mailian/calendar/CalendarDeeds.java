package org.mailian.calendar;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.springframework.stereotype.Component;

/** What is done to calendars, for the journal: heard at home of the owner, and of an appointment also by who made it. No titles, no notes. */
@Component
class CalendarDeeds {

    private final Journal journal;
    private final Clock clock;

    CalendarDeeds(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void tell(CalendarOwner owner, String type, Caller by, Map<String, ?> facts) {
        journal.append(new Deed(
                new StreamId("calendar", owner.id()), type, by.actor(), clock.instant(), facts, owner.institutions()));
    }

    /** @param homes the institutions of the owners */
    void tell(Appointment it, String type, Actor by, Set<UUID> homes) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put(
                "subject",
                Map.of("kind", it.bookedFor().kind(), "id", it.bookedFor().id()));
        facts.put("owners", it.owners().stream().sorted().toList());
        facts.put("from", it.during().from().toString());
        facts.put("until", it.during().until().toString());
        var audience = new HashSet<>(homes);
        audience.add(it.institution());
        journal.append(
                new Deed(new StreamId("appointment", it.id()), type, by, clock.instant(), facts, Set.copyOf(audience)));
    }
}
