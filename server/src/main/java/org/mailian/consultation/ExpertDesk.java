package org.mailian.consultation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.casework.Because;
import org.mailian.consultation.Consultation.SessionHour;
import org.mailian.consultation.Consultation.TalkLine;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.mailian.consultation.ExpertSeat.Opinion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an expert does: says yes or no, takes a call, answers in writing, signs an opinion. */
@Service
@Transactional
public class ExpertDesk {

    private final ConsultationSteps steps;
    private final ConsultationParties parties;
    private final OpinionReports reports;
    private final ConsultationHall hall;

    ExpertDesk(ConsultationSteps steps, ConsultationParties parties, OpinionReports reports, ConsultationHall hall) {
        this.steps = steps;
        this.parties = parties;
        this.reports = reports;
        this.hall = hall;
    }

    OpenConsultation join(Caller caller, UUID id, int version) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.JOIN);
        var seat = seat(caller, opened).joined(steps.now());
        hall.seat(caller, opened, seat);
        return take(caller, opened, ConsultationWorkflow.JOIN, Map.of("expert", caller.name()), seat);
    }

    OpenConsultation decline(Caller caller, UUID id, int version, Because because) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.DECLINE);
        var reason = because.in(opened.rules().rules().reasons(), "DECLINE");
        var seat = seat(caller, opened).gone(ExpertSeat.State.DECLINED, because.inWords(reason), steps.now());
        var told = Because.told(because);
        told.put("expert", caller.name());
        hall.leave(opened, opened.consultation().with(seat), seat, caller.actor());
        return take(caller, opened, ConsultationWorkflow.DECLINE, told, seat);
    }

    /** Takes an emergency: of several who are called the first has it, the next is told so. */
    OpenConsultation take(Caller caller, UUID id, int version) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.TAKE);
        var now = steps.now();
        var seat = ExpertSeat.taken(parties.caller(caller), now);
        var seated = opened.consultation().with(seat);
        var room = hall.open(
                caller,
                opened,
                seated,
                new SessionHour(now, now.plusSeconds(60L * opened.kind().minutes()), null, List.of()));
        var next = seated.in(room).at(seated.times().accepted(now).begun(now));
        return steps.take(caller, opened, ConsultationWorkflow.TAKE, Map.of("expert", caller.name()), next);
    }

    /** Answers a question in writing. */
    OpenConsultation answer(Caller caller, UUID id, int version, String text) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.ANSWER);
        var now = steps.now();
        var me = parties.caller(caller);
        var seat = opened.consultation()
                .seat(caller.practitioner())
                .map(it -> it.joined(now))
                .orElseGet(() -> ExpertSeat.taken(me, now));
        var said = new TalkLine(
                opened.view().side(),
                seat.practitioner(),
                seat.person().name(),
                seat.person().title(),
                me.institution().name(),
                text,
                now);
        var times = opened.consultation().times().accepted(now);
        return steps.take(
                caller,
                opened,
                ConsultationWorkflow.ANSWER,
                Map.of("text", text, "expert", caller.name()),
                opened.consultation().with(seat).saying(said).at(times));
    }

    /** Signs what one thinks; it is not changed any more. */
    OpenConsultation sign(Caller caller, UUID id, int version, Opinion opinion) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.SIGN);
        var seat = seat(caller, opened);
        var signed = seat.signed(reports.sign(caller, opened, seat, opinion, steps.now()));
        return take(
                caller,
                opened,
                ConsultationWorkflow.SIGN,
                Map.of("expert", caller.name(), "dissents", opinion.dissents()),
                signed);
    }

    /** Hands all opinions to the asking side as one report. */
    OpenConsultation deliver(Caller caller, UUID id, int version) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.DELIVER);
        var now = steps.now();
        var report = reports.deliver(caller, opened, now);
        return steps.take(
                caller,
                opened,
                ConsultationWorkflow.DELIVER,
                Map.of("opinions", opened.consultation().sitting()),
                opened.consultation()
                        .with(report)
                        .at(opened.consultation().times().delivered(now)));
    }

    private OpenConsultation take(
            Caller caller, OpenConsultation opened, String action, Map<String, ?> payload, ExpertSeat seat) {
        return steps.take(caller, opened, action, payload, opened.consultation().with(seat));
    }

    /** The workflow has asked for it. */
    private static ExpertSeat seat(Caller caller, OpenConsultation opened) {
        return opened.consultation().seat(caller.practitioner()).orElseThrow();
    }
}
