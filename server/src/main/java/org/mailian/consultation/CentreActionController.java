package org.mailian.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.casework.Because;
import org.mailian.casework.Reasoned;
import org.mailian.casework.Versions;
import org.mailian.consultation.ConsultationSteps.OpenConsultation;
import org.mailian.consultation.HourDesk.WantedHour;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what the consultation centre does. {@code If-Match} on each. */
@RestController
@RequestMapping("/api/consultations/{id}/actions")
class CentreActionController {

    record SendingBack(
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 40) String> items,
            @Nullable @Size(max = 1000) String text) {}

    /** @param invitation the terms for whoever has no agreement are accepted for this case */
    record Accepting(boolean invitation) {}

    record Inviting(@NotNull UUID institution, @NotNull UUID practitioner) {}

    record Excusing(
            @NotNull UUID practitioner,
            @NotBlank @Size(max = 40) String reason,
            @Nullable @Size(max = 1000) String text) {}

    /** @param practitioner who is let go; {@code institution} and {@code next} who is asked instead */
    record Reassigning(
            @NotNull UUID practitioner,
            @NotBlank @Size(max = 40) String reason,
            @Nullable @Size(max = 1000) String text,
            @NotNull UUID institution,
            @NotNull UUID next) {}

    record Scheduling(
            @NotNull Instant from,
            @NotNull Instant until,
            @Nullable @Size(max = 100) String place,
            @Nullable @Size(max = 10) Set<@NotNull UUID> rooms) {

        WantedHour hour() {
            return new WantedHour(from, until, place, rooms == null ? Set.of() : rooms);
        }
    }

    record Rescheduling(
            @NotNull @Valid Scheduling hour,
            @NotBlank @Size(max = 40) String reason,
            @Nullable @Size(max = 1000) String text) {}

    private final CentreDesk desk;
    private final HourDesk sessions;
    private final ConsultationReading reading;

    CentreActionController(CentreDesk desk, HourDesk sessions, ConsultationReading reading) {
        this.desk = desk;
        this.sessions = sessions;
        this.reading = reading;
    }

    @Rule(value = Scope.PARTY, any = Permission.COORDINATE)
    @PostMapping("/return")
    ResponseEntity<ConsultationView> sendBack(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SendingBack body) {
        return taken(caller, ifMatch, version -> desk.sendBack(caller, id, version, body.items(), body.text()));
    }

    @Rule(value = Scope.PARTY, any = Permission.COORDINATE)
    @PostMapping("/accept")
    ResponseEntity<ConsultationView> accept(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Accepting body) {
        return taken(caller, ifMatch, version -> desk.accept(caller, id, version, body.invitation()));
    }

    @Rule(value = Scope.PARTY, any = Permission.COORDINATE)
    @PostMapping("/refuse")
    ResponseEntity<ConsultationView> refuse(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reasoned body) {
        return taken(caller, ifMatch, version -> desk.refuse(caller, id, version, body.because()));
    }

    @Rule(value = Scope.PARTY, any = Permission.COORDINATE)
    @PostMapping("/invite")
    ResponseEntity<ConsultationView> invite(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Inviting body) {
        return taken(
                caller, ifMatch, version -> desk.invite(caller, id, version, body.institution(), body.practitioner()));
    }

    @Rule(value = Scope.PARTY, any = Permission.COORDINATE)
    @PostMapping("/excuse")
    ResponseEntity<ConsultationView> excuse(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Excusing body) {
        var because = new Because(body.reason(), body.text());
        return taken(caller, ifMatch, version -> desk.excuse(caller, id, version, body.practitioner(), because));
    }

    /** One is let go and another asked, or neither. */
    @Rule(value = Scope.PARTY, any = Permission.COORDINATE)
    @PostMapping("/reassign")
    ResponseEntity<ConsultationView> reassign(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reassigning body) {
        var because = new Because(body.reason(), body.text());
        return taken(
                caller,
                ifMatch,
                version -> desk.reassign(
                        caller, id, version, body.practitioner(), because, body.institution(), body.next()));
    }

    @Rule(value = Scope.PARTY, any = Permission.COORDINATE)
    @PostMapping("/schedule")
    ResponseEntity<ConsultationView> schedule(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Scheduling body) {
        return taken(caller, ifMatch, version -> sessions.schedule(caller, id, version, body.hour()));
    }

    @Rule(value = Scope.PARTY, any = Permission.COORDINATE)
    @PostMapping("/reschedule")
    ResponseEntity<ConsultationView> reschedule(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Rescheduling body) {
        var because = new Because(body.reason(), body.text());
        return taken(
                caller,
                ifMatch,
                version -> sessions.reschedule(caller, id, version, body.hour().hour(), because));
    }

    private ResponseEntity<ConsultationView> taken(
            Caller caller, @Nullable String ifMatch, IntFunction<OpenConsultation> step) {
        return Versions.taken(ifMatch, version -> reading.view(caller, step.apply(version)));
    }
}
