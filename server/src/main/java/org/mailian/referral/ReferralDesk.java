package org.mailian.referral;

import static org.mailian.referral.ReferralWorkflow.ACCEPT;
import static org.mailian.referral.ReferralWorkflow.ASK;
import static org.mailian.referral.ReferralWorkflow.CANCEL;
import static org.mailian.referral.ReferralWorkflow.CONSENT_SIGNING;
import static org.mailian.referral.ReferralWorkflow.DECLINE;
import static org.mailian.referral.ReferralWorkflow.REDIRECT;
import static org.mailian.referral.ReferralWorkflow.REPLY;
import static org.mailian.referral.ReferralWorkflow.SEE;
import static org.mailian.referral.ReferralWorkflow.SUBMIT;
import static org.mailian.referral.ReferralWorkflow.WITHDRAW;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Because;
import org.mailian.casework.Change;
import org.mailian.referral.ReferralSteps.Opened;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From sending to an answer: submit, see, ask, reply, accept, decline, redirect, withdraw, cancel. */
@Service
@Transactional
public class ReferralDesk {

    private final ReferralSteps steps;
    private final Coverages coverages;
    private final PatientSight sight;
    private final Answers answers;

    ReferralDesk(ReferralSteps steps, Coverages coverages, PatientSight sight, Answers answers) {
        this.steps = steps;
        this.coverages = coverages;
        this.sight = sight;
        this.answers = answers;
    }

    /** Sends the draft. From now on the receiver sees the summary, and its clock runs. */
    Opened submit(Caller caller, UUID id, int version) {
        var opened = steps.open(caller, id, version, SUBMIT);
        var content = opened.referral().content();
        var consent = opened.referral().consent();
        var change = send(opened, content, Map.of("green", content.greenChannel()));
        var signLater = content.greenChannel() && (consent == null || !consent.agreed());
        var next = opened.referral().submitted(content, null, steps.now());
        var taken = steps.take(caller, opened, SUBMIT, signLater ? change.starting(CONSENT_SIGNING) : change, next);
        sight.summary(taken.it());
        return taken;
    }

    /** The receiver has opened it. */
    Opened see(Caller caller, UUID id, int version) {
        var opened = steps.open(caller, id, version, SEE);
        return steps.take(caller, opened, SEE, steps.change(opened, Map.of()), opened.referral());
    }

    /** The receiver needs to know more; its clock rests until the answer comes. */
    Opened ask(Caller caller, UUID id, int version, String question) {
        var opened = steps.open(caller, id, version, ASK);
        var asked = new Referral.OpenQuestion(question, steps.now(), null, null);
        return steps.take(
                caller,
                opened,
                ASK,
                steps.change(opened, Map.of("question", question)),
                opened.referral().asked(asked));
    }

    Opened reply(Caller caller, UUID id, int version, String answer) {
        var opened = steps.open(caller, id, version, REPLY);
        var question = opened.referral().question();
        var now = steps.now();
        var answered = question == null
                ? new Referral.OpenQuestion("", now, answer, now)
                : new Referral.OpenQuestion(question.question(), question.askedAt(), answer, now);
        return steps.take(
                caller,
                opened,
                REPLY,
                steps.change(opened, Map.of("answer", answer)),
                opened.referral().asked(answered));
    }

    /** Says yes, with a bed or a slot that nobody else can take any more. */
    Opened accept(Caller caller, UUID id, int version, Answers.Acceptance acceptance) {
        var opened = steps.open(caller, id, version, ACCEPT);
        var arrangement = answers.arrange(caller, opened, acceptance);
        var payload = new LinkedHashMap<String, Object>();
        payload.put("department", arrangement.departmentName());
        payload.put("admitAt", arrangement.admitAt().toString());
        if (arrangement.bedName() != null) {
            payload.put("bed", arrangement.bedName());
        }
        if (arrangement.practitionerName() != null) {
            payload.put("practitioner", arrangement.practitionerName());
        }
        AnswerHabits.tell(payload, opened);
        var change = answers.routed(opened, arrangement, steps.change(opened, payload));
        var taken = steps.take(caller, opened, ACCEPT, change, opened.referral().accepted(arrangement, steps.now()));
        return taken;
    }

