package org.mailian.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.calendar.BookedFor;
import org.mailian.calendar.Bookings;
import org.mailian.calendar.Span;
import org.mailian.casework.Case;
import org.mailian.casework.Party;
import org.mailian.consultation.Consultation.SessionHour;
import org.mailian.consultation.Consultation.SessionRoom;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.mailian.kernel.Actor;
import org.mailian.meeting.Meeting;
import org.mailian.meeting.MeetingItem.Kind;
import org.mailian.meeting.MeetingPlan;
import org.mailian.meeting.MeetingPlan.Invitation;
import org.mailian.meeting.MeetingPlan.PlannedItem;
import org.mailian.meeting.MeetingRole;
import org.mailian.meeting.Meetings;
import org.springframework.stereotype.Component;

/** The hour in everybody's calendar, and the room in which they meet; both belong to the case and go with it. */
@Component
class ConsultationHall {

    private final Bookings bookings;
    private final Meetings meetings;
    private final PackDesk packs;

    ConsultationHall(Bookings bookings, Meetings meetings, PackDesk packs) {
        this.bookings = bookings;
        this.meetings = meetings;
        this.packs = packs;
    }

    /** Books the experts who sit and the rooms, instead of what was booked; refused as {@link Bookings#book}, and then nothing changes. */
    void book(Caller caller, OpenConsultation opened, SessionHour hour) {
        release(opened.it().id(), caller.actor());
        var owners = Stream.concat(
                        opened.consultation().seats().stream()
                                .filter(ExpertSeat::sits)
                                .map(ExpertSeat::practitioner),
                        hour.rooms().stream().map(SessionRoom::id))
                .collect(Collectors.toSet());
        bookings.book(caller, new Bookings.Ask(owners, new Span(hour.from(), hour.until()), bookedFor(opened.it())));
    }

    private static BookedFor bookedFor(Case it) {
        return new BookedFor(ConsultationWorkflow.KIND, it.id(), "\u8FDC\u7A0B\u4F1A\u8BCA", it.number());
    }

    /** The time is everybody's own again. */
    void release(UUID caseId, Actor by) {
        bookings.release(ConsultationWorkflow.KIND, caseId, by);
    }

    /**
     * Opens the room for the experts who sit and for whoever asked, with the material on the table; the one there already where there is
     * one, planned for the hour. The caller holds a new one.
     */
    UUID open(Caller caller, OpenConsultation opened, Consultation consultation, SessionHour hour) {
        var there = consultation.meeting();
        if (there != null) {
            meetings.plan(there, hour.from(), hour.until(), caller.actor());
            return there;
        }
        var it = opened.it();
        var plan = new MeetingPlan(
                new Meeting.Subject(ConsultationWorkflow.KIND, it.id()),
                "\u8FDC\u7A0B\u4F1A\u8BCA " + it.number(),
                caller.institution(),
                hour.from(),
                hour.until(),
                invited(caller, it, consultation),
                table(it.id()));
        return meetings.open(plan, caller.actor()).id();
    }

    /** The caller holds the room too. Refused: {@code meeting/finished}. */
    void chair(Caller caller, UUID meeting) {
        meetings.invite(
                meeting,
                new Invitation(caller.practitioner(), caller.institution(), MeetingRole.HOST, true),
                caller.actor());
    }

    /** Shows the studies of the material to one more institution. */
    void show(OpenConsultation opened, UUID institution, Actor by) {
        packs.show(opened, institution, by);
    }

    /** Nobody sees them because of this case any more. */
    void hide(UUID caseId, Actor by) {
        packs.end(caseId, by);
    }

    /** Somebody sits down after the hour was fixed or the room opened: they are booked as well and may come in. */
    void seat(Caller caller, OpenConsultation opened, ExpertSeat seat) {
        var it = opened.consultation();
        if (it.hour() != null
                && ConsultationWorkflow.SCHEDULED.equals(opened.it().state())) {
            bookings.book(
                    caller,
                    new Bookings.Ask(
                            Set.of(seat.practitioner()),
                            new Span(it.hour().from(), it.hour().until()),
                            bookedFor(opened.it())));
        }
        if (it.meeting() != null) {
            meetings.invite(
                    it.meeting(),
                    new Invitation(
                            seat.practitioner(), seat.party().institution().id(), MeetingRole.EXPERT, true),
                    caller.actor());
        }
    }

    /**
     * Somebody takes part no more: their time is their own again, they are out of the room, and their institution sees the studies only if
     * another of its experts holds a seat.
     */
    void leave(OpenConsultation opened, Consultation after, ExpertSeat seat, Actor by) {
        bookings.spare(ConsultationWorkflow.KIND, opened.it().id(), seat.practitioner(), by);
        var meeting = opened.consultation().meeting();
        if (meeting != null) {
            meetings.participantsOf(meeting).stream()
                    .filter(it -> seat.practitioner().equals(it.practitioner()))
                    .forEach(it -> meetings.withdraw(meeting, it.id(), by));
        }
        packs.showOnly(opened, after, by);
    }

    /** The room is closed; nobody comes in again. */
    void close(@Nullable UUID meeting, Actor by) {
        if (meeting != null) {
            meetings.finish(meeting, by);
        }
    }

    private static List<Invitation> invited(Caller caller, Case it, Consultation consultation) {
        var invited = new ArrayList<Invitation>();
        invited.add(new Invitation(caller.practitioner(), caller.institution(), MeetingRole.HOST, true));
        consultation.seats().stream()
                .filter(ExpertSeat::sits)
                .map(ExpertSeat::party)
                .forEach(party -> add(invited, party, MeetingRole.EXPERT));
        add(invited, it.requester(), MeetingRole.ASKER);
        return invited;
    }

    private static void add(List<Invitation> invited, Party party, MeetingRole role) {
        var person = party.practitioner();
        if (person != null
                && invited.stream().noneMatch(one -> one.practitioner().equals(person.id()))) {
            invited.add(new Invitation(person.id(), party.institution().id(), role, true));
        }
    }

    private List<PlannedItem> table(UUID caseId) {
        var versions = packs.of(caseId);
        if (versions.isEmpty()) {
            return List.of();
        }
        var items = new ArrayList<PlannedItem>();
        versions.getLast()
                .studies()
                .forEach(study -> items.add(new PlannedItem(
                        study.modalities().contains("ECG") ? Kind.ECG : Kind.STUDY,
                        study.uid(),
                        study.description() == null ? String.join(" ", study.modalities()) : study.description())));
        versions.getLast()
                .files()
                .forEach(file ->
                        items.add(new PlannedItem(Kind.DOCUMENT, file.id().toString(), file.name())));
        return items;
    }
}
