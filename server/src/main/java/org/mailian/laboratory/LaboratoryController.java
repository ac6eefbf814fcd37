package org.mailian.laboratory;

import static org.mailian.access.Permission.CASE_READ;
import static org.mailian.access.Permission.LABORATORY;
import static org.mailian.access.Permission.SPECIMEN;
import static org.mailian.access.Permission.SPECIMEN_CARRY;
import static org.mailian.access.Rule.Scope.INSTITUTION;
import static org.mailian.access.Rule.Scope.PARTY;
import static org.mailian.access.Rule.Scope.SIGNED_IN;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.laboratory.LabResults.Trend;
import org.mailian.laboratory.SpecimenView.LaboratoryPlace;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be ordered and where; and what was found of somebody over time. Orders are cases: see {@code diagnosis}. */
@RestController
@RequestMapping("/api/laboratory")
class LaboratoryController {

    private final LaboratoryPolicy policy;
    private final Laboratories laboratories;
    private final LaboratoryTrends trends;

    LaboratoryController(LaboratoryPolicy policy, Laboratories laboratories, LaboratoryTrends trends) {
        this.policy = policy;
        this.laboratories = laboratories;
        this.trends = trends;
    }

    /** Items, panels, tubes and reasons in force at a laboratory; at one's own institution when none is named. */
    @Rule(
            value = SIGNED_IN,
            any = {SPECIMEN, SPECIMEN_CARRY, LABORATORY, CASE_READ})
    @GetMapping("/catalogue")
    LaboratoryCatalogue catalogue(Caller caller, @RequestParam(required = false) @Nullable UUID laboratory) {
        return LaboratoryCatalogue.of(policy.of(laboratory == null ? caller.institution() : laboratory)
                .rules());
    }

    /** Who may examine what one's own institution collects, oneself first. */
    @Rule(value = INSTITUTION, any = SPECIMEN)
    @GetMapping("/laboratories")
    List<LaboratoryPlace> laboratories(Caller caller) {
        return laboratories.of(caller).stream()
                .map(it -> new LaboratoryPlace(it.id(), it.name(), it.nameEn()))
                .toList();
    }

    /** Every item of a patient over time, as far as the caller may see it. */
    @Rule(
            value = PARTY,
            any = {SPECIMEN, LABORATORY, CASE_READ})
    @GetMapping("/patients/{patient}/trends")
    List<Trend> trends(
            Caller caller,
            @PathVariable UUID patient,
            @RequestParam(required = false) @Pattern(regexp = "\\p{Graph}{1,40}") @Nullable String item) {
        return trends.of(caller, patient, item);
    }
}
