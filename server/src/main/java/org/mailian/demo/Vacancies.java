package org.mailian.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.BedBoard.State;
import org.mailian.directory.Beds;
import org.mailian.directory.Directory;
import org.mailian.directory.Slot;
import org.mailian.directory.Slots;

/** Finds the bed or the clinic a step speaks of. */
@DemoPart
class Vacancies {

    /** What a step writes for a bed when any will do. */
    static final String ANY = "any";

    record FreeBed(UUID department, UUID bed) {}

    private final Beds beds;
    private final Slots slots;
    private final Directory directory;

    Vacancies(Beds beds, Slots slots, Directory directory) {
        this.beds = beds;
        this.slots = slots;
        this.directory = directory;
    }

    /** The bed of this number, or any free one of the department: the last, because the script names the first ones. */
    FreeBed bed(UUID institution, @Nullable UUID department, String number) {
        return beds.of(institution).wards().stream()
                .filter(ward -> department == null || ward.department().equals(department))
                .flatMap(ward -> ward.beds().stream()
                        .filter(bed -> bed.state() == State.FREE)
                        .filter(bed -> ANY.equals(number) || bed.number().equals(number))
                        .map(bed -> new FreeBed(ward.department(), bed.bed())))
                .reduce((_, last) -> last)
                .orElseThrow(() ->
                        new IllegalStateException("No bed %s is free where the script needs one".formatted(number)));
    }

    /** The first clinic of somebody at an institution after {@code from} that has room. */
    Slot slot(UUID institution, UUID practitioner, Instant from) {
        return directory.departmentsOf(institution).stream()
                .flatMap(it -> slots.open(it.id(), practitioner, from, from.plus(Duration.ofDays(30))).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody holds the clinic the script needs"));
    }
}
