package org.mailian.diagnosis.laboratory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for ordering laboratory tests and looking at them; what moves a case is in {@link AssayActionController}. */
@RestController
@RequestMapping("/api/laboratory-diagnoses")
class AssayController {

    record NewAssay(@NotNull UUID patient, @NotNull @Valid AssayOrder order) {}

    /** @param id of the case; absent where the institution examines by itself */
    record OrderedAssay(@Nullable UUID id, @Nullable String number, List<OrderedTube> tubes) {}

    /** A label to print. */
    record OrderedTube(UUID id, String code, String container) {}

    private final AssayOrders orders;
    private final AssayReading reading;
    private final AssayReports reports;
    private final Files files;

    AssayController(AssayOrders orders, AssayReading reading, AssayReports reports, Files files) {
        this.orders = orders;
        this.reading = reading;
        this.reports = reports;
        this.files = files;
    }

    /** One tube for each kind of container. */
    @Rule(value = Scope.INSTITUTION, any = Permission.SPECIMEN)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OrderedAssay order(Caller caller, @Valid @RequestBody NewAssay body) {
        var ordered = orders.order(caller, body.patient(), body.order());
        var it = ordered.it();
        return new OrderedAssay(
                it == null ? null : it.id(),
                it == null ? null : it.number(),
                ordered.tubes().stream()
                        .map(tube -> new OrderedTube(tube.id(), tube.code(), tube.container()))
                        .toList());
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
    ResponseEntity<AssayView> one(Caller caller, @PathVariable UUID id) {
        var view = reading.get(caller, id);
        return ResponseEntity.ok().eTag(Versions.tag(view.header().version())).body(view);
    }

    /** The signed report, as the patient holds it. */
    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/{id}/reports/{version}.pdf")
    ResponseEntity<Resource> report(Caller caller, @PathVariable UUID id, @PathVariable int version) {
        return files.download(reports.file(reading.report(caller, id), version));
    }
}
