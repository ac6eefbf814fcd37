package org.mailian.laboratory;

import static org.mailian.access.Permission.LABORATORY;
import static org.mailian.access.Permission.SPECIMEN;
import static org.mailian.access.Permission.SPECIMEN_CARRY;
import static org.mailian.access.Rule.Scope.PARTY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.kernel.Page;
import org.mailian.laboratory.Boxes.Handling;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for boxes and the scans on their way. What is in them is for those who collect and examine, not for those who carry. */
@RestController
@RequestMapping("/api/laboratory/boxes")
class BoxController {

    record NewBox(@NotNull UUID laboratory) {}

    record PackedTube(@NotBlank @Size(max = 20) String code) {}

    /** @param temperature in °C */
    record BoxHandling(
            @Nullable @Size(max = 100) String place,

            @Nullable @DecimalMin("-99") @DecimalMax("99") @Digits(integer = 2, fraction = 1)
            BigDecimal temperature) {

        Handling handling() {
            return new Handling(place, temperature);
        }
    }

    record ReceivedTubes(int received) {}

    private final Boxes boxes;
    private final BoxReading reading;

    BoxController(Boxes boxes, BoxReading reading) {
        this.boxes = boxes;
        this.reading = reading;
    }

    /** The newest first. */
    @Rule(
            value = PARTY,
            any = {SPECIMEN, SPECIMEN_CARRY, LABORATORY})
    @GetMapping
    Page<BoxView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Set<BoxState> state,
            @RequestParam(required = false) @Size(max = 200) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        var page = boxes.list(caller, state == null ? Set.of() : state, after, limit);
        return new Page<>(page.items().stream().map(reading::line).toList(), page.next());
    }

    @Rule(value = PARTY, any = SPECIMEN)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BoxView open(Caller caller, @Valid @RequestBody NewBox it) {
        return reading.opened(caller, it.laboratory());
    }

    @Rule(
            value = PARTY,
            any = {SPECIMEN, SPECIMEN_CARRY, LABORATORY})
    @GetMapping("/{id}")
    BoxView box(Caller caller, @PathVariable UUID id) {
        return reading.whole(caller, boxes.get(caller, id));
    }

    /** What a scanned box is. */
    @Rule(
            value = PARTY,
            any = {SPECIMEN, SPECIMEN_CARRY, LABORATORY})
    @GetMapping("/scanned")
    BoxView scanned(Caller caller, @RequestParam @Pattern(regexp = "[0-9]{12}") String code) {
        return reading.whole(caller, boxes.byCode(caller, code));
    }

    @Rule(
            value = PARTY,
            any = {SPECIMEN, LABORATORY})
    @GetMapping("/{id}/specimens")
    List<SpecimenView> contents(Caller caller, @PathVariable UUID id) {
        return reading.contents(caller, id);
    }

    @Rule(value = PARTY, any = SPECIMEN)
    @PostMapping("/{id}/specimens")
    List<SpecimenView> pack(Caller caller, @PathVariable UUID id, @Valid @RequestBody PackedTube it) {
        boxes.pack(caller, id, it.code());
        return reading.contents(caller, id);
    }

    @Rule(value = PARTY, any = SPECIMEN)
    @DeleteMapping("/{id}/specimens/{specimen}")
    List<SpecimenView> unpack(Caller caller, @PathVariable UUID id, @PathVariable UUID specimen) {
        boxes.unpack(caller, id, specimen);
        return reading.contents(caller, id);
    }

    @Rule(value = PARTY, any = SPECIMEN)
    @PostMapping("/{id}/sealing")
    BoxView seal(Caller caller, @PathVariable UUID id, @Valid @RequestBody BoxHandling it) {
        boxes.seal(caller, id, it.handling());
        return box(caller, id);
    }

    @Rule(value = PARTY, any = SPECIMEN_CARRY)
    @PostMapping("/{id}/hand-overs")
    BoxView handOver(Caller caller, @PathVariable UUID id, @Valid @RequestBody BoxHandling it) {
        boxes.handOver(caller, id, it.handling());
        return box(caller, id);
    }

    @Rule(value = PARTY, any = SPECIMEN_CARRY)
    @PostMapping("/{id}/arrival")
    BoxView arrive(Caller caller, @PathVariable UUID id, @Valid @RequestBody BoxHandling it) {
        boxes.arrive(caller, id, it.handling());
        return box(caller, id);
    }

    /** Everything in it that was not refused. */
    @Rule(value = PARTY, any = LABORATORY)
    @PostMapping("/{id}/receipt")
    ReceivedTubes receiveAll(Caller caller, @PathVariable UUID id) {
        return new ReceivedTubes(boxes.receiveAll(caller, id));
    }
}
