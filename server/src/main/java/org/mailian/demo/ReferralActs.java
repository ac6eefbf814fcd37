package org.mailian.demo;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mailian.casework.Because;
import org.mailian.casework.CaseRoom;
import org.mailian.demo.Story.Step;
import org.mailian.kernel.Times;
import org.mailian.patient.ConsentDecision;
import org.mailian.patient.ConsentForm;
import org.mailian.patient.ConsentSignature;
import org.mailian.referral.Answers.Acceptance;
import org.mailian.referral.Referral.ReturnPlan;
import org.mailian.referral.Referral.Transport;
import org.mailian.referral.ReferralDoor;
import org.mailian.referral.ReferralDoor.Standing;

/** Does what a step of the script says, at the referral room's own door, as the person who does it. */
@DemoPart
class ReferralActs {

    private static final String THE_PATIENT = "01";

    private final ReferralDoor door;
    private final CaseRoom room;
    private final Vacancies vacancies;

    ReferralActs(ReferralDoor door, CaseRoom room, Vacancies vacancies) {
        this.door = door;
        this.room = room;
        this.vacancies = vacancies;
    }

    /** The draft, with consent where the story has one. */
    Standing open(Cast cast, Story it, UUID patient, String patientName) {
        var caller = cast.caller(it.by());
        var draft = door.open(caller, patient, it.content(cast));
        var consent = it.consent();
        if (consent == null) {
            return door.consent(caller, draft, signed(patientName, THE_PATIENT));
        }
        if (Boolean.TRUE.equals(consent.none())) {
            return draft;
        }
        var signature = consent.deferred() == null
                ? signed(requireNonNull(consent.signer()), requireNonNull(consent.relation()))
                : new ConsentSignature(ConsentDecision.DEFERRED, null, null, null, null, consent.deferred(), null);
        return door.consent(caller, draft, signature);
    }

    Standing take(Cast cast, Standing it, Story story, Step step, Moments moments, Instant at) {
        var caller = cast.caller(step.by());
        return switch (step.does()) {
            case "say" -> {
                room.say(caller, it.id(), text(step), List.of());
                yield it;
            }
            case "submit" -> door.submit(caller, it);
            case "see" -> door.see(caller, it);
            case "ask" -> door.ask(caller, it, text(step));
            case "reply" -> door.reply(caller, it, text(step));
            case "accept" -> door.accept(caller, it, acceptance(cast, story, step, moments, at));
            case "decline" -> door.decline(caller, it, because(step));
            case "redirect" ->
                door.redirect(
                        caller,
                        it,
                        Story.target(cast, requireNonNull(step.to())),
                        step.reason() == null ? null : because(step));
            case "withdraw" -> door.withdraw(caller, it, because(step));
            case "cancel" -> door.cancel(caller, it, step.reason() == null ? null : because(step));
            case "depart" -> door.depart(caller, it, transport(step, moments, at), null);
            case "arrive" -> door.arrive(caller, it, null);
            case "admit" -> door.admit(caller, it, step.text());
            case "return" -> door.giveBack(caller, it, plan(requireNonNull(step.plan()), caller.name(), at));
            case "receive-back" -> door.receiveBack(caller, it);
            case "close" -> door.close(caller, it, because(step));
            case "no-show" -> door.miss(caller, it, because(step));
            case "sign-consent" ->
                door.signConsent(caller, it, signed(requireNonNull(step.signer()), requireNonNull(step.relation())));
            default -> throw new IllegalArgumentException("Nobody can " + step.does());
        };
    }

    private Acceptance acceptance(Cast cast, Story story, Step step, Moments moments, Instant at) {
        var answering = cast.caller(step.by());
        var practitioner = step.with() == null ? null : cast.member(step.with()).practitioner();
        if (step.slot() != null) {
            var slot = vacancies.slot(
                    answering.institution(), cast.member(step.slot()).practitioner(), at);
            return new Acceptance(
                    slot.department(), practitioner, null, false, slot.id(), slot.startsAt(), step.text());
        }
        var department = story.to() == null ? null : cast.place(story.to()).department();
        var bed = vacancies.bed(answering.institution(), department, requireNonNull(step.bed()));
        return new Acceptance(
                bed.department(),
                practitioner,
                bed.bed(),
                false,
                null,
                moments.at(requireNonNull(step.admit())),
                step.text());
    }

    private static Transport transport(Step step, Moments moments, Instant at) {
        return new Transport(
                requireNonNull(step.means()),
                step.plate(),
                step.escort(),
                step.phone(),
                Optional.ofNullable(step.expected()).map(moments::at).orElse(null),
                at);
    }

    private static ReturnPlan plan(Story.Plan it, String writer, Instant at) {
        var today = Times.dayInChina(at);
        return new ReturnPlan(
                it.diagnosis(),
                it.admissionNumber(),
                it.mainResults(),
                it.treatment(),
                it.nextPlan(),
                it.rehabilitation(),
                it.medication(),
                it.cautions(),
                Optional.ofNullable(it.followUp()).orElse(List.of()).stream()
                        .map(today::plusDays)
                        .toList(),
                at,
                writer);
    }

    private static ConsentSignature signed(String signer, String relation) {
        return new ConsentSignature(ConsentDecision.AGREED, ConsentForm.PAPER, signer, relation, null, null, null);
    }

    private static Because because(Step step) {
        return new Because(requireNonNull(step.reason()), step.text());
    }

    private static String text(Step step) {
        return requireNonNull(step.text());
    }
}
