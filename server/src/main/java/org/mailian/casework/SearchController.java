package org.mailian.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.patient.Patient;
import org.mailian.patient.Patients;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the one search field: cases and patients the caller may see, by number, name, pinyin or initials. */
@RestController
@Validated
@RequestMapping("/api/search")
class SearchController {

    private static final int SHOWN = 8;

    record Findings(List<CaseHeader> cases, List<Patient> patients) {}

    private final CaseSearch search;
    private final Patients patients;

    SearchController(CaseSearch search, Patients patients) {
        this.search = search;
        this.patients = patients;
    }

    @Rule(value = Scope.INSTITUTION, any = Permission.CASE_READ)
    @GetMapping
    Findings find(Caller caller, @RequestParam @NotBlank @Size(max = 60) String q) {
        var people = caller.may(Permission.PATIENT)
                ? patients.find(caller, q, null, SHOWN).items()
                : List.<Patient>of();
        return new Findings(search.find(caller, q, SHOWN), people);
    }
}
