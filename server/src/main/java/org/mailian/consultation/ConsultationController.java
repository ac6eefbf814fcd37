package org.mailian.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.casework.CaseHeader;
import org.mailian.casework.Versions;
import org.mailian.document.Files;
import org.mailian.kernel.Page;
import org.mailian.patient.ConsentSignature;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for preparing a consultation and looking at it; what moves it is in the action controllers. */
@RestController
@RequestMapping("/api/consultations")
class ConsultationController {

    record NewConsultation(
            @NotNull UUID patient, @NotNull @Valid ConsultationMatter matter) {}

    private final ConsultationDrafts drafts;
    private final ConsultationReading reading;
    private final OpinionReports reports;
    private final Files files;

    ConsultationController(
            ConsultationDrafts drafts, ConsultationReading reading, OpinionReports reports, Files files) {
        this.drafts = drafts;
        this.reading = reading;
        this.reports = reports;
        this.files = files;
    }

    /** Begins a request; nobody else sees it until it is sent. */
    @Rule(value = Scope.INSTITUTION, any = Permission.CONSULTATION_REQUEST)
    @PostMapping
    ResponseEntity<ConsultationView> open(Caller caller, @Valid @RequestBody NewConsultation body) {
        var view = reading.view(caller, drafts.open(caller, body.patient(), body.matter()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Versions.tag(view.header().version()))
                .body(view);
    }

    /** Those of the caller's institution, newest change first; {@code open} keeps those that have not ended, or only those. */
    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping
    Page<CaseHeader> page(
            Caller caller,
            @RequestParam(required = false) @Nullable @Size(max = 40) String state,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable UUID patient,
            @RequestParam(required = false) @Nullable @Size(max = 200) String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        return reading.page(caller, state, open, patient, after, limit);
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/{id}")
    ResponseEntity<ConsultationView> one(Caller caller, @PathVariable UUID id) {
        return Versions.answer(reading.get(caller, id));
    }

    /** Writes what it says so far. */
    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_REQUEST)
    @PutMapping("/{id}")
    ResponseEntity<ConsultationView> write(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ConsultationMatter body) {
        return Versions.taken(ifMatch, version -> reading.view(caller, drafts.write(caller, id, version, body)));
    }

    /** What the patient, or who decides for them, said. */
    @Rule(value = Scope.PARTY, any = Permission.CONSULTATION_REQUEST)
    @PostMapping("/{id}/consent")
    ResponseEntity<ConsultationView> consent(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ConsentSignature body) {
        return Versions.taken(ifMatch, version -> reading.view(caller, drafts.consent(caller, id, version, body)));
    }

    /** All opinions as one signed report. */
    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/{id}/report.pdf")
    ResponseEntity<Resource> report(Caller caller, @PathVariable UUID id) {
        return files.download(reports.report(reading.papers(caller, id)));
    }

    /** One expert's own signed sheet. */
    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/{id}/opinions/{practitioner}.pdf")
    ResponseEntity<Resource> opinion(Caller caller, @PathVariable UUID id, @PathVariable UUID practitioner) {
        return files.download(reports.sheet(reading.papers(caller, id), practitioner));
    }
}
