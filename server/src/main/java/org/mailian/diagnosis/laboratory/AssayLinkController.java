package org.mailian.diagnosis.laboratory;

import jakarta.validation.Valid;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.diagnosis.ReportHandout.NewReportLink;
import org.mailian.diagnosis.ReportHandout.ReportLinkList;
import org.mailian.diagnosis.ReportLinkController.ReportLinkForm;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the keys to a laboratory report: made, seen and taken back where the tubes were collected. */
@RestController
@RequestMapping("/api/laboratory-diagnoses/{id}/links")
class AssayLinkController {

    private final AssayHandout handout;

    AssayLinkController(AssayHandout handout) {
        this.handout = handout;
    }

    @Rule(
            value = Scope.PARTY,
            any = {Permission.DIAGNOSIS_REQUEST, Permission.SPECIMEN})
    @GetMapping
    ReportLinkList list(Caller caller, @PathVariable UUID id) {
        return handout.of(caller, id);
    }

    /** The address is in this answer and nowhere else. */
    @Rule(
            value = Scope.PARTY,
            any = {Permission.DIAGNOSIS_REQUEST, Permission.SPECIMEN})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NewReportLink make(Caller caller, @PathVariable UUID id, @Valid @RequestBody ReportLinkForm form) {
        return handout.make(caller, id, form.days());
    }

    @Rule(
            value = Scope.PARTY,
            any = {Permission.DIAGNOSIS_REQUEST, Permission.SPECIMEN})
    @DeleteMapping("/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable UUID id, @PathVariable UUID link) {
        handout.revoke(caller, id, link);
    }
}
