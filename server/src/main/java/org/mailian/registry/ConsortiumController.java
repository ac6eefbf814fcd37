package org.mailian.registry;

import static org.mailian.access.Permission.DIRECTORY_READ;
import static org.mailian.access.Rule.Scope.SIGNED_IN;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.directory.Consortia;
import org.mailian.directory.Consortia.Overview;
import org.mailian.directory.ConsortiumModel;
import org.mailian.directory.InstitutionLevel;
import org.mailian.directory.MembershipRole;
import org.mailian.kernel.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who belongs together. */
@RestController
@RequestMapping("/api/consortia")
class ConsortiumController {

    record ConsortiumView(
            UUID id,
            String name,
            String nameEn,
            ConsortiumModel model,
            RegistryPlace lead,
            @Nullable String region,
            @Nullable String specialty,
            LocalDate since,
            @Nullable LocalDate until,
            int members) {

        static ConsortiumView of(Overview overview) {
            var it = overview.consortium();
            return new ConsortiumView(
                    it.id(),
                    it.name(),
                    it.nameEn(),
                    it.model(),
                    new RegistryPlace(it.lead(), overview.leadName(), overview.leadNameEn()),
                    it.region(),
                    it.specialty(),
                    it.since(),
                    it.until(),
                    overview.members());
        }
    }

    record MemberLine(
            UUID id,
            RegistryPlace institution,
            InstitutionLevel level,
            @Nullable RegistryPlace department,
            MembershipRole role,
            LocalDate since) {}

    private final Consortia consortia;

    ConsortiumController(Consortia consortia) {
        this.consortia = consortia;
    }

    @Rule(value = SIGNED_IN, any = DIRECTORY_READ)
    @GetMapping
    Page<ConsortiumView> list(
            Caller caller,
            @RequestParam(required = false) @Size(max = 60) @Nullable String q,
            @RequestParam(required = false) @Nullable ConsortiumModel model,
            @RequestParam(required = false) @Size(max = 400) @Nullable String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        var page = consortia.list(q, model, after, limit);
        return new Page<>(page.items().stream().map(ConsortiumView::of).toList(), page.next());
    }

    @Rule(value = SIGNED_IN, any = DIRECTORY_READ)
    @GetMapping("/{id}")
    ConsortiumView get(Caller caller, @PathVariable UUID id) {
        return ConsortiumView.of(consortia.get(id));
    }

    @Rule(value = SIGNED_IN, any = DIRECTORY_READ)
    @GetMapping("/{id}/members")
    Page<MemberLine> members(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Size(max = 400) @Nullable String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        consortia.get(id);
        var page = consortia.members(id, after, limit);
        return new Page<>(
                page.items().stream()
                        .map(it -> new MemberLine(
                                it.membership().id(),
                                RegistryPlace.of(it.institution()),
                                it.institution().level(),
                                RegistryPlace.of(it.department()),
                                it.membership().role(),
                                it.membership().since()))
                        .toList(),
                page.next());
    }
}
