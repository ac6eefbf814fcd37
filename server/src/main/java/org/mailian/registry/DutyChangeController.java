package org.mailian.registry;

import static org.mailian.access.Permission.DIRECTORY_READ;
import static org.mailian.access.Permission.DIRECTORY_WRITE;
import static org.mailian.access.Rule.Scope.INSTITUTION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.directory.Directory;
import org.mailian.directory.Duty.Turn;
import org.mailian.directory.DutyChanges;
import org.mailian.directory.DutyKind;
import org.mailian.directory.DutySwaps;
import org.mailian.directory.DutySwaps.Swap;
import org.mailian.directory.Practitioner;
import org.mailian.registry.BedController.RegistryId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people on the roster do with their turns: leave, swap, hand over; and who keeps it covers the gaps. */
@RestController
@RequestMapping("/api/duty")
class DutyChangeController {

    record DutyLeaving(@Nullable @Size(max = 200) String because) {}

    record DutyCovering(@NotNull UUID practitioner) {}

    record HandoverNote(@NotBlank @Size(max = 2000) String note) {}

    record NewSwap(
            @NotNull UUID to,
            @Nullable UUID returned,
            @Nullable @Size(max = 200) String note) {}

    /** @param mine the caller proposed it; otherwise it waits for the caller's answer */
    record SwapView(
            UUID id,
            boolean mine,
            SwapPerson from,
            SwapPerson to,
            SwapTurn turn,
            @Nullable SwapTurn returned,
            @Nullable String note,
            Instant proposedAt) {}

    record SwapPerson(UUID id, String name, String nameEn) {

        static SwapPerson of(UUID id, @Nullable Practitioner it) {
            return new SwapPerson(id, it == null ? "" : it.name(), it == null ? "" : it.nameEn());
        }
    }

    record SwapTurn(UUID id, DutyKind kind, Instant from, Instant until) {

        static @Nullable SwapTurn of(@Nullable Turn it) {
            return it == null ? null : new SwapTurn(it.id(), it.kind(), it.from(), it.until());
        }
    }

    private final DutyChanges changes;
    private final DutySwaps swaps;
    private final Directory directory;

    DutyChangeController(DutyChanges changes, DutySwaps swaps, Directory directory) {
        this.changes = changes;
        this.swaps = swaps;
        this.directory = directory;
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @PostMapping("/{turn}/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Caller caller, @PathVariable UUID turn, @Valid @RequestBody DutyLeaving it) {
        changes.leave(caller.institution(), turn, it.because(), caller.may(DIRECTORY_WRITE), caller.actor());
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_WRITE)
    @PostMapping("/{turn}/cover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cover(Caller caller, @PathVariable UUID turn, @Valid @RequestBody DutyCovering it) {
        changes.cover(caller.institution(), turn, it.practitioner(), caller.actor());
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @PutMapping("/{turn}/handover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(Caller caller, @PathVariable UUID turn, @Valid @RequestBody HandoverNote it) {
        changes.handOver(caller.institution(), turn, it.note(), caller.actor());
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @PostMapping("/{turn}/handover/taken")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOver(Caller caller, @PathVariable UUID turn) {
        changes.takeOver(caller.institution(), turn, caller.actor());
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @PostMapping("/{turn}/swap")
    @ResponseStatus(HttpStatus.CREATED)
    RegistryId propose(Caller caller, @PathVariable UUID turn, @Valid @RequestBody NewSwap it) {
        return new RegistryId(
                swaps.propose(caller.institution(), turn, it.to(), it.returned(), it.note(), caller.actor()));
    }

    /** What the caller proposed and what waits for the caller's answer. */
    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @GetMapping("/swaps")
    List<SwapView> swaps(Caller caller) {
        var found = swaps.of(caller.institution(), caller.practitioner());
        var people = directory.practitioners(found.stream()
                .flatMap(it -> Stream.of(it.from(), it.to()))
                .distinct()
                .toList());
        return found.stream()
                .map(it -> view(it, caller, people.get(it.from()), people.get(it.to())))
                .toList();
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @PostMapping("/swaps/{swap}/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(Caller caller, @PathVariable UUID swap) {
        swaps.accept(caller.institution(), swap, caller.actor());
    }

    /** Who was asked declines; who asked takes it back. */
    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @DeleteMapping("/swaps/{swap}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller, @PathVariable UUID swap) {
        swaps.end(caller.institution(), swap, caller.actor());
    }

    private static SwapView view(Swap it, Caller caller, @Nullable Practitioner from, @Nullable Practitioner to) {
        var turn = it.turn();
        return new SwapView(
                it.id(),
                it.from().equals(caller.practitioner()),
                SwapPerson.of(it.from(), from),
                SwapPerson.of(it.to(), to),
                new SwapTurn(turn.id(), turn.kind(), turn.from(), turn.until()),
                SwapTurn.of(it.returned()),
                it.note(),
                it.proposedAt());
    }
}
