package org.mailian.registry;

import static org.mailian.access.Permission.DIRECTORY_READ;
import static org.mailian.access.Rule.Scope.SIGNED_IN;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.directory.Catalogue;
import org.mailian.directory.ConsortiumModel;
import org.mailian.directory.Department;
import org.mailian.directory.Directory;
import org.mailian.directory.Institution;
import org.mailian.directory.InstitutionKind;
import org.mailian.directory.InstitutionLevel;
import org.mailian.directory.Practitioner;
import org.mailian.kernel.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is there. */
@RestController
@RequestMapping("/api/institutions")
class InstitutionController {

    record InstitutionLine(
            UUID id,
            String name,
            String nameEn,
            String shortName,
            InstitutionKind kind,
            InstitutionLevel level,
            @Nullable String grade,
            String region) {

        static InstitutionLine of(Institution it) {
            return new InstitutionLine(
                    it.id(), it.name(), it.nameEn(), it.shortName(), it.kind(), it.level(), it.grade(), it.region());
        }
    }

    record DepartmentLine(
            UUID id,
            String code,
            String name,
            String nameEn,
            String specialty,
            @Nullable String phone,
            @Nullable RegistryPerson head) {

        static DepartmentLine of(Department it, @Nullable Practitioner head) {
            return new DepartmentLine(
                    it.id(),
                    it.code(),
                    it.name(),
                    it.nameEn(),
                    it.specialty(),
                    it.phone(),
                    head == null ? null : new RegistryPerson(head.id(), head.name(), head.nameEn()));
        }
    }

    record RegistryPerson(UUID id, String name, String nameEn) {}

    record ConsortiumOf(UUID id, String name, String nameEn, ConsortiumModel model, boolean leads) {}

    /** {@code agreementsInForce} is told to the institution itself only. */
    record InstitutionView(
            InstitutionLine institution,
            @Nullable String code,
            @Nullable String licence,
            @Nullable String address,
            @Nullable String phone,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable RegistryPlace parent,
            List<DepartmentLine> departments,
            List<ConsortiumOf> consortia,
            @Nullable Integer agreementsInForce) {}

    private final Directory directory;
    private final Catalogue catalogue;
    private final Memberships memberships;

    InstitutionController(Directory directory, Catalogue catalogue, Memberships memberships) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.memberships = memberships;
    }

    @Rule(value = SIGNED_IN, any = DIRECTORY_READ)
    @GetMapping
    Page<InstitutionLine> list(
            Caller caller,
            @RequestParam(required = false) @Size(max = 60) @Nullable String q,
            @RequestParam(required = false) @Nullable InstitutionKind kind,
            @RequestParam(required = false) @Nullable InstitutionLevel level,
            @RequestParam(required = false) @Size(max = 400) @Nullable String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        var page = catalogue.institutions(q, kind, level, after, limit);
        return new Page<>(page.items().stream().map(InstitutionLine::of).toList(), page.next());
    }

    @Rule(value = SIGNED_IN, any = DIRECTORY_READ)
    @GetMapping("/{id}")
    InstitutionView get(Caller caller, @PathVariable UUID id) {
        var it = directory.institution(id);
        return new InstitutionView(
                InstitutionLine.of(it),
                it.code(),
                it.licence(),
                it.address(),
                it.phone(),
                it.latitude(),
                it.longitude(),
                it.parent() == null ? null : RegistryPlace.of(directory.institution(it.parent())),
                departments(id),
                memberships.of(id),
                caller.institution().equals(id) ? memberships.agreementsInForce(id) : null);
    }

    private List<DepartmentLine> departments(UUID institution) {
        var departments = directory.departmentsOf(institution);
        var heads = directory.practitioners(departments.stream()
                .map(Department::head)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return departments.stream()
                .map(it -> DepartmentLine.of(it, it.head() == null ? null : heads.get(it.head())))
                .toList();
    }
}
