package org.mailian.demo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.BedRestriction;
import org.mailian.directory.Resources;
import org.mailian.kernel.Actor;
import org.springframework.core.annotation.Order;
import tools.jackson.core.type.TypeReference;

/** Fourth chapter: wards and beds. */
@DemoPart
@Order(4)
class WardsChapter implements Chapter {

    /**
     * @param added how many of the beds, the last ones, are more than authorised
     * @param free numbers that are free now
     */
    record Ward(
            String of,
            String code,
            String name,
            String nameEn,
            String prefix,
            int beds,
            @Nullable Integer added,
            Set<Integer> free,
            @Nullable Set<Integer> closed,
            @Nullable Set<Integer> unstaffed,
            @Nullable BedRestriction restriction) {

        String number(int bed) {
            return "%s%02d".formatted(prefix, bed);
        }

        BedRestriction whom() {
            return restriction == null ? BedRestriction.NONE : restriction;
        }
    }

    private final Resources resources;

    WardsChapter(Resources resources) {
        this.resources = resources;
    }

    static List<Ward> script() {
        return Script.read("wards", new TypeReference<>() {});
    }

    /** The wards as they are before anybody lies in them; so the past never lacks a bed. */
    @Override
    public void tell(Cast cast, Instant now) {
        for (var it : script()) {
            var department = Objects.requireNonNull(cast.place(it.of()).department());
            var ward = resources.addWard(department, it.code(), it.name(), it.nameEn(), Actor.system());
            var closed = Optional.ofNullable(it.closed()).orElse(Set.of());
            var unstaffed = Optional.ofNullable(it.unstaffed()).orElse(Set.of());
            for (var number = 1; number <= it.beds(); number++) {
                var authorised =
                        number <= it.beds() - Optional.ofNullable(it.added()).orElse(0);
                var bed = resources.addBed(ward, it.number(number), authorised, it.whom(), Actor.system());
                if (closed.contains(number) || unstaffed.contains(number)) {
                    resources.setBed(bed, !closed.contains(number), false, false, it.whom(), Actor.system());
                }
            }
        }
    }
}
