package org.mailian.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Because;
import org.mailian.casework.Party;
import org.mailian.casework.Side;
import org.mailian.consultation.Consultation.MissingMaterial;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.mailian.consultation.ExpertRecord.Obstacle;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the consultation centre does: checks the material, finds the experts and the hour, keeps it moving. */
@Service
@Transactional
public class CentreDesk {

    private final ConsultationSteps steps;
    private final ConsultationParties parties;
    private final ConsultationHall hall;
    private final Experts experts;

    CentreDesk(ConsultationSteps steps, ConsultationParties parties, ConsultationHall hall, Experts experts) {
        this.steps = steps;
        this.parties = parties;
        this.hall = hall;
        this.experts = experts;
    }

    /** Sends it back with what is missing: codes of the check list of its specialty, or words, or both. */
    OpenConsultation sendBack(Caller caller, UUID id, int version, List<String> items, @Nullable String text) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.RETURN);
        if (items.isEmpty() && (text == null || text.isBlank())) {
            throw ConsultationProblems.nothingMissing();
        }
        var known = opened
                .rules()
                .rules()
                .checkList(opened.consultation().matter().specialty())
                .stream()
                .map(ConsultationRules.CheckItem::code)
                .toList();
        items.stream().filter(it -> !known.contains(it)).findFirst().ifPresent(it -> {
            throw ConsultationProblems.unknownItem(it);
        });
        var missing = new MissingMaterial(
                List.copyOf(items), text == null || text.isBlank() ? null : text.strip(), steps.now());
        return steps.take(
                caller,
                opened,
                ConsultationWorkflow.RETURN,
                missing.text() == null ? Map.of("items", items) : Map.of("items", items, "text", missing.text()),
                opened.consultation().missing(missing));
    }

    /**
     * Lets one more of the centre's coordinators hold the room: whoever fixed the hour may be off duty when it comes. Answers the room.
     * Refused: {@code consultation/no-room}.
     */
    UUID chair(Caller caller, UUID id) {
        var opened = steps.look(caller, id);
        var meeting = opened.consultation().meeting();
        if (meeting == null || opened.view().side() != Side.RESPONDER) {
            throw ConsultationProblems.noRoom();
        }
        hall.chair(caller, meeting);
        return meeting;
    }

    /** Takes it on. Where no agreement carries it, the centre accepts the invitation and its terms for this one case. */
    OpenConsultation accept(Caller caller, UUID id, int version, boolean invitation) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.ACCEPT);
        if (opened.it().agreement() == null && !invitation) {
            throw ConsultationProblems.invitationNotAccepted();
        }
        var now = steps.now();
        return steps.take(
                caller,
                opened,
                ConsultationWorkflow.ACCEPT,
                Map.of("invitation", opened.it().agreement() == null),
                opened.consultation().at(opened.consultation().times().accepted(now)));
    }

    OpenConsultation refuse(Caller caller, UUID id, int version, Because because) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.REFUSE);
        because.in(opened.rules().rules().reasons(), "REFUSE");
        var taken =
                steps.take(caller, opened, ConsultationWorkflow.REFUSE, Because.told(because), opened.consultation());
        hall.hide(id, caller.actor());
        return taken;
    }

    /**
     * Asks an expert of any institution in, who then sees the case and its material. Refused: {@code consultation/unknown-expert},
     * {@code consultation/expert-not-qualified}, {@code consultation/expert-seated}.
     */
    OpenConsultation invite(Caller caller, UUID id, int version, UUID institution, UUID practitioner) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.INVITE);
        var seat = seatOf(opened, institution, practitioner);
        var next = opened.consultation().with(seat);
        var taken = steps.take(
                caller,
                opened,
                ConsultationWorkflow.INVITE,
                Map.of(
                        "expert", seat.person().name(),
                        "practitioner", practitioner.toString(),
                        "expertInstitution", institution.toString()),
                next);
        hall.show(opened, institution, caller.actor());
        return taken;
    }

    /**
     * Lets an expert go and asks another in, in one step: whoever does not answer, or cannot come. Refused as {@link #excuse} and {@link
     * #invite} are; then nobody was let go.
     */
    OpenConsultation reassign(
            Caller caller, UUID id, int version, UUID from, Because because, UUID institution, UUID practitioner) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.REASSIGN);
        var gone = gone(opened, from, because);
        var seat = seatOf(opened, institution, practitioner);
        var told = Because.told(because);
        told.put("expert", gone.person().name());
        told.put("next", seat.person().name());
        told.put("practitioner", practitioner.toString());
        told.put("expertInstitution", institution.toString());
        var next = opened.consultation().with(gone).with(seat);
        hall.leave(opened, next, gone, caller.actor());
        var taken = steps.take(caller, opened, ConsultationWorkflow.REASSIGN, told, next);
        hall.show(opened, institution, caller.actor());
        return taken;
    }

    /** For somebody who may be asked in and has not been. */
    private ExpertSeat seatOf(OpenConsultation opened, UUID institution, UUID practitioner) {
        var now = steps.now();
        var expert = experts.find(institution, practitioner)
                .orElseThrow(() -> ConsultationProblems.unknownExpert(practitioner));
        var seat = ExpertSeat.invited(parties.worksAt(institution, practitioner), now);
        if (opened.consultation().seat(practitioner).isPresent()) {
            throw ConsultationProblems.expertSeated(seat.person().name());
        }
        obstacle(opened, expert.record(), seat.person(), Times.dayInChina(now));
        return seat;
    }

    /** The seat of somebody who has signed nothing, as it is when they are let go. */
    private ExpertSeat gone(OpenConsultation opened, UUID practitioner, Because because) {
        var reason = because.in(opened.rules().rules().reasons(), "EXCUSE");
        return opened.consultation()
                .seat(practitioner)
                .filter(it -> it.opinion() == null)
                .orElseThrow(() -> ConsultationProblems.unknownExpert(practitioner))
                .gone(ExpertSeat.State.EXCUSED, because.inWords(reason), steps.now());
    }

    private static void obstacle(
            OpenConsultation opened, ExpertRecord expert, Party.NamedPerson person, LocalDate today) {
        var kind = opened.kind();
        var rule = opened.rules().rules().experts();
        expert.obstacle(opened.consultation().matter().kind(), kind.seniorOnly(), person.title(), rule, today)
                .map(Obstacle::name)
                .ifPresent(it -> {
                    throw ConsultationProblems.expertNotQualified(person.name(), it);
                });
    }

    /** Lets an expert go: ill, called away, asked by mistake. */
    OpenConsultation excuse(Caller caller, UUID id, int version, UUID practitioner, Because because) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.EXCUSE);
        var gone = gone(opened, practitioner, because);
        var told = Because.told(because);
        told.put("expert", gone.person().name());
        var next = opened.consultation().with(gone);
        hall.leave(opened, next, gone, caller.actor());
        return steps.take(caller, opened, ConsultationWorkflow.EXCUSE, told, next);
    }
}
