package org.mailian.consultation;

import java.util.List;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.casework.Because;
import org.mailian.consultation.ConsultationDoor.ConsultationStanding;
import org.mailian.consultation.ExpertSeat.Opinion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for rooms above that act as somebody who is asked: the centre, an expert, whoever holds the session. */
@Service
@Transactional
public class ConsultationAnswers {

    private final CentreDesk centre;
    private final HourDesk sessions;
    private final ExpertDesk experts;

    ConsultationAnswers(CentreDesk centre, HourDesk sessions, ExpertDesk experts) {
        this.centre = centre;
        this.sessions = sessions;
        this.experts = experts;
    }

    public ConsultationStanding accept(Caller caller, ConsultationStanding it) {
        return ConsultationStanding.of(centre.accept(caller, it.id(), it.version(), false));
    }

    public ConsultationStanding sendBack(Caller caller, ConsultationStanding it, String text) {
        return ConsultationStanding.of(centre.sendBack(caller, it.id(), it.version(), List.of(), text));
    }

    public ConsultationStanding refuse(Caller caller, ConsultationStanding it, Because because) {
        return ConsultationStanding.of(centre.refuse(caller, it.id(), it.version(), because));
    }

    public ConsultationStanding take(Caller caller, ConsultationStanding it) {
        return ConsultationStanding.of(experts.take(caller, it.id(), it.version()));
    }

    public ConsultationStanding notHeld(Caller caller, ConsultationStanding it, Because because) {
        return ConsultationStanding.of(sessions.notHeld(caller, it.id(), it.version(), because));
    }

    /** By the asking side. */
    public ConsultationStanding cancel(Caller caller, ConsultationStanding it, Because because) {
        return ConsultationStanding.of(sessions.cancel(caller, it.id(), it.version(), because));
    }

    public ConsultationStanding invite(Caller caller, ConsultationStanding it, UUID institution, UUID practitioner) {
        return ConsultationStanding.of(centre.invite(caller, it.id(), it.version(), institution, practitioner));
    }

    public ConsultationStanding join(Caller caller, ConsultationStanding it) {
        return ConsultationStanding.of(experts.join(caller, it.id(), it.version()));
    }

    public ConsultationStanding schedule(Caller caller, ConsultationStanding it, HourDesk.WantedHour hour) {
        return ConsultationStanding.of(sessions.schedule(caller, it.id(), it.version(), hour));
    }

    public ConsultationStanding begin(Caller caller, ConsultationStanding it) {
        return ConsultationStanding.of(sessions.begin(caller, it.id(), it.version()));
    }

    public ConsultationStanding finish(Caller caller, ConsultationStanding it) {
        return ConsultationStanding.of(sessions.finish(caller, it.id(), it.version()));
    }

    public ConsultationStanding answer(Caller caller, ConsultationStanding it, String text) {
        return ConsultationStanding.of(experts.answer(caller, it.id(), it.version(), text));
    }

    public ConsultationStanding sign(Caller caller, ConsultationStanding it, Opinion opinion) {
        return ConsultationStanding.of(experts.sign(caller, it.id(), it.version(), opinion));
    }

    public ConsultationStanding deliver(Caller caller, ConsultationStanding it) {
        return ConsultationStanding.of(experts.deliver(caller, it.id(), it.version()));
    }
}
