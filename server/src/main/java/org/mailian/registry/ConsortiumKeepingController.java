package org.mailian.registry;

import static org.mailian.access.Permission.DIRECTORY_ADMINISTER;
import static org.mailian.access.Rule.Scope.SIGNED_IN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.directory.Consortia;
import org.mailian.directory.ConsortiumModel;
import org.mailian.directory.Directory;
import org.mailian.directory.MembershipRole;
import org.mailian.directory.Register;
import org.mailian.directory.Register.NewConsortium;
import org.mailian.registry.BedController.RegistryId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Consortia are founded, joined and left; each institution is told. */
@RestController
@RequestMapping("/api/consortia")
class ConsortiumKeepingController {

    /** {@code leadDepartment} for alliances of departments. */
    record ConsortiumForm(
            @NotBlank @Size(max = 120) String name,
            @Size(max = 200) @Nullable String nameEn,
            @NotNull ConsortiumModel model,
            @NotNull UUID lead,
            @Nullable UUID leadDepartment,
            @Size(max = 6) @Nullable String region,
            @Size(max = 12) @Nullable String specialty,
            @NotNull LocalDate since) {}

    record NewMember(
            @NotNull UUID institution,
            @Nullable UUID department,
            @NotNull MembershipRole role,
            @NotNull LocalDate since) {}

    /** {@code until}: the last day. */
    record MembershipEnding(@NotNull LocalDate until) {}

    private final Register register;
    private final Consortia consortia;
    private final Directory directory;

    ConsortiumKeepingController(Register register, Consortia consortia, Directory directory) {
        this.register = register;
        this.consortia = consortia;
        this.directory = directory;
    }

    /** The lead becomes its first member. */
    @Rule(value = SIGNED_IN, any = DIRECTORY_ADMINISTER)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RegistryId found(Caller caller, @Valid @RequestBody ConsortiumForm it) {
        directory.institution(it.lead());
        var nameEn = it.nameEn() == null || it.nameEn().isBlank() ? it.name() : it.nameEn();
        return new RegistryId(register.addConsortium(
                new NewConsortium(
                        it.name().strip(),
                        nameEn.strip(),
                        it.model(),
                        it.lead(),
                        it.leadDepartment(),
                        it.region(),
                        it.specialty(),
                        it.since()),
                caller.actor()));
    }

    @Rule(value = SIGNED_IN, any = DIRECTORY_ADMINISTER)
    @PostMapping("/{id}/members")
    @ResponseStatus(HttpStatus.CREATED)
    RegistryId join(Caller caller, @PathVariable UUID id, @Valid @RequestBody NewMember it) {
        consortia.get(id);
        directory.institution(it.institution());
        return new RegistryId(
                register.addMembership(id, it.institution(), it.department(), it.role(), it.since(), caller.actor()));
    }

    @Rule(value = SIGNED_IN, any = DIRECTORY_ADMINISTER)
    @PostMapping("/{id}/members/{membership}/ending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID membership,
            @Valid @RequestBody MembershipEnding it) {
        consortia.get(id);
        register.endMembership(id, membership, it.until(), caller.actor());
    }
}
