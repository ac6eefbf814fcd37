package org.mailian.registry;

import static org.mailian.access.Permission.DIRECTORY_READ;
import static org.mailian.access.Permission.DIRECTORY_WRITE;
import static org.mailian.access.Rule.Scope.INSTITUTION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.directory.Directory;
import org.mailian.directory.Duty;
import org.mailian.directory.Duty.Turn;
import org.mailian.directory.DutyChanges;
import org.mailian.directory.DutyChanges.Handover;
import org.mailian.directory.DutyKind;
import org.mailian.registry.BedController.RegistryId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The duty roster of the caller's institution. */
@RestController
@RequestMapping("/api/duty")
class DutyController {

    record DutyView(
            UUID id,
            DutyKind kind,
            @Nullable UUID department,
            UUID practitioner,
            String name,
            String nameEn,
            @Nullable String phone,
            Instant from,
            Instant until,
            boolean left,
            @Nullable String leftBecause,
            @Nullable DutyHandover handover) {}

    /** What the next one has to know, and who has read it. */
    record DutyHandover(
            String note,
            String writtenBy,
            Instant writtenAt,
            @Nullable String takenBy,
            @Nullable Instant takenAt) {

        static @Nullable DutyHandover of(@Nullable Handover it) {
            return it == null
                    ? null
                    : new DutyHandover(it.note(), it.writtenBy(), it.writtenAt(), it.takenBy(), it.takenAt());
        }
    }

    record NewDuty(
            @Nullable UUID department,
            @NotNull UUID practitioner,
            @NotNull DutyKind kind,
            @NotNull Instant from,
            @NotNull Instant until) {}

    private final Duty duty;
    private final DutyChanges changes;
    private final Directory directory;

    DutyController(Duty duty, DutyChanges changes, Directory directory) {
        this.duty = duty;
        this.changes = changes;
        this.directory = directory;
    }

    /** Turns that touch [from, to), the earliest first, at most 500. {@code left}: a gap. Why it was left is told to who keeps the roster. */
    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @GetMapping
    List<DutyView> list(Caller caller, @RequestParam Instant from, @RequestParam Instant to) {
        var turns = duty.turns(caller.institution(), from, to);
        var people = directory.practitioners(
                turns.stream().map(Turn::practitioner).distinct().toList());
        var ids = turns.stream().map(Turn::id).toList();
        var handovers = changes.handovers(ids);
        var reasons = caller.may(DIRECTORY_WRITE) ? changes.reasons(ids) : Map.<UUID, String>of();
        return turns.stream()
                .map(it -> {
                    var person = people.get(it.practitioner());
                    return new DutyView(
                            it.id(),
                            it.kind(),
                            it.department(),
                            it.practitioner(),
                            person == null ? "" : person.name(),
                            person == null ? "" : person.nameEn(),
                            person == null ? null : person.phone(),
                            it.from(),
                            it.until(),
                            it.leftAt() != null,
                            reasons.get(it.id()),
                            DutyHandover.of(handovers.get(it.id())));
                })
                .toList();
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_WRITE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RegistryId assign(Caller caller, @Valid @RequestBody NewDuty it) {
        return new RegistryId(duty.assign(
                caller.institution(),
                it.department(),
                it.practitioner(),
                it.kind(),
                it.from(),
                it.until(),
                caller.actor()));
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_WRITE)
    @DeleteMapping("/{turn}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Caller caller, @PathVariable UUID turn) {
        duty.cancel(caller.institution(), turn, caller.actor());
    }
}
