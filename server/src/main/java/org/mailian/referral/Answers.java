package org.mailian.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Case;
import org.mailian.casework.Change;
import org.mailian.casework.Party;
import org.mailian.directory.BedHold;
import org.mailian.directory.Beds;
import org.mailian.directory.Department;
import org.mailian.directory.Directory;
import org.mailian.directory.Holds;
import org.mailian.directory.Slots;
import org.mailian.referral.ReferralSteps.Opened;
import org.springframework.stereotype.Component;

/** What a yes brings with it: a bed or a slot held for this patient, a department, a person, a time. */
@Component
public class Answers {

    /** An arrangement for a moment this long ago is still believed: somebody types while the ambulance drives. */
    private static final Duration JUST_PASSED = Duration.ofMinutes(10);

    /**
     * A yes. A bed by name, or any free one of the department ({@code anyBed}), or a clinic slot; only the green channel may come
     * without.
     */
    public record Acceptance(
            @NotNull UUID department,
            @Nullable UUID practitioner,
            @Nullable UUID bed,
            boolean anyBed,
            @Nullable UUID slot,
            @NotNull Instant admitAt,
            @Nullable @Size(max = 1000) String notes) {}

    private final Beds beds;
    private final Slots slots;
    private final Holds holds;
    private final Directory directory;

    Answers(Beds beds, Slots slots, Holds holds, Directory directory) {
        this.beds = beds;
        this.slots = slots;
        this.holds = holds;
        this.directory = directory;
    }

    /** Holds what was chosen; two cannot take the last one. */
    Referral.Arrangement arrange(Caller caller, Opened opened, Acceptance it) {
        var department = directory.department(it.department());
        if (!department.institution().equals(caller.institution())) {
            throw ReferralProblems.departmentElsewhere();
        }
        if (it.admitAt().isBefore(opened.it().updatedAt().minus(JUST_PASSED))) {
            throw ReferralProblems.arrangementPast();
        }
        var practitioner = it.practitioner() == null ? null : directory.practitioner(it.practitioner());
        var bed = bed(caller, opened.it(), it);
        if (it.slot() != null) {
            slots.hold(it.slot(), opened.it().id(), caller.actor());
        }
        if (bed == null && it.slot() == null && !opened.it().greenChannel()) {
            throw ReferralProblems.arrangementMissing();
        }
        return new Referral.Arrangement(
                bed == null ? null : bed.bed(),
                bed == null ? null : bed.ward() + " " + bed.number(),
                it.slot(),
                department.id(),
                department.name(),
                it.practitioner(),
                practitioner == null ? null : practitioner.name(),
                it.admitAt(),
                it.notes());
    }

    private @Nullable BedHold bed(Caller caller, Case of, Acceptance it) {
        if (it.bed() != null) {
            return beds.hold(it.bed(), of.id(), caller.actor());
        }
        return it.anyBed() ? beds.holdIn(it.department(), of.id(), caller.actor()) : null;
    }

    /** The case belongs to the department that takes the patient, from the moment it says so. */
    Change routed(Opened opened, Referral.Arrangement arrangement, Change change) {
        var responder = Objects.requireNonNull(opened.it().responder());
        Department department = directory.department(arrangement.department());
        var person = arrangement.practitioner() == null ? null : directory.practitioner(arrangement.practitioner());
        return change.to(
                new Party(
                        responder.institution(),
                        new Party.Named(department.id(), department.name(), department.nameEn()),
                        person == null
                                ? responder.practitioner()
                                : new Party.NamedPerson(person.id(), person.name(), person.title())),
                Objects.requireNonNull(opened.it().direction()),
                opened.it().agreement());
    }

    void occupy(Case it) {
        beds.occupy(it.id());
    }

    void release(Case it) {
        holds.release(it.id());
    }
}
