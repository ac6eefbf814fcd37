package org.mailian.diagnosis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
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
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for ordering, looking and writing; what moves a diagnosis is in {@link DiagnosisActionController}. */
@RestController
@RequestMapping("/api/remote-diagnoses")
class DiagnosisController {

    record NewDiagnosis(
            @NotNull UUID patient, @NotNull @Valid DiagnosisOrder order) {}

    /** Kept. */
    record DraftKept(UUID id, boolean kept) {}

    private final DiagnosisOrders orders;
    private final ReadingDesk desk;
    private final DiagnosisReading reading;
    private final Files files;

    DiagnosisController(DiagnosisOrders orders, ReadingDesk desk, DiagnosisReading reading, Files files) {
        this.orders = orders;
        this.desk = desk;
        this.reading = reading;
        this.files = files;
    }

    @Rule(value = Scope.INSTITUTION, any = Permission.DIAGNOSIS_REQUEST)
    @PostMapping
    ResponseEntity<DiagnosisView> order(Caller caller, @Valid @RequestBody NewDiagnosis it) {
        var view = reading.view(caller, orders.order(caller, it.patient(), it.order()));
        return ResponseEntity.created(
                        URI.create("/api/remote-diagnoses/" + view.header().id()))
                .eTag(Versions.tag(view.header().version()))
                .body(view);
    }

    /** The diagnoses of the caller's institution, newest change first; {@code open} keeps those that have not ended, or only those. */
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
    ResponseEntity<DiagnosisView> one(Caller caller, @PathVariable UUID id) {
        var view = reading.get(caller, id);
        return Versions.answer(view);
    }

    /** Keeps what is being written, by who has it on the desk; the version of the case does not move. */
    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_READ)
    @PutMapping("/{id}/draft")
    DraftKept write(Caller caller, @PathVariable UUID id, @Valid @RequestBody ReportContent content) {
        desk.save(caller, id, content);
        return new DraftKept(id, true);
    }

    /** The signed report, as the patient holds it. */
    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/{id}/reports/{version}.pdf")
    ResponseEntity<Resource> report(Caller caller, @PathVariable UUID id, @PathVariable int version) {
        return files.download(reading.report(caller, id, version));
    }
}