    /** Says no, with a reason; the requester's clock to find another place begins. */
    Opened decline(Caller caller, UUID id, int version, Because because) {
        var opened = steps.open(caller, id, version, DECLINE);
        var refusal = refusal(caller, opened, "DECLINE", because);
        var payload = Because.told(because);
        AnswerHabits.tell(payload, opened);
        var taken = steps.take(
                caller,
                opened,
                DECLINE,
                steps.change(opened, payload),
                opened.referral().refused(refusal));
        sight.end(taken.it(), opened.it());
        return taken;
    }

    /**
     * To somebody better placed: by the receiver while it waits for an answer, by the requester after a no. Nothing is held for it then:
     * who said yes and then no has already given it back.
     */
    Opened redirect(Caller caller, UUID id, int version, ReferralContent.Target to, @Nullable Because because) {
        var opened = steps.open(caller, id, version, REDIRECT);
        var current = opened.it().responder();
        if (to.institution().equals(opened.referral().requester())
                || current != null
                        && to.institution().equals(current.institution().id())) {
            throw ReferralProblems.sameInstitution();
        }
        var refusal = because == null ? null : refusal(caller, opened, "REDIRECT", because);
        var content = opened.referral().content().to(to);
        var payload = Because.told(because);
        payload.put("previous", current == null ? "" : current.institution().name());
        payload.put("receiver", coverages.party(to).institution().name());
        var next = opened.referral().submitted(content, refusal, steps.now());
        var taken = steps.take(caller, opened, REDIRECT, send(opened, content, payload), next);
        sight.pass(taken.it(), opened.it());
        return taken;
    }

    /** The requester takes it back before it has been answered. */
    Opened withdraw(Caller caller, UUID id, int version, Because because) {
        var opened = steps.open(caller, id, version, WITHDRAW);
        var taken = refuse(caller, opened, WITHDRAW, "WITHDRAW", because);
        sight.end(taken.it(), opened.it());
        return taken;
    }

    /** A draft is thrown away; an accepted referral is called off by either side, and what was held is free again. */
    Opened cancel(Caller caller, UUID id, int version, @Nullable Because because) {
        var opened = steps.open(caller, id, version, CANCEL);
        if (ReferralWorkflow.DRAFT.equals(opened.it().state())) {
            return steps.take(caller, opened, CANCEL, steps.change(opened, Map.of()), opened.referral());
        }
        var taken = refuse(caller, opened, CANCEL, "CANCEL", because == null ? new Because("", null) : because);
        answers.release(taken.it());
        sight.end(taken.it(), opened.it());
        return taken;
    }

    private Opened refuse(Caller caller, Opened opened, String action, String list, Because because) {
        var refusal = refusal(caller, opened, list, because);
        return steps.take(
                caller,
                opened,
                action,
                steps.change(opened, Because.told(because)),
                opened.referral().refused(refusal));
    }

    private Referral.Refusal refusal(Caller caller, Opened opened, String list, Because because) {
        var reason = because.in(opened.rules().rules().reasons(), list);
        var side = opened.it().party(opened.view().side()).orElse(opened.it().requester());
        return new Referral.Refusal(
                list, reason.code(), because.text(), side.institution().name(), steps.now());
    }

    private Change send(Opened opened, ReferralContent content, Map<String, ?> payload) {
        var target = Objects.requireNonNull(content.target());
        var agreement = coverages.require(opened.it().requester(), target, steps.now());
        var direction = coverages.direction(opened.it().requester(), target);
        return steps.change(opened, payload).to(coverages.party(target), direction.name(), agreement.id());
    }
}
