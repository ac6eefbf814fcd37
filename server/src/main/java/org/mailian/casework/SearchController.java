package org.mailian.casework;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.casework.CaseSearch.CaseFilter;
import org.mailian.kernel.Page;
import org.mailian.patient.Patient;
import org.mailian.patient.Patients;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for finding: the one search field (number, name, pinyin, initials), and the history of the institution's cases. */
@RestController
@RequestMapping("/api")
class SearchController {

    private static final int SHOWN = 8;

    record NumberedCase(UUID id) {}

    record Findings(List<CaseHeader> cases, List<Patient> patients) {}

    private final CaseSearch search;
    private final Patients patients;

    SearchController(CaseSearch search, Patients patients) {
        this.search = search;
        this.patients = patients;
    }

    @Rule(value = Scope.INSTITUTION, any = Permission.CASE_READ)
    @GetMapping("/search")
    Findings find(Caller caller, @RequestParam @NotBlank @Size(max = 60) String q) {
        var people = caller.may(Permission.PATIENT)
                ? patients.find(caller, q, null, SHOWN).items()
                : List.<Patient>of();
        return new Findings(search.find(caller, q, SHOWN), people);
    }

    /** Where a short link leads, for whoever may go there. */
    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/cases/numbered/{number}")
    NumberedCase numbered(Caller caller, @PathVariable @Pattern(regexp = "[0-9A-Za-z-]{1,40}") String number) {
        return new NumberedCase(
                search.numbered(caller, number).orElseThrow(() -> CaseworkProblems.unknownNumber(number)));
    }

    @Rule(value = Scope.INSTITUTION, any = Permission.CASE_READ)
    @GetMapping("/cases")
    Page<CaseHeader> history(
            Caller caller,
            @RequestParam(required = false) @Nullable @Size(max = 40) String kind,
            @RequestParam(required = false) @Nullable @Size(max = 40) String state,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable UUID patient,
            @RequestParam(required = false) @Nullable @Size(max = 400) String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        return search.history(caller, new CaseFilter(kind, state, open, patient), after, limit);
    }
}
