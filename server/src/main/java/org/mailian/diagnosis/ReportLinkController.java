package org.mailian.diagnosis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.diagnosis.ReportHandout.NewReportLink;
import org.mailian.diagnosis.ReportHandout.ReportLinkList;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the keys to a report: made, seen and taken back where the examination was made. */
@RestController
@RequestMapping("/api/remote-diagnoses/{id}/links")
public class ReportLinkController {

    /** @param days absent: as long as the region says */
    public record ReportLinkForm(@Nullable @Min(1) @Max(365) Integer days) {}

    private final DiagnosisHandout handout;

    ReportLinkController(DiagnosisHandout handout) {
        this.handout = handout;
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_REQUEST)
    @GetMapping
    ReportLinkList list(Caller caller, @PathVariable UUID id) {
        return handout.of(caller, id);
    }

    /** The address is in this answer and nowhere else. */
    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_REQUEST)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NewReportLink make(Caller caller, @PathVariable UUID id, @Valid @RequestBody ReportLinkForm form) {
        return handout.make(caller, id, form.days());
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_REQUEST)
    @DeleteMapping("/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable UUID id, @PathVariable UUID link) {
        handout.revoke(caller, id, link);
    }
}
