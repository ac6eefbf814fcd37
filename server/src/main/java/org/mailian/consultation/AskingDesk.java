package org.mailian.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.consultation.Consultation.AskersDecision;
import org.mailian.consultation.Consultation.Followed;
import org.mailian.consultation.Consultation.Rating;
import org.mailian.consultation.Consultation.TalkLine;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the asking side does: sends, asks again, decides, rates. */
@Service
@Transactional
public class AskingDesk {

    private final ConsultationSteps steps;
    private final ConsultationParties parties;
    private final PackDesk packs;

    AskingDesk(ConsultationSteps steps, ConsultationParties parties, PackDesk packs) {
        this.steps = steps;
        this.parties = parties;
        this.packs = packs;
    }

    /** Sends it: the material is frozen, and the other side sees it. Without an agreement only as an invitation. */
    OpenConsultation submit(Caller caller, UUID id, int version) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.SUBMIT);
        return send(
                caller,
                opened,
                ConsultationWorkflow.SUBMIT,
                opened.consultation().matter());
    }

    /** Sends it again with what was missing. */
    OpenConsultation resubmit(Caller caller, UUID id, int version) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.RESUBMIT);
        return send(
                caller,
                opened,
                ConsultationWorkflow.RESUBMIT,
                opened.consultation().matter());
    }

    /** Makes a consultation of a question: the same case, with what was written so far. */
    OpenConsultation consult(Caller caller, UUID id, int version) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.CONSULT);
        return send(
                caller,
                opened,
                ConsultationWorkflow.CONSULT,
                opened.consultation().matter().as(ConsultationKind.SINGLE));
    }

    private OpenConsultation send(Caller caller, OpenConsultation opened, String action, ConsultationMatter matter) {
        var now = steps.now();
        var kind = opened.rules().rules().kind(matter.kind());
        var asked = parties.asked(opened.it().requester(), matter, kind.priceItem(), now);
        var towards = asked.towards();
        var institutions =
                new ArrayList<>(List.of(towards.responder().institution().id()));
        opened.consultation().seats().stream()
                .filter(ExpertSeat::holds)
                .forEach(it -> institutions.add(it.party().institution().id()));
        var pack = packs.freeze(caller, opened, matter, institutions);
        var change = steps.change(
                        opened, Map.of("consultationKind", matter.kind().name()))
                .to(towards.responder(), towards.direction(), towards.agreement())
                .matter(matter.priority(), false, ConsultationDrafts.title(pack.matter()))
                .about(opened.it().subject().called(pack.pseudonym()));
        var next = opened.consultation()
                .with(matter)
                .with(asked.terms())
                .missing(null)
                .at(opened.consultation().times().submitted(now));
        return steps.take(caller, opened, action, change, next);
    }

    /** One more question about a written answer. */
    OpenConsultation askMore(Caller caller, UUID id, int version, String text) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.ASK_MORE);
        var next = opened.consultation().saying(said(caller, opened, text));
        return steps.take(caller, opened, ConsultationWorkflow.ASK_MORE, Map.of("text", text), next);
    }

    /** Says what is done after a written answer. */
    OpenConsultation conclude(Caller caller, UUID id, int version, Followed followed, String text) {
        return decide(caller, id, version, ConsultationWorkflow.CONCLUDE, followed, text);
    }

    /** Says what is done after the opinions: who asked decides and answers for it (rules §1.3, step 6). */
    OpenConsultation decide(Caller caller, UUID id, int version, Followed followed, String text) {
        return decide(caller, id, version, ConsultationWorkflow.DECIDE, followed, text);
    }

    private OpenConsultation decide(
            Caller caller, UUID id, int version, String action, Followed followed, String text) {
        var opened = steps.open(caller, id, version, action);
        var now = steps.now();
        var next = opened.consultation()
                .with(new AskersDecision(followed, text, caller.name(), now))
                .at(opened.consultation().times().decided(now));
        var taken = steps.take(caller, opened, action, Map.of("followed", followed.name(), "text", text), next);
        packs.end(id, caller.actor());
        return taken;
    }

    /** How it was; either side, once a person. */
    OpenConsultation rate(Caller caller, UUID id, int version, int stars, @Nullable String text) {
        var opened = steps.open(caller, id, version, ConsultationWorkflow.RATE);
        var rating = new Rating(opened.view().side(), caller.practitioner(), caller.name(), stars, text, steps.now());
        return steps.take(
                caller,
                opened,
                ConsultationWorkflow.RATE,
                Map.of("stars", stars),
                opened.consultation().with(rating));
    }

    private TalkLine said(Caller caller, OpenConsultation opened, String text) {
        var me = parties.caller(caller);
        var person = Objects.requireNonNull(me.practitioner());
        return new TalkLine(
                opened.view().side(),
                person.id(),
                person.name(),
                person.title(),
                me.institution().name(),
                text,
                steps.now());
    }
}
