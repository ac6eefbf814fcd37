package org.mailian.registry;

import static org.mailian.access.Permission.DIRECTORY_READ;
import static org.mailian.access.Rule.Scope.SIGNED_IN;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.AccountBook;
import org.mailian.access.AccountBook.Held;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.directory.Catalogue;
import org.mailian.directory.Catalogue.Colleague;
import org.mailian.directory.Directory;
import org.mailian.kernel.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Departments and the people in them. A private number is shown to colleagues only, an account to who manages the institution. */
@RestController
class PeopleController {

    record DepartmentView(
            UUID id,
            RegistryPlace institution,
            String code,
            String name,
            String nameEn,
            String specialty,
            @Nullable String phone,
            @Nullable UUID head,
            @Nullable String headName) {}

    record PractitionerLine(
            UUID post,
            UUID practitioner,
            String name,
            String nameEn,
            @Nullable String title,
            @Nullable String phone,
            @Nullable RegistryPlace department,
            Set<String> roles,
            @Nullable HeldAccount account) {}

    /** {@code keptHere}: this institution resets its password and withdraws it. */
    record HeldAccount(
            UUID id,
            String username,
            boolean keptHere,
            boolean mustChange,
            @Nullable Instant lastSignedInAt) {}

    private final Directory directory;
    private final Catalogue catalogue;
    private final AccountBook accounts;

    PeopleController(Directory directory, Catalogue catalogue, AccountBook accounts) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.accounts = accounts;
    }

    @Rule(value = SIGNED_IN, any = DIRECTORY_READ)
    @GetMapping("/api/departments/{id}")
    DepartmentView department(Caller caller, @PathVariable UUID id) {
        var it = directory.department(id);
        return new DepartmentView(
                it.id(),
                RegistryPlace.of(directory.institution(it.institution())),
                it.code(),
                it.name(),
                it.nameEn(),
                it.specialty(),
                it.phone(),
                it.head(),
                it.head() == null ? null : directory.practitioner(it.head()).name());
    }

    @Rule(value = SIGNED_IN, any = DIRECTORY_READ)
    @GetMapping("/api/practitioners")
    Page<PractitionerLine> practitioners(
            Caller caller,
            @RequestParam UUID institution,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Size(max = 60) @Nullable String q,
            @RequestParam(required = false) @Size(max = 400) @Nullable String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        var page = catalogue.colleagues(institution, department, q, after, limit);
        var manages = caller.manages(institution);
        var own = manages || Memberships.isOwn(caller, institution);
        var held = manages
                ? accounts.of(page.items().stream().map(Colleague::practitioner).toList())
                : Map.<UUID, Held>of();
        return new Page<>(
                page.items().stream()
                        .map(it -> line(it, own, account(held.get(it.practitioner()), institution)))
                        .toList(),
                page.next());
    }

    private static @Nullable HeldAccount account(@Nullable Held it, UUID institution) {
        return it == null
                ? null
                : new HeldAccount(
                        it.id(), it.username(), institution.equals(it.keptBy()), it.mustChange(), it.lastSignedInAt());
    }

    private static PractitionerLine line(Colleague it, boolean own, @Nullable HeldAccount account) {
        var department = it.department() == null || it.departmentName() == null || it.departmentNameEn() == null
                ? null
                : new RegistryPlace(it.department(), it.departmentName(), it.departmentNameEn());
        return new PractitionerLine(
                it.post(),
                it.practitioner(),
                it.name(),
                it.nameEn(),
                it.title(),
                own ? it.phone() : null,
                department,
                it.roles(),
                account);
    }
}
