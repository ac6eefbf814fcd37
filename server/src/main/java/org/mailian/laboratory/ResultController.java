package org.mailian.laboratory;

import static org.mailian.access.Permission.CASE_READ;
import static org.mailian.access.Permission.LABORATORY;
import static org.mailian.access.Permission.SPECIMEN;
import static org.mailian.access.Rule.Scope.PARTY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.laboratory.LabResults.Entered;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the results of one specimen. */
@RestController
@RequestMapping("/api/laboratory/specimens/{id}/results")
class ResultController {

    record EnteredValue(
            @NotBlank @Size(max = 40) String item,
            @NotBlank @Size(max = 40) String value,
            @Nullable @Size(max = 60) String method,
            @Nullable @Size(max = 60) String instrument) {

        Entered entered() {
            return new Entered(item, value, method, instrument);
        }
    }

    /** @param correction why what holds is replaced; needed when something is */
    record EnteredValues(
            @NotEmpty @Size(max = 200) List<@NotNull @Valid EnteredValue> values,
            @Nullable @Size(min = 2, max = 300) String correction) {}

    private final LabResults results;
    private final Specimens specimens;
    private final LaboratoryReading reading;

    ResultController(LabResults results, Specimens specimens, LaboratoryReading reading) {
        this.results = results;
        this.specimens = specimens;
        this.reading = reading;
    }

    /** What holds, and what was replaced. */
    @Rule(
            value = PARTY,
            any = {SPECIMEN, LABORATORY, CASE_READ})
    @GetMapping
    List<LabResult> results(Caller caller, @PathVariable UUID id) {
        reading.results(caller, specimens.get(caller, id).patient());
        return results.of(caller, id);
    }

    /** Written down and flagged; said again, what is the same stays as it is. */
    @Rule(value = PARTY, any = LABORATORY)
    @PutMapping
    List<LabResult> enter(Caller caller, @PathVariable UUID id, @Valid @RequestBody EnteredValues it) {
        return results.enter(
                caller, id, it.values().stream().map(EnteredValue::entered).toList(), it.correction());
    }
}
