package org.mailian.diagnosis;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.diagnosis.ReaderKeeping.ReaderLine;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for who reads at the caller's own institution. */
@RestController
@RequestMapping("/api/remote-diagnoses/readers")
class ReaderController {

    record ReaderList(List<ReaderLine> readers) {}

    private final ReaderKeeping keeping;

    ReaderController(ReaderKeeping keeping) {
        this.keeping = keeping;
    }

    @Rule(
            value = Scope.INSTITUTION,
            any = {Permission.DIAGNOSIS_READ, Permission.DIRECTORY_WRITE})
    @GetMapping
    ReaderList all(Caller caller) {
        return new ReaderList(keeping.all(caller));
    }

    @Rule(value = Scope.INSTITUTION, any = Permission.DIRECTORY_WRITE)
    @PutMapping("/{practitioner}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(Caller caller, @PathVariable UUID practitioner, @Valid @RequestBody ReadingRights rights) {
        keeping.put(caller, practitioner, rights);
    }

    @Rule(value = Scope.INSTITUTION, any = Permission.DIRECTORY_WRITE)
    @DeleteMapping("/{practitioner}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID practitioner) {
        keeping.remove(caller, practitioner);
    }
}
