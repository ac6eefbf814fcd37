package org.mailian.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.InstitutionKind;
import org.mailian.directory.InstitutionLevel;
import org.mailian.directory.Register;
import org.mailian.directory.Register.NewDepartment;
import org.mailian.directory.Register.NewInstitution;
import org.mailian.kernel.Actor;
import org.springframework.core.annotation.Order;
import tools.jackson.core.type.TypeReference;

/** First chapter: the institutions and their departments. */
@DemoPart
@Order(1)
class PlacesChapter implements Chapter {

    /** @param at latitude and longitude */
    record Site(
            String key,
            @Nullable String code,
            String name,
            String nameEn,
            String shortName,
            InstitutionKind kind,
            InstitutionLevel level,
            @Nullable String grade,
            String region,
            String address,
            String phone,
            List<Double> at,
            @Nullable String parent,
            @Nullable List<Unit> departments) {

        List<Unit> units() {
            return Optional.ofNullable(departments).orElse(List.of());
        }
    }

    /** @param head key of a person */
    record Unit(
            String key,
            String code,
            String name,
            String nameEn,
            String specialty,
            @Nullable String phone,
            @Nullable String head) {}

    private final Register register;

    PlacesChapter(Register register) {
        this.register = register;
    }

    static List<Site> script() {
        return Script.read("institutions", new TypeReference<>() {});
    }

    @Override
    public void tell(Cast cast, Instant now) {
        for (var site : script()) {
            var institution = register.addInstitution(institution(site, cast), Actor.system());
            cast.place(site.key(), institution, null);
            for (var unit : site.units()) {
                cast.place(site.key() + "/" + unit.key(), institution, add(institution, unit));
            }
        }
    }

    private UUID add(UUID institution, Unit it) {
        var department = new NewDepartment(institution, it.code(), it.name(), it.nameEn(), it.specialty(), it.phone());
        return register.addDepartment(department, Actor.system());
    }

    private static NewInstitution institution(Site it, Cast cast) {
        return new NewInstitution(
                it.code(),
                null,
                it.name(),
                it.nameEn(),
                it.shortName(),
                it.kind(),
                it.level(),
                it.grade(),
                it.region(),
                it.address(),
                it.phone(),
                it.at().getFirst(),
                it.at().getLast(),
                it.parent() == null ? null : cast.place(it.parent()).institution());
    }
}
