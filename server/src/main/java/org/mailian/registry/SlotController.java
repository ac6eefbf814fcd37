package org.mailian.registry;

import static org.mailian.access.Permission.DIRECTORY_READ;
import static org.mailian.access.Permission.DIRECTORY_WRITE;
import static org.mailian.access.Rule.Scope.INSTITUTION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.directory.Resources;
import org.mailian.directory.Slot;
import org.mailian.directory.SlotKind;
import org.mailian.directory.Slots;
import org.mailian.kernel.Page;
import org.mailian.registry.BedController.RegistryId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Slots: to the institution itself all of them, to those it has an agreement with the ones with room left. */
@RestController
@RequestMapping("/api/institutions/{institution}/slots")
class SlotController {

    /** {@code taken} only for the institution itself. */
    record SlotView(
            UUID id,
            UUID department,
            @Nullable UUID practitioner,
            SlotKind kind,
            Instant startsAt,
            Instant endsAt,
            int left,
            @Nullable Integer taken) {

        static SlotView of(Slot it, boolean own) {
            return new SlotView(
                    it.id(),
                    it.department(),
                    it.practitioner(),
                    it.kind(),
                    it.startsAt(),
                    it.endsAt(),
                    it.left(),
                    own ? it.taken() : null);
        }
    }

    record NewSlot(
            @NotNull UUID department,
            @Nullable UUID practitioner,
            @NotNull SlotKind kind,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @Min(1) @Max(500) int capacity) {}

    private final Slots slots;
    private final Resources resources;
    private final Memberships memberships;

    SlotController(Slots slots, Resources resources, Memberships memberships) {
        this.slots = slots;
        this.resources = resources;
        this.memberships = memberships;
    }

    /** The earliest first. */
    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @GetMapping
    Page<SlotView> list(
            Caller caller,
            @PathVariable UUID institution,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Size(max = 400) @Nullable String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        memberships.requirePartner(caller, institution);
        var own = Memberships.isOwn(caller, institution);
        var page = slots.list(institution, department, from, to, !own, after, limit);
        return new Page<>(page.items().stream().map(it -> SlotView.of(it, own)).toList(), page.next());
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_WRITE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RegistryId add(Caller caller, @PathVariable UUID institution, @Valid @RequestBody NewSlot it) {
        Memberships.requireOwn(caller, institution);
        return new RegistryId(resources.addSlot(
                it.department(),
                it.practitioner(),
                it.kind(),
                it.startsAt(),
                it.endsAt(),
                it.capacity(),
                caller.actor()));
    }
}
