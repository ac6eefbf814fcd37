package org.mailian.registry;

import static org.mailian.access.Permission.AGREEMENT_SIGN;
import static org.mailian.access.Permission.DIRECTORY_READ;
import static org.mailian.access.Permission.SUPERVISE;
import static org.mailian.access.Rule.Scope.INSTITUTION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.directory.Agreement.Party;
import org.mailian.directory.AgreementLists;
import org.mailian.directory.AgreementState;
import org.mailian.directory.Agreements;
import org.mailian.directory.Direction;
import org.mailian.directory.Directory;
import org.mailian.directory.InstitutionKind;
import org.mailian.kernel.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Agreements of the caller's institution. The health commission sees that they exist, not what they say of money. */
@RestController
@RequestMapping("/api/agreements")
class AgreementController {

    record SideOf(@NotNull UUID institution, @Nullable UUID department) {}

    record AgreementDraft(
            @NotBlank @Size(max = 60) String number,
            @Nullable UUID consortium,
            @NotNull @Valid SideOf requester,
            @NotNull @Valid SideOf responder,
            boolean mutual,
            @NotEmpty @Size(max = 20) Set<@NotBlank @Size(max = 40) String> services,
            @NotEmpty Set<Direction> directions,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validUntil,
            @NotNull Map<String, Object> terms) {}

    record AgreementEnding(@NotBlank @Size(max = 500) String reason) {}

    private final Agreements agreements;
    private final AgreementLists lists;
    private final Directory directory;

    AgreementController(Agreements agreements, AgreementLists lists, Directory directory) {
        this.agreements = agreements;
        this.lists = lists;
        this.directory = directory;
    }

    /** Newest first. {@code endsBefore}: only those in force that end before that day. */
    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @GetMapping
    Page<AgreementView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable AgreementState state,
            @RequestParam(required = false) @Nullable LocalDate endsBefore,
            @RequestParam(required = false) @Size(max = 400) @Nullable String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        var whose = supervises(caller) ? null : caller.institution();
        var page = lists.list(whose, state, endsBefore, after, limit);
        return new Page<>(
                page.items().stream().map(it -> AgreementView.of(it, caller)).toList(), page.next());
    }

    @Rule(value = INSTITUTION, any = DIRECTORY_READ)
    @GetMapping("/{id}")
    AgreementView get(Caller caller, @PathVariable UUID id) {
        var it = lists.get(id);
        if (!supervises(caller) && !it.agreement().isParty(caller.institution())) {
            throw RegistryProblems.notYours(id);
        }
        return AgreementView.of(it, caller);
    }

    /** A draft between the caller's institution and another. */
    @Rule(value = INSTITUTION, any = AGREEMENT_SIGN)
    @PostMapping
    ResponseEntity<AgreementView> draft(Caller caller, @Valid @RequestBody AgreementDraft it) {
        if (!Memberships.isOwn(caller, it.requester().institution())
                && !Memberships.isOwn(caller, it.responder().institution())) {
            throw RegistryProblems.notYours(it.requester().institution());
        }
        var id = agreements.draft(
                new Agreements.Draft(
                        it.number(),
                        it.consortium(),
                        new Party(it.requester().institution(), it.requester().department()),
                        new Party(it.responder().institution(), it.responder().department()),
                        it.mutual(),
                        it.services(),
                        it.directions(),
                        it.validFrom(),
                        it.validUntil(),
                        JsonMapper.shared().valueToTree(it.terms())),
                caller.actor());
        return ResponseEntity.created(URI.create("/api/agreements/" + id))
                .body(AgreementView.of(lists.get(id), caller));
    }

    /** The caller signs for the institution of the caller's post. */
    @Rule(value = INSTITUTION, any = AGREEMENT_SIGN)
    @PostMapping("/{id}/signatures")
    AgreementView sign(Caller caller, @PathVariable UUID id) {
        requireParty(caller, id);
        agreements.sign(id, caller.institution(), caller.practitioner(), caller.actor());
        return AgreementView.of(lists.get(id), caller);
    }

    @Rule(value = INSTITUTION, any = AGREEMENT_SIGN)
    @PostMapping("/{id}/termination")
    AgreementView terminate(Caller caller, @PathVariable UUID id, @Valid @RequestBody AgreementEnding it) {
        requireParty(caller, id);
        agreements.terminate(id, caller.institution(), it.reason(), caller.actor());
        return AgreementView.of(lists.get(id), caller);
    }

    private void requireParty(Caller caller, UUID id) {
        if (!agreements.get(id).isParty(caller.institution())) {
            throw RegistryProblems.notYours(id);
        }
    }

    /** Only a health commission, which is no party to anything; the same role at a hospital sees no more than the hospital. */
    private boolean supervises(Caller caller) {
        return caller.may(SUPERVISE)
                && directory.institution(caller.institution()).kind() == InstitutionKind.HEALTH_COMMISSION;
    }
}
