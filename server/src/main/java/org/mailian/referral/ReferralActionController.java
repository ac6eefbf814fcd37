package org.mailian.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.casework.Because;
import org.mailian.casework.Reasoned;
import org.mailian.casework.Versions;
import org.mailian.kernel.Times;
import org.mailian.patient.ConsentSignature;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the steps of a referral: one address an action, {@code If-Match} on each, the new view as the answer. */
@RestController
@RequestMapping("/api/referrals/{id}/actions")
class ReferralActionController {

    record Asking(@NotBlank @Size(max = 2000) String question) {}

    record Replying(@NotBlank @Size(max = 4000) String answer) {}

    record Cancelling(
            @Nullable @Size(max = 40) String reason,
            @Nullable @Size(max = 1000) String text) {}

    record Redirecting(
            @NotNull @Valid ReferralContent.Target target,
            @Nullable @Size(max = 40) String reason,
            @Nullable @Size(max = 1000) String text) {}

    /** @param means AMBULANCE, OWN_CAR, PUBLIC or OTHER, as the region's slip knows them */
    record Departing(
            @NotBlank @Size(max = 20) String means,
            @Nullable @Size(max = 20) String plate,
            @Nullable @Size(max = 100) String escort,
            @Nullable @Size(max = 30) String phone,
            @Nullable Instant expectedAt,
            @Nullable Instant occurredAt) {}

    record Arriving(@Nullable Instant occurredAt) {}

    record Admitting(@Nullable @Size(max = 100) String ward) {}

    record Returning(
            @NotBlank @Size(max = 1000) String diagnosis,
            @Nullable @Size(max = 40) String admissionNumber,
            @Nullable @Size(max = 4000) String mainResults,
            @NotBlank @Size(max = 4000) String treatment,
            @NotBlank @Size(max = 4000) String nextPlan,
            @Nullable @Size(max = 4000) String rehabilitation,
            @Nullable @Size(max = 4000) String medication,
            @Nullable @Size(max = 2000) String cautions,
            @Nullable @Size(max = 12) List<LocalDate> followUpOn) {}

    private final ReferralDesk desk;
    private final ReferralJourney journey;
    private final ReferralReading reading;
    private final InstantSource time;

    ReferralActionController(ReferralDesk desk, ReferralJourney journey, ReferralReading reading, Clock time) {
        this.desk = desk;
        this.journey = journey;
        this.reading = reading;
        this.time = time;
    }

    @Rule(value = Scope.PARTY, any = Permission.REFERRAL_REQUEST)
    @PostMapping("/submit")
    ResponseEntity<ReferralView> submit(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Versions.taken(ifMatch, version -> reading.view(caller, desk.submit(caller, id, version)));
    }

    @Rule(value = Scope.PARTY, any = Permission.REFERRAL_ANSWER)
    @PostMapping("/see")
    ResponseEntity<ReferralView> see(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Versions.taken(ifMatch, version -> reading.view(caller, desk.see(caller, id, version)));
    }

    @Rule(value = Scope.PARTY, any = Permission.REFERRAL_ANSWER)
    @PostMapping("/ask")
    ResponseEntity<ReferralView> ask(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Asking body) {
        return Versions.taken(ifMatch, version -> reading.view(caller, desk.ask(caller, id, version, body.question())));
    }

    @Rule(value = Scope.PARTY, any = Permission.REFERRAL_REQUEST)
    @PostMapping("/reply")
    ResponseEntity<ReferralView> reply(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Replying body) {
        return Versions.taken(ifMatch, version -> reading.view(caller, desk.reply(caller, id, version, body.answer())));
    }

    @Rule(value = Scope.PARTY, any = Permission.REFERRAL_ANSWER)
    @PostMapping("/accept")
    ResponseEntity<ReferralView> accept(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Answers.Acceptance body) {
        return Versions.taken(ifMatch, version -> reading.view(caller, desk.accept(caller, id, version, body)));
    }

    @Rule(value = Scope.PARTY, any = Permission.REFERRAL_ANSWER)
    @PostMapping("/decline")
    ResponseEntity<ReferralView> decline(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reasoned body) {
        return Versions.taken(
                ifMatch, version -> reading.view(caller, desk.decline(caller, id, version, body.because())));
    }

