package org.mailian.diagnosis.laboratory;

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
import org.mailian.casework.Versions;
import org.mailian.diagnosis.laboratory.AssaySteps.OpenAssay;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what people decide about laboratory tests. {@code If-Match} on each. */
@RestController
@RequestMapping("/api/laboratory-diagnoses/{id}/actions")
class AssayActionController {

    /** @param comment stands on the report */
    record Validating(@Nullable @Size(max = 1000) String comment) {}

    record AnsweringAlert(@NotBlank @Size(max = 2000) String actionTaken) {}

    record CallingOff(
            @NotBlank @Size(max = 40) String reason,
            @Nullable @Size(max = 1000) String text) {}

    private final AssayOrders orders;
    private final AssayDesk desk;
    private final AssayReading reading;

    AssayActionController(AssayOrders orders, AssayDesk desk, AssayReading reading) {
        this.orders = orders;
        this.desk = desk;
        this.reading = reading;
    }

    /** Validates and signs for the laboratory. */
    @Rule(value = Scope.PARTY, any = Permission.LABORATORY)
    @PostMapping("/sign")
    ResponseEntity<AssayView> sign(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Validating body) {
        return taken(caller, ifMatch, version -> desk.sign(caller, id, version, body.comment()));
    }

    /** Signs for the institution that collected; from now on the patient may hold it. */
    @Rule(value = Scope.PARTY, any = Permission.SPECIMEN)
    @PostMapping("/deliver")
    ResponseEntity<AssayView> deliver(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return taken(caller, ifMatch, version -> desk.deliver(caller, id, version));
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_REQUEST)
    @PostMapping("/acknowledge")
    ResponseEntity<AssayView> acknowledge(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AnsweringAlert body) {
        return taken(caller, ifMatch, version -> desk.acknowledge(caller, id, version, body.actionTaken()));
    }

    @Rule(value = Scope.PARTY, any = Permission.SPECIMEN)
    @PostMapping("/cancel")
    ResponseEntity<AssayView> cancel(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CallingOff body) {
        return taken(caller, ifMatch, version -> orders.cancel(caller, id, version, body.reason(), body.text()));
    }

    private ResponseEntity<AssayView> taken(Caller caller, @Nullable String ifMatch, IntFunction<OpenAssay> step) {
        var view = reading.view(caller, step.apply(Versions.required(ifMatch)));
        return ResponseEntity.ok().eTag(Versions.tag(view.header().version())).body(view);
    }
}
