package org.mailian.diagnosis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.casework.Reasoned;
import org.mailian.casework.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the steps of who asks: send what was acquired, call off, deliver, take note. {@code If-Match} on each. */
@RestController
@RequestMapping("/api/remote-diagnoses/{id}/actions")
class DiagnosisActionController {

    /**
     * @param study Study Instance UID of one's own institution; absent: the one that arrived for this order
     * @param because why the named study is the patient's although it contradicts; kept in the journal
     */
    record Acquiring(
            @Nullable @Size(max = 64) String study,
            @Nullable @Size(max = 1000) String because) {

        Acquisitions.Brought brought() {
            return new Acquisitions.Brought(study, because);
        }
    }

    record ActionTaken(@NotBlank @Size(max = 2000) String actionTaken) {}

    private final DiagnosisOrders orders;
    private final Acquisitions acquisitions;
    private final ReportDesk reports;
    private final DiagnosisReading reading;

    DiagnosisActionController(
            DiagnosisOrders orders, Acquisitions acquisitions, ReportDesk reports, DiagnosisReading reading) {
        this.orders = orders;
        this.acquisitions = acquisitions;
        this.reports = reports;
        this.reading = reading;
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_REQUEST)
    @PostMapping("/acquire")
    ResponseEntity<DiagnosisView> acquire(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Acquiring body) {
        return Versions.taken(
                ifMatch, version -> reading.view(caller, acquisitions.acquire(caller, id, version, body.brought())));
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_REQUEST)
    @PostMapping("/cancel")
    ResponseEntity<DiagnosisView> cancel(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reasoned body) {
        return Versions.taken(
                ifMatch, version -> reading.view(caller, orders.cancel(caller, id, version, body.because())));
    }

    /** Signs for the institution that examined; from now on the patient may hold it. */
    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_REQUEST)
    @PostMapping("/deliver")
    ResponseEntity<DiagnosisView> deliver(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Versions.taken(ifMatch, version -> reading.view(caller, reports.deliver(caller, id, version)));
    }

    /** Takes note that a report was taken back, and says what was done about it. */
    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_REQUEST)
    @PostMapping("/note-retraction")
    ResponseEntity<DiagnosisView> note(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ActionTaken body) {
        return Versions.taken(
                ifMatch, version -> reading.view(caller, reports.note(caller, id, version, body.actionTaken())));
    }
}