    @Rule(
            value = Scope.PARTY,
            any = {Permission.REFERRAL_ANSWER, Permission.REFERRAL_REQUEST})
    @PostMapping("/redirect")
    ResponseEntity<RedirectOutcome> redirect(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Redirecting body) {
        var because = body.reason() == null ? null : new Because(body.reason(), body.text());
        desk.redirect(caller, id, Versions.required(ifMatch), body.target(), because);
        return ResponseEntity.ok(new RedirectOutcome(id, true));
    }

    /** Whoever redirects may no longer be a party, and is then shown no more than that it went. */
    record RedirectOutcome(UUID id, boolean redirected) {}

    @Rule(value = Scope.PARTY, any = Permission.REFERRAL_REQUEST)
    @PostMapping("/withdraw")
    ResponseEntity<ReferralView> withdraw(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reasoned body) {
        return Versions.taken(
                ifMatch, version -> reading.view(caller, desk.withdraw(caller, id, version, body.because())));
    }

    @Rule(
            value = Scope.PARTY,
            any = {Permission.REFERRAL_ANSWER, Permission.REFERRAL_REQUEST})
    @PostMapping("/cancel")
    ResponseEntity<ReferralView> cancel(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Cancelling body) {
        var because = body.reason() == null ? null : new Because(body.reason(), body.text());
        return Versions.taken(ifMatch, version -> reading.view(caller, desk.cancel(caller, id, version, because)));
    }

    @Rule(value = Scope.PARTY, any = Permission.REFERRAL_REQUEST)
    @PostMapping("/depart")
    ResponseEntity<ReferralView> depart(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Departing body) {
        var at = Optional.ofNullable(body.occurredAt()).orElse(Times.micros(time.instant()));
        var transport =
                new Referral.Transport(body.means(), body.plate(), body.escort(), body.phone(), body.expectedAt(), at);
        return Versions.taken(
                ifMatch,
                version -> reading.view(caller, journey.depart(caller, id, version, transport, body.occurredAt())));
    }

    @Rule(value = Scope.PARTY, any = Permission.REFERRAL_ANSWER)
    @PostMapping("/arrive")
    ResponseEntity<ReferralView> arrive(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Arriving body) {
        return Versions.taken(
                ifMatch, version -> reading.view(caller, journey.arrive(caller, id, version, body.occurredAt())));
    }

    @Rule(value = Scope.PARTY, any = Permission.REFERRAL_ANSWER)
    @PostMapping("/admit")
    ResponseEntity<ReferralView> admit(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Admitting body) {
        return Versions.taken(
                ifMatch, version -> reading.view(caller, journey.admit(caller, id, version, body.ward())));
    }

    @Rule(value = Scope.PARTY, any = Permission.REFERRAL_ANSWER)
    @PostMapping("/return")
    ResponseEntity<ReferralView> giveBack(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Returning body) {
        var plan = new Referral.ReturnPlan(
                body.diagnosis(),
                body.admissionNumber(),
                body.mainResults(),
                body.treatment(),
                body.nextPlan(),
                body.rehabilitation(),
                body.medication(),
                body.cautions(),
                Optional.ofNullable(body.followUpOn()).orElse(List.of()),
                Times.micros(time.instant()),
                caller.name());
        return Versions.taken(ifMatch, version -> reading.view(caller, journey.giveBack(caller, id, version, plan)));
    }

    @Rule(value = Scope.PARTY, any = Permission.REFERRAL_REQUEST)
    @PostMapping("/receive-back")
    ResponseEntity<ReferralView> receiveBack(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Versions.taken(ifMatch, version -> reading.view(caller, journey.receiveBack(caller, id, version)));
    }

    @Rule(
            value = Scope.PARTY,
            any = {Permission.REFERRAL_ANSWER, Permission.REFERRAL_REQUEST})
    @PostMapping("/close")
    ResponseEntity<ReferralView> close(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reasoned body) {
        return Versions.taken(
                ifMatch, version -> reading.view(caller, journey.close(caller, id, version, body.because())));
    }

    @Rule(value = Scope.PARTY, any = Permission.REFERRAL_ANSWER)
    @PostMapping("/no-show")
    ResponseEntity<ReferralView> miss(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reasoned body) {
        return Versions.taken(
                ifMatch, version -> reading.view(caller, journey.miss(caller, id, version, body.because())));
    }

    @Rule(value = Scope.PARTY, any = Permission.REFERRAL_REQUEST)
    @PostMapping("/sign-consent")
    ResponseEntity<ReferralView> signConsent(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ConsentSignature body) {
        return Versions.taken(ifMatch, version -> reading.view(caller, journey.signConsent(caller, id, version, body)));
    }
}
