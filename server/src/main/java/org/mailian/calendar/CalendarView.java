package org.mailian.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An owner's days as the caller may see them. At home all of it; elsewhere when the owner can be had and when not, and what the caller's
 * own institution has booked.
 *
 * @param home the caller is of an institution where the owner is at home, or is the owner
 * @param mayKeep the caller writes this calendar
 * @param open what the usual week and its exemptions offer, by purpose; at home only
 * @param free left of what is offered for consultations
 * @param busy offered for consultations, or booked, and not to be had
 */
record CalendarView(
        OwnerLine owner,
        boolean home,
        boolean mayKeep,
        Instant from,
        Instant until,
        List<OpenHours> open,
        List<Span> free,
        List<Span> busy,
        List<BookedTime> bookings,
        List<ExemptionLine> exemptions,
        List<HoursLine> hours) {

    /** Hours offered for something. */
    record OpenHours(Span during, Purpose purpose) {}

    /** @param ownKind it was made here and can be changed here; otherwise what it is for decides */
    record BookedTime(
            UUID appointment,
            Span during,
            Appointment.State state,
            String kind,
            UUID subject,
            String title,
            @Nullable String reference,
            String madeBy,
            @Nullable Instant expiresAt,
            boolean ownKind) {

        static BookedTime of(Booking it) {
            var what = it.bookedFor();
            return new BookedTime(
                    it.appointment(),
                    it.during(),
                    it.state(),
                    what.kind(),
                    what.id(),
                    what.title(),
                    what.reference(),
                    it.madeBy(),
                    it.expiresAt(),
                    what.kind().equals(AppointmentDesk.KIND));
        }
    }

    /** @param here it was written at the caller's institution, and can be taken back there */
    record ExemptionLine(
            UUID id,
            boolean away,
            Span during,
            Purpose purpose,
            @Nullable String note,
            String madeBy,
            boolean here) {

        static ExemptionLine of(Exemption it, UUID institution) {
            return new ExemptionLine(
                    it.id(),
                    it.kind() == Exemption.Kind.AWAY,
                    it.during(),
                    it.purpose(),
                    it.note(),
                    it.madeBy(),
                    it.institution().equals(institution));
        }
    }

    /** @param here they are kept at the caller's institution, and can be changed there */
    record HoursLine(
            UUID id,
            DayOfWeek weekday,
            LocalTime from,
            LocalTime until,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Purpose purpose,
            boolean here) {

        static HoursLine of(WeeklyHours it, UUID institution) {
            return new HoursLine(
                    it.id(),
                    it.weekday(),
                    it.from(),
                    it.until(),
                    it.validFrom(),
                    it.validUntil(),
                    it.purpose(),
                    it.institution().equals(institution));
        }
    }
}
