package org.mailian.calendar;

import static org.mailian.kernel.Problem.Kind.CONFLICT;
import static org.mailian.kernel.Problem.Kind.FORBIDDEN;
import static org.mailian.kernel.Problem.Kind.INVALID;
import static org.mailian.kernel.Problem.Kind.NOT_FOUND;
import static org.mailian.kernel.Problem.Kind.TOO_MANY;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.mailian.kernel.Problem;

/** Every way the calendar says no. */
final class CalendarProblems {

    private CalendarProblems() {}

    /** @param what owner, institution, hours, exemption, appointment or resource */
    static Problem unknown(String what, UUID id) {
        return new Problem(
                NOT_FOUND, "calendar/unknown-" + what, "No %s %s".formatted(what, id), Map.of("id", id.toString()));
    }

    static Problem unknownFeed() {
        return new Problem(NOT_FOUND, "calendar/unknown-feed", "No calendar is handed out under this address");
    }

    static Problem tooManyVisits() {
        return new Problem(TOO_MANY, "calendar/too-many-visits", "Too many calendars were asked from this address");
    }

    /** By whom and for what is nobody's business. */
    static Problem slotTaken(String name, String nameEn) {
        return new Problem(
                CONFLICT,
                "calendar/slot-taken",
                "%s is not free then".formatted(nameEn.isBlank() ? name : nameEn),
                Map.of("name", name, "nameEn", nameEn));
    }

    /** Two were at it in the same moment, and the database let only one of them through. */
    static Problem takenMeanwhile() {
        return new Problem(CONFLICT, "calendar/taken-meanwhile", "Somebody took one of them in the same moment");
    }

    static Problem spanReversed(Instant from, Instant until) {
        return new Problem(
                INVALID,
                "calendar/span-reversed",
                "It would end at %s, not after it begins at %s".formatted(until, from),
                Map.of("from", from.toString(), "until", until.toString()));
    }

    static Problem tooLong(Duration most) {
        return new Problem(
                INVALID,
                "calendar/too-long",
                "At most %d hours at a time".formatted(most.toHours()),
                Map.of("days", most.toDays(), "hours", most.toHours()));
    }

    static Problem hoursEmpty() {
        return new Problem(INVALID, "calendar/hours-empty", "Hours end at another time than they begin");
    }

    static Problem datesReversed() {
        return new Problem(INVALID, "calendar/dates-reversed", "The last day is before the first");
    }

    static Problem over(Instant until) {
        return new Problem(
                CONFLICT, "calendar/over", "It ended at %s".formatted(until), Map.of("until", until.toString()));
    }

    static Problem nobodyWanted() {
        return new Problem(INVALID, "calendar/nobody-wanted", "An appointment has somebody in it");
    }

    /** Seen, and yet somebody else's to change. */
    static Problem notYours(UUID owner) {
        return new Problem(
                FORBIDDEN,
                "calendar/not-yours",
                "The calendar of %s is kept by itself and its institution".formatted(owner),
                Map.of("id", owner.toString()));
    }

    static Problem holdExpired(UUID appointment) {
        return new Problem(
                CONFLICT,
                "calendar/hold-expired",
                "Appointment %s was held and is so no more".formatted(appointment),
                Map.of("id", appointment.toString()));
    }

    static Problem ofACase(UUID appointment) {
        return new Problem(
                CONFLICT,
                "calendar/of-a-case",
                "Appointment %s is changed where its case is".formatted(appointment),
                Map.of("id", appointment.toString()));
    }

    static Problem alreadyThere(String name) {
        return new Problem(
                CONFLICT,
                "calendar/already-there",
                "There is already a resource %s".formatted(name),
                Map.of("name", name));
    }

    static Problem stillBooked(String name) {
        return new Problem(
                CONFLICT, "calendar/still-booked", "%s is booked in future".formatted(name), Map.of("name", name));
    }
}
