package org.mailian.diagnosis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.casework.Because;
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

/** HTTP for the steps of who reads: one address an action, {@code If-Match} on each, the new view as the answer. */
@RestController
@RequestMapping("/api/remote-diagnoses/{id}/actions")
class ReadingActionController {

    record QualityRefusing(
            @NotBlank @Size(max = 40) String reason,
            @Nullable @Size(max = 1000) String text,
            @NotBlank @Size(max = 1000) String whatToDo) {}

    /** @param grade asked of a second reader and an arbiter only */
    record ReportSigning(
            ReportContent.@Nullable Agreement grade,
            @Nullable @Size(max = 2000) String gradeReason) {}

    record Disagreeing(@NotBlank @Size(max = 2000) String reason) {}

    record AddendumWriting(
            @NotNull @Valid ReportContent content,
            @NotBlank @Size(max = 40) String reason,
            @Nullable @Size(max = 1000) String text) {}

    private final ReadingDesk desk;
    private final ReportDesk reports;
    private final DiagnosisReading reading;

    ReadingActionController(ReadingDesk desk, ReportDesk reports, DiagnosisReading reading) {
        this.desk = desk;
        this.reports = reports;
        this.reading = reading;
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_READ)
    @PostMapping("/claim")
    ResponseEntity<DiagnosisView> claim(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Versions.taken(
                ifMatch, version -> reading.view(caller, desk.begin(caller, id, version, DiagnosisWorkflow.CLAIM)));
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_READ)
    @PostMapping("/release")
    ResponseEntity<DiagnosisView> release(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Versions.taken(ifMatch, version -> reading.view(caller, desk.release(caller, id, version)));
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_READ)
    @PostMapping("/take-over")
    ResponseEntity<DiagnosisView> takeOver(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reasoned body) {
        return Versions.taken(
                ifMatch, version -> reading.view(caller, desk.takeOver(caller, id, version, body.because())));
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_READ)
    @PostMapping("/refuse")
    ResponseEntity<DiagnosisView> refuse(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody QualityRefusing body) {
        var because = new Because(body.reason(), body.text());
        return Versions.taken(
                ifMatch, version -> reading.view(caller, desk.refuse(caller, id, version, because, body.whatToDo())));
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_READ)
    @PostMapping("/first-read")
    ResponseEntity<DiagnosisView> finish(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Versions.taken(ifMatch, version -> reading.view(caller, desk.finish(caller, id, version)));
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_READ)
    @PostMapping("/review")
    ResponseEntity<DiagnosisView> review(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Versions.taken(
                ifMatch, version -> reading.view(caller, desk.begin(caller, id, version, DiagnosisWorkflow.REVIEW)));
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_READ)
    @PostMapping("/disagree")
    ResponseEntity<DiagnosisView> disagree(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Disagreeing body) {
        return Versions.taken(
                ifMatch, version -> reading.view(caller, reports.disagree(caller, id, version, body.reason())));
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_READ)
    @PostMapping("/arbitrate")
    ResponseEntity<DiagnosisView> arbitrate(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Versions.taken(
                ifMatch, version -> reading.view(caller, desk.begin(caller, id, version, DiagnosisWorkflow.ARBITRATE)));
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_READ)
    @PostMapping("/sign")
    ResponseEntity<DiagnosisView> sign(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReportSigning body) {
        var grade = body.grade() == null ? null : new ReportDesk.Grade(body.grade(), body.gradeReason());
        return Versions.taken(ifMatch, version -> reading.view(caller, reports.sign(caller, id, version, grade)));
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_READ)
    @PostMapping("/addend")
    ResponseEntity<DiagnosisView> addend(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AddendumWriting body) {
        var because = new Because(body.reason(), body.text());
        return Versions.taken(
                ifMatch, version -> reading.view(caller, reports.addend(caller, id, version, body.content(), because)));
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_READ)
    @PostMapping("/retract")
    ResponseEntity<DiagnosisView> retract(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reasoned body) {
        return Versions.taken(
                ifMatch, version -> reading.view(caller, reports.retract(caller, id, version, body.because())));
    }
}
