package org.mailian.operations;

import static org.mailian.access.Permission.OPERATIONS;
import static org.mailian.access.Rule.Scope.SIGNED_IN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.journal.DeadLetter;
import org.mailian.journal.DeadLetterDesk;
import org.mailian.journal.ProjectionState;
import org.mailian.journal.Projections;
import org.mailian.kernel.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How far everything made from the journal is behind, and what could not be made. Names entries by number, never by content. */
@RestController
@RequestMapping("/api/operations")
class OperationsController {

    /** @param reason kept in the journal; not for patient data */
    record DeadLetterDiscard(@NotBlank @Size(max = 500) String reason) {}

    private final Projections projections;
    private final DeadLetterDesk desk;

    OperationsController(Projections projections, DeadLetterDesk desk) {
        this.projections = projections;
        this.desk = desk;
    }

    @Rule(value = SIGNED_IN, any = OPERATIONS)
    @GetMapping("/projections")
    List<ProjectionState> projections(Caller caller) {
        return projections.states();
    }

    @Rule(value = SIGNED_IN, any = OPERATIONS)
    @GetMapping("/dead-letters")
    Page<DeadLetter> deadLetters(
            Caller caller,
            @RequestParam(required = false) @Size(max = 200) @Nullable String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        return desk.open(after, limit);
    }

    @Rule(value = SIGNED_IN, any = OPERATIONS)
    @PostMapping("/dead-letters/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(Caller caller, @PathVariable UUID id) {
        desk.retry(id, caller.actor());
    }

    @Rule(value = SIGNED_IN, any = OPERATIONS)
    @PostMapping("/dead-letters/{id}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Caller caller, @PathVariable UUID id, @Valid @RequestBody DeadLetterDiscard it) {
        desk.discard(id, it.reason(), caller.actor());
    }
}
