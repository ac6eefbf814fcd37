package org.mailian.laboratory;

import static org.mailian.access.Permission.CASE_READ;
import static org.mailian.access.Permission.LABORATORY;
import static org.mailian.access.Permission.SPECIMEN;
import static org.mailian.access.Rule.Scope.PARTY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.kernel.Page;
import org.mailian.laboratory.Specimens.Side;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for specimens: one list, one page, and an address for each thing that happens to a tube. */
@RestController
@RequestMapping("/api/laboratory/specimens")
class SpecimenController {

    /** @param at null: now */
    record Collecting(@Nullable Instant at) {}

    record SpecimenRejecting(
            @NotBlank @Size(max = 40) String reason,
            @Nullable @Size(max = 500) String text) {}

    private final Specimens specimens;
    private final SpecimenOrders orders;
    private final SpecimenLabels labels;
    private final LaboratoryReading reading;

    SpecimenController(Specimens specimens, SpecimenOrders orders, SpecimenLabels labels, LaboratoryReading reading) {
        this.specimens = specimens;
        this.orders = orders;
        this.labels = labels;
        this.reading = reading;
    }

    /** The newest first. */
    @Rule(
            value = PARTY,
            any = {SPECIMEN, LABORATORY})
    @GetMapping
    Page<SpecimenView> list(
            Caller caller,
            @RequestParam(defaultValue = "ANY") Side side,
            @RequestParam(required = false) @Nullable Set<SpecimenState> state,
            @RequestParam(required = false) @Nullable UUID patient,
            @RequestParam(required = false) @Size(max = 200) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        var page = specimens.list(caller, side, state == null ? Set.of() : state, patient, after, limit);
        return new Page<>(reading.shown(caller, page.items()), page.next());
    }

    @Rule(
            value = PARTY,
            any = {SPECIMEN, LABORATORY, CASE_READ})
    @GetMapping("/{id}")
    SpecimenView specimen(Caller caller, @PathVariable UUID id) {
        return reading.shown(caller, specimens.get(caller, id));
    }

    /** What a scanned tube is. */
    @Rule(
            value = PARTY,
            any = {SPECIMEN, LABORATORY})
    @GetMapping("/scanned")
    SpecimenView scanned(Caller caller, @RequestParam @Pattern(regexp = "[0-9]{12}") String code) {
        return reading.shown(caller, specimens.byCode(caller, code));
    }

    @Rule(value = PARTY, any = SPECIMEN)
    @GetMapping(path = "/labels.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> labels(Caller caller, @RequestParam @NotEmpty @Size(max = 50) List<UUID> id, Locale locale) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"specimen-labels.pdf\"")
                .contentType(MediaType.APPLICATION_PDF)
                .body(labels.pdf(caller, id, locale));
    }

    @Rule(value = PARTY, any = SPECIMEN)
    @PostMapping("/{id}/collection")
    SpecimenView collect(Caller caller, @PathVariable UUID id, @Valid @RequestBody Collecting it) {
        return reading.shown(caller, specimens.collect(caller, id, it.at()));
    }

    @Rule(value = PARTY, any = SPECIMEN)
    @PostMapping("/{id}/cancellation")
    SpecimenView cancel(Caller caller, @PathVariable UUID id) {
        return reading.shown(caller, specimens.cancel(caller, id));
    }

    /** Another one in place of one that was rejected. */
    @Rule(value = PARTY, any = SPECIMEN)
    @PostMapping("/{id}/recollection")
    @ResponseStatus(HttpStatus.CREATED)
    SpecimenView again(Caller caller, @PathVariable UUID id) {
        return reading.shown(caller, orders.again(caller, id));
    }

    @Rule(value = PARTY, any = LABORATORY)
    @PostMapping("/{id}/receipt")
    SpecimenView receive(Caller caller, @PathVariable UUID id) {
        return reading.shown(caller, specimens.receive(caller, id));
    }

    @Rule(value = PARTY, any = LABORATORY)
    @PostMapping("/{id}/rejection")
    SpecimenView reject(Caller caller, @PathVariable UUID id, @Valid @RequestBody SpecimenRejecting it) {
        return reading.shown(caller, specimens.reject(caller, id, it.reason(), it.text()));
    }
}
