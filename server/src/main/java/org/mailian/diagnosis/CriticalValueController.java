package org.mailian.diagnosis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.casework.Versions;
import org.mailian.diagnosis.DiagnosisActionController.ActionTaken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for 危急值: raise it where it is read, answer it where the patient is. */
@RestController
@RequestMapping("/api/remote-diagnoses/{id}/actions")
class CriticalValueController {

    /** @param code of the region's list for the modality */
    record Alerting(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 1000) String finding) {}

    private final CriticalValues values;
    private final DiagnosisReading reading;

    CriticalValueController(CriticalValues values, DiagnosisReading reading) {
        this.values = values;
        this.reading = reading;
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_READ)
    @PostMapping("/alert")
    ResponseEntity<DiagnosisView> alert(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Alerting body) {
        return Versions.taken(
                ifMatch,
                version -> reading.view(caller, values.alert(caller, id, version, body.code(), body.finding())));
    }

    @Rule(value = Scope.PARTY, any = Permission.DIAGNOSIS_REQUEST)
    @PostMapping("/acknowledge")
    ResponseEntity<DiagnosisView> acknowledge(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ActionTaken body) {
        return Versions.taken(
                ifMatch, version -> reading.view(caller, values.acknowledge(caller, id, version, body.actionTaken())));
    }
}
