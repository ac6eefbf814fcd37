package org.mailian.consultation;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.consultation.ExpertKeeping.ExpertLine;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the roster of experts of the caller's own institution. */
@RestController
@RequestMapping("/api/consultation-experts")
class ExpertController {

    record ExpertList(List<ExpertLine> experts) {}

    private final ExpertKeeping keeping;

    ExpertController(ExpertKeeping keeping) {
        this.keeping = keeping;
    }

    @Rule(
            value = Scope.INSTITUTION,
            any = {Permission.CONSULTATION_ANSWER, Permission.COORDINATE, Permission.DIRECTORY_WRITE})
    @GetMapping
    ExpertList all(Caller caller) {
        return new ExpertList(keeping.all(caller));
    }

    @Rule(value = Scope.INSTITUTION, any = Permission.DIRECTORY_WRITE)
    @PutMapping("/{practitioner}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(Caller caller, @PathVariable UUID practitioner, @Valid @RequestBody ExpertRecord record) {
        keeping.put(caller, practitioner, record);
    }

    @Rule(value = Scope.INSTITUTION, any = Permission.DIRECTORY_WRITE)
    @DeleteMapping("/{practitioner}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID practitioner) {
        keeping.remove(caller, practitioner);
    }
}
