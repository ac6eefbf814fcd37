package org.mailian.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.mailian.consultation.Consultation.Followed;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what the asking side does. {@code If-Match} on each. */
@RestController
@RequestMapping("/api/consultations/{id}/actions")
class AskingActionController {

    record ConsultationText(@NotBlank @Size(max = 4000) String text) {}

    record Deciding(
            @NotNull Followed followed,
            @NotBlank @Size(max = 4000) String text) {}

    record RatingForm(
            @Min(1) @Max(5) int stars,
            @Nullable @Size(max = 1000) String text) {}

    private final AskingDesk desk;
    private final HourDesk sessions;
    private final ConsultationReading reading;

    AskingActionController(AskingDesk desk, HourDesk sessions, ConsultationReading reading) {
        this.desk = desk;
        this.sessions = sessions;
        this.reading = reading;
    }

    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_REQUEST)
    @PostMapping("/submit")
    ResponseEntity<ConsultationView> submit(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return taken(caller, ifMatch, version -> desk.submit(caller, id, version));
    }

    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_REQUEST)
    @PostMapping("/resubmit")
    ResponseEntity<ConsultationView> resubmit(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return taken(caller, ifMatch, version -> desk.resubmit(caller, id, version));
    }

    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_REQUEST)
    @PostMapping("/ask-more")
    ResponseEntity<ConsultationView> askMore(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ConsultationText body) {
        return taken(caller, ifMatch, version -> desk.askMore(caller, id, version, body.text()));
    }

    /** Makes a consultation of a question. */
    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_REQUEST)
    @PostMapping("/consult")
    ResponseEntity<ConsultationView> consult(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return taken(caller, ifMatch, version -> desk.consult(caller, id, version));
    }

    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_REQUEST)
    @PostMapping("/conclude")
    ResponseEntity<ConsultationView> conclude(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Deciding body) {
        return taken(caller, ifMatch, version -> desk.conclude(caller, id, version, body.followed(), body.text()));
    }

    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_REQUEST)
    @PostMapping("/decide")
    ResponseEntity<ConsultationView> decide(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Deciding body) {
        return taken(caller, ifMatch, version -> desk.decide(caller, id, version, body.followed(), body.text()));
    }

    /** Either side; once a person. */
    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @PostMapping("/rate")
    ResponseEntity<ConsultationView> rate(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RatingForm body) {
        return taken(caller, ifMatch, version -> desk.rate(caller, id, version, body.stars(), body.text()));
    }

    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_REQUEST)
    @PostMapping("/cancel")
    ResponseEntity<ConsultationView> cancel(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reasoned body) {
        return taken(caller, ifMatch, version -> sessions.cancel(caller, id, version, body.because()));
    }

    private ResponseEntity<ConsultationView> taken(
            Caller caller, @Nullable String ifMatch, IntFunction<OpenConsultation> step) {
        return Versions.taken(ifMatch, version -> reading.view(caller, step.apply(version)));
    }
}
