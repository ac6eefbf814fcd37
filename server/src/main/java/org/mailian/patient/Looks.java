package org.mailian.patient;

import java.util.Optional;
import java.util.UUID;
import org.mailian.access.BreakGlass;
import org.mailian.access.Caller;
import org.mailian.patient.Patient.Sight;
import org.springframework.stereotype.Component;

/** Whether a caller may look at a patient, and why: their institution treats them, a case opened them, or an emergency did. */
@Component
class Looks {

    /** The patient, and what gives the sight of them. */
    record Look(Seen seen, Sight sight) {}

    private final PatientIndex index;
    private final BreakGlass breakGlass;

    Looks(PatientIndex index, BreakGlass breakGlass) {
        this.index = index;
        this.breakGlass = breakGlass;
    }

    /** Refused: {@code patient/unknown}, the same for a patient of others and for none at all. */
    Look at(Caller caller, UUID patient) {
        var seen = index.seen(caller.institution(), patient).orElseThrow(() -> PatientProblems.unknown(patient));
        return Optional.ofNullable(seen.sight())
                .or(() -> breakGlass.isOpen(caller, patient) ? Optional.of(Sight.BREAK_GLASS) : Optional.empty())
                .map(sight -> new Look(seen, sight))
                .orElseThrow(() -> PatientProblems.unknown(patient));
    }
}
