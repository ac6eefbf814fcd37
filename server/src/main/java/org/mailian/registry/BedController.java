package org.mailian.registry;

import static org.mailian.access.Permission.DIRECTORY_READ;
import static org.mailian.access.Permission.DIRECTORY_WRITE;
import static org.mailian.access.Rule.Scope.INSTITUTION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.directory.BedBoard;
import org.mailian.directory.BedRestriction;
import org.mailian.directory.Beds;
import org.mailian.directory.Directory;
import org.mailian.directory.Resources;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Beds: to the institution itself every bed, to those it has an agreement with how many are free, to others nothing. */
@RestController
@RequestMapping("/api/institutions/{institution}")
class BedController {

    record FreeBeds(RegistryPlace department, int free) {}

    record BedView(
            UUID id,
            String number,
            boolean authorised,
            boolean open,
            boolean staffed,
            BedRestriction restriction,
            BedBoard.State state,
            @Nullable UUID caseId) {}

    record WardView(UUID id, UUID department, String code, String name, String nameEn, List<BedView> beds) {}

    /** {@code wards} only for the institution itself. */
    record BedBoardView(
            UUID institution, List<FreeBeds> free, @Nullable List<WardView> wards) {}

    record NewWard(
            @NotNull UUID department,
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 120) String nameEn) {}

    record NewBed(
            @NotNull UUID ward,
            @NotBlank @Size(max = 20) String number,
            boolean authorised,
            @NotNull BedRestriction restriction) {}

    record BedChange(
            boolean open,
            boolean staffed,
            boolean occupied,
            @NotNull BedRestriction restriction) {}

    record RegistryId(UUID id) {}

    private final Beds beds;
    private final Resources resources;
    private final Directory directory;
    private final Memberships memberships;

    BedController(Beds beds, Resources resources, Directory directory, Memberships memberships) {
        this.beds = beds;
        this.resources = resources;
        this.directory = directory;
        this.memberships = memberships;
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @GetMapping("/beds")
    BedBoardView board(Caller caller, @PathVariable UUID institution) {
        memberships.requirePartner(caller, institution);
        var counts = beds.free(institution);
        var free = directory.departmentsOf(institution).stream()
                .filter(it -> counts.containsKey(it.id()))
                .map(it -> new FreeBeds(
                        new RegistryPlace(it.id(), it.name(), it.nameEn()), counts.getOrDefault(it.id(), 0)))
                .toList();
        var wards = Memberships.isOwn(caller, institution) ? wards(beds.of(institution)) : null;
        return new BedBoardView(institution, free, wards);
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_WRITE)
    @PostMapping("/wards")
    @ResponseStatus(HttpStatus.CREATED)
    RegistryId addWard(Caller caller, @PathVariable UUID institution, @Valid @RequestBody NewWard it) {
        Memberships.requireOwn(caller, institution);
        return new RegistryId(resources.addWard(it.department(), it.code(), it.name(), it.nameEn(), caller.actor()));
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_WRITE)
    @PostMapping("/beds")
    @ResponseStatus(HttpStatus.CREATED)
    RegistryId addBed(Caller caller, @PathVariable UUID institution, @Valid @RequestBody NewBed it) {
        Memberships.requireOwn(caller, institution);
        return new RegistryId(
                resources.addBed(it.ward(), it.number(), it.authorised(), it.restriction(), caller.actor()));
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_WRITE)
    @PutMapping("/beds/{bed}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeBed(
            Caller caller, @PathVariable UUID institution, @PathVariable UUID bed, @Valid @RequestBody BedChange it) {
        Memberships.requireOwn(caller, institution);
        resources.setBed(bed, it.open(), it.staffed(), it.occupied(), it.restriction(), caller.actor());
    }

    private static List<WardView> wards(BedBoard board) {
        return board.wards().stream()
                .map(ward -> new WardView(
                        ward.ward(),
                        ward.department(),
                        ward.code(),
                        ward.name(),
                        ward.nameEn(),
                        ward.beds().stream()
                                .map(it -> new BedView(
                                        it.bed(),
                                        it.number(),
                                        it.authorised(),
                                        it.open(),
                                        it.staffed(),
                                        it.restriction(),
                                        it.state(),
                                        it.caseId()))
                                .toList()))
                .toList();
    }
}
