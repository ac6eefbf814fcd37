package org.mailian.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.casework.Reasoned;
import org.mailian.casework.Versions;
import org.mailian.consultation.AskingActionController.ConsultationText;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.mailian.consultation.ExpertSeat.Opinion;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what an expert does, and for holding the session. {@code If-Match} on each. */
@RestController
@RequestMapping("/api/consultations/{id}/actions")
class ExpertActionController {

    /** @param dissents does not share what the others think; {@code reasoning} says why */
    record OpinionForm(
            @Nullable @Size(max = 2000) String diagnosis,
            @Nullable @Size(max = 8000) String reasoning,
            @NotBlank @Size(max = 8000) String advice,
            boolean dissents) {

        Opinion opinion() {
            return new Opinion(diagnosis, reasoning, advice, dissents);
        }
    }

    private final ExpertDesk desk;
    private final HourDesk sessions;
    private final BeyondDesk beyond;
    private final ConsultationReading reading;

    ExpertActionController(ExpertDesk desk, HourDesk sessions, BeyondDesk beyond, ConsultationReading reading) {
        this.desk = desk;
        this.sessions = sessions;
        this.beyond = beyond;
        this.reading = reading;
    }

    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_ANSWER)
    @PostMapping("/join")
    ResponseEntity<ConsultationView> join(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return taken(caller, ifMatch, version -> desk.join(caller, id, version));
    }

    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_ANSWER)
    @PostMapping("/decline")
    ResponseEntity<ConsultationView> decline(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reasoned body) {
        return taken(caller, ifMatch, version -> desk.decline(caller, id, version, body.because()));
    }

    /** Takes an emergency; who comes second is refused. */
    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_ANSWER)
    @PostMapping("/take")
    ResponseEntity<ConsultationView> take(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return taken(caller, ifMatch, version -> desk.take(caller, id, version));
    }

    /** Answers a question in writing. */
    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_ANSWER)
    @PostMapping("/answer")
    ResponseEntity<ConsultationView> answer(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ConsultationText body) {
        return taken(caller, ifMatch, version -> desk.answer(caller, id, version, body.text()));
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @PostMapping("/begin")
    ResponseEntity<ConsultationView> begin(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return taken(caller, ifMatch, version -> sessions.begin(caller, id, version));
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @PostMapping("/finish")
    ResponseEntity<ConsultationView> finish(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return taken(caller, ifMatch, version -> sessions.finish(caller, id, version));
    }

    /** It did not take place, and why. */
    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @PostMapping("/not-take-place")
    ResponseEntity<ConsultationView> notHeld(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reasoned body) {
        return taken(caller, ifMatch, version -> sessions.notHeld(caller, id, version, body.because()));
    }

    /** Signs what one thinks. */
    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_ANSWER)
    @PostMapping("/sign")
    ResponseEntity<ConsultationView> sign(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody OpinionForm body) {
        return taken(caller, ifMatch, version -> desk.sign(caller, id, version, body.opinion()));
    }

    /** More of the patient than the material, with a reason everybody in the case can read. */
    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_ANSWER)
    @PostMapping("/look-beyond")
    ResponseEntity<ConsultationView> lookBeyond(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reasoned body) {
        return taken(caller, ifMatch, version -> beyond.look(caller, id, version, body.because()));
    }

    /** Hands all opinions to the asking side. */
    @Rule(
            value = Scope.PARTY,
            any = {Permission.COORDINATE, Permission.CONSULTATION_ANSWER})
    @PostMapping("/deliver")
    ResponseEntity<ConsultationView> deliver(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return taken(caller, ifMatch, version -> desk.deliver(caller, id, version));
    }

    private ResponseEntity<ConsultationView> taken(
            Caller caller, @Nullable String ifMatch, IntFunction<OpenConsultation> step) {
        return Versions.taken(ifMatch, version -> reading.view(caller, step.apply(version)));
    }
}
