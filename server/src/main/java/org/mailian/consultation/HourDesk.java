package org.mailian.consultation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Because;
import org.mailian.consultation.Consultation.SessionHour;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.mailian.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hour and what becomes of it: fixed, moved, begun, finished, not held, called off. */
@Service
@Transactional
public class HourDesk {

    /**
     * When and where somebody wants it.
     *
     * @param place in words, where no room says it
     * @param rooms rooms and machines to be kept for it
     */
    public record WantedHour(
            Instant from, Instant until, @Nullable String place, Set<UUID> rooms) {}

    private final ConsultationSteps steps;
    private final ConsultationHall hall;
    private final SessionRooms rooms;
    private final PackDesk packs;

    HourDesk(ConsultationSteps steps, ConsultationHall hall, SessionRooms rooms, PackDesk packs) {
        this.steps = steps;
        this.hall = hall;
        this.rooms = rooms;
        this.packs = packs;
    }

    /** Fixes the hour. Refused: {@code consultation/hour-backwards}, and as calendars refuse what is taken or not to be seen. */
    OpenConsultation schedule(Caller caller, UUID id, int version, WantedHour hour) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.SCHEDULE);
        return at(caller, opened, ConsultationWorkflow.SCHEDULE, hour, Map.of());
    }

    /** Another hour, and why. */
    OpenConsultation reschedule(Caller caller, UUID id, int version, WantedHour hour, Because because) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.RESCHEDULE);
        because.in(opened.rules().rules().reasons(), "RESCHEDULE");
        return at(caller, opened, ConsultationWorkflow.RESCHEDULE, hour, Because.told(because));
    }

    private OpenConsultation at(
            Caller caller, OpenConsultation opened, String action, WantedHour wanted, Map<String, Object> told) {
        var now = steps.now();
        if (!wanted.until().isAfter(wanted.from()) || !wanted.from().isAfter(now)) {
            throw ConsultationProblems.hourBackwards();
        }
        var hour = new SessionHour(wanted.from(), wanted.until(), wanted.place(), rooms.named(caller, wanted.rooms()));
        var facts = new HashMap<>(told);
        facts.put("startsAt", hour.from().toString());
        facts.put("endsAt", hour.until().toString());
        var change = steps.change(opened, facts)
                .planning(
                        ConsultationWorkflow.START,
                        opened.rules()
                                .rules()
                                .until(hour.from(), now, opened.rules().version()));
        hall.book(caller, opened, hour);
        var room = hall.open(caller, opened, opened.consultation(), hour);
        var next = opened.consultation()
                .held(hour)
                .in(room)
                .at(opened.consultation().times().scheduled(now));
        return steps.take(caller, opened, action, change, next);
    }

    /** What anybody who takes part may say: one of the region's reasons why a session did not happen. */
    OpenConsultation notHeld(Caller caller, UUID id, int version, Because because) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.NOT_TAKE_PLACE);
        because.in(opened.rules().rules().reasons(), "NOT_HELD");
        return steps.take(
                caller,
                opened,
                ConsultationWorkflow.NOT_TAKE_PLACE,
                Because.told(because),
                cleared(opened, caller.actor()));
    }

    /** Opens the session; anybody who takes part may. */
    OpenConsultation begin(Caller caller, UUID id, int version) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.BEGIN);
        return steps.take(
                caller,
                opened,
                ConsultationWorkflow.BEGIN,
                Map.of(),
                opened.consultation().at(opened.consultation().times().begun(steps.now())));
    }

    /** Ends the session for everybody; leaving it does not. */
    OpenConsultation finish(Caller caller, UUID id, int version) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.FINISH);
        hall.close(opened.consultation().meeting(), caller.actor());
        return steps.take(
                caller,
                opened,
                ConsultationWorkflow.FINISH,
                Map.of(),
                opened.consultation().at(opened.consultation().times().finished(steps.now())));
    }

    /** Calls the whole off, with a reason of the region; the hour and the room go with it. */
    OpenConsultation cancel(Caller caller, UUID id, int version, Because because) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.CANCEL);
        because.in(opened.rules().rules().reasons(), "CANCEL");
        var taken = steps.take(
                caller, opened, ConsultationWorkflow.CANCEL, Because.told(because), cleared(opened, caller.actor()));
        packs.end(id, caller.actor());
        return taken;
    }

    /** Without hour and room. */
    private Consultation cleared(OpenConsultation opened, Actor by) {
        hall.release(opened.it().id(), by);
        hall.close(opened.consultation().meeting(), by);
        return opened.consultation().held(null).in(null);
    }
}
