package org.mailian.laboratory;

import static org.mailian.laboratory.SpecimenState.COLLECTED;
import static org.mailian.laboratory.SpecimenState.ON_THE_WAY;
import static org.mailian.laboratory.SpecimenState.ORDERED;
import static org.mailian.laboratory.SpecimenState.PACKED;
import static org.mailian.laboratory.SpecimenState.RECEIVED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.kernel.Page;
import org.mailian.kernel.Place;
import org.mailian.laboratory.Specimen.Rejection;
import org.mailian.laboratory.SpecimenTable.Question;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to a specimen between the order and its results. To an institution that neither collects nor examines it, and that no
 * case opened it to, it does not exist: {@code laboratory/unknown-specimen}.
 */
@Service
@Transactional
public class Specimens {

    /** What may still be received or refused: also what came without a box. */
    private static final Set<SpecimenState> COMING = Set.of(COLLECTED, PACKED, ON_THE_WAY);

    private final SpecimenTable table;
    private final LaboratoryPolicy policy;
    private final Deeds deeds;

    Specimens(SpecimenTable table, LaboratoryPolicy policy, Deeds deeds) {
        this.table = table;
        this.policy = policy;
        this.deeds = deeds;
    }

    /** From which side somebody looks at the list. */
    public enum Side {
        /** What one's own institution collects. */
        COLLECTING,
        /** What one's own institution examines. */
        EXAMINING,
        /** Everything one may see. */
        ANY
    }

    @Transactional(readOnly = true)
    public Specimen get(Caller caller, UUID id) {
        return table.find(caller.institution(), id).orElseThrow(LaboratoryProblems::unknownSpecimen);
    }

    /** What a bar code on a tube says. */
    @Transactional(readOnly = true)
    public Specimen byCode(Caller caller, String code) {
        return Optional.of(code)
                .filter(Codes::isValid)
                .flatMap(it -> table.find(caller.institution(), it))
                .orElseThrow(LaboratoryProblems::unknownSpecimen);
    }

    /** Those of a case that the caller may see, the oldest first. */
    @Transactional(readOnly = true)
    public List<Specimen> ofCase(Caller caller, UUID caseId) {
        return table.list(caller.institution(), new Question(null, null, caseId, null, Set.of()), null, 200)
                .reversed();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page<Specimen> list(
            Caller caller,
            Side side,
            Set<SpecimenState> states,
            @Nullable UUID patient,
            @Nullable String after,
            int limit) {
        var own = caller.institution();
        var place = Place.parse(after, 1);
        var asked = new Question(
                side == Side.COLLECTING ? own : null, side == Side.EXAMINING ? own : null, null, patient, states);
        var rows = table.list(own, asked, place == null ? null : place.uuid(0), limit + 1);
        return Page.of(rows, limit, it -> Place.at(it.id()));
    }

    /** The tube was filled. Needs SPECIMEN. Refused: {@code laboratory/specimen-not-now}. */
    public Specimen collect(Caller caller, UUID id, @Nullable Instant at) {
        var it = collecting(caller, id, Set.of(ORDERED));
        var now = policy.now();
        if (at != null && at.isAfter(now)) {
            throw LaboratoryProblems.collectedInTheFuture();
        }
        var when = at == null ? now : at;
        table.collected(id, when, caller.name());
        deeds.of(caller, it, "collected", Map.of("at", when.toString()));
        return get(caller, id);
    }

    /** It is not needed any more. Needs SPECIMEN. */
    public Specimen cancel(Caller caller, UUID id) {
        var it = collecting(caller, id, Set.of(ORDERED));
        table.set(Set.of(id), SpecimenState.CANCELLED);
        deeds.of(caller, it, "cancelled", Map.of());
        return get(caller, id);
    }

    /** It is at the laboratory and fit to be examined. Needs LABORATORY. */
    public Specimen receive(Caller caller, UUID id) {
        var it = examining(caller, id, COMING);
        table.received(Set.of(id), policy.now(), caller.name());
        deeds.of(caller, it, "received", Map.of());
        return get(caller, id);
    }

    /** It is not fit, and is to be collected again. Needs LABORATORY; some reasons need a text. */
    public Specimen reject(Caller caller, UUID id, String reason, @Nullable String text) {
        var it = examining(caller, id, Set.of(COLLECTED, PACKED, ON_THE_WAY, RECEIVED));
        var known = policy.of(it.laboratory()).rules().reason(reason);
        if (known.needsText() && (text == null || text.isBlank())) {
            throw LaboratoryProblems.reasonNeedsText();
        }
        var said = text == null || text.isBlank() ? null : text.strip();
        table.rejected(id, new Rejection(policy.now(), caller.name(), reason, said));
        deeds.of(
                caller,
                it,
                "rejected",
                said == null ? Map.of("reason", reason) : Map.of("reason", reason, "text", said));
        return get(caller, id);
    }

    Specimen collecting(Caller caller, UUID id, Set<SpecimenState> states) {
        caller.must(Permission.SPECIMEN);
        var it = lock(caller, id);
        return allowed(it, caller.institution().equals(it.institution()), states);
    }

    Specimen examining(Caller caller, UUID id, Set<SpecimenState> states) {
        caller.must(Permission.LABORATORY);
        var it = lock(caller, id);
        return allowed(it, caller.institution().equals(it.laboratory()), states);
    }

    private Specimen lock(Caller caller, UUID id) {
        return table.lock(caller.institution(), id).orElseThrow(LaboratoryProblems::unknownSpecimen);
    }

    private static Specimen allowed(Specimen it, boolean ownSide, Set<SpecimenState> states) {
        if (!ownSide) {
            throw LaboratoryProblems.notYours();
        }
        if (!states.contains(it.state())) {
            throw LaboratoryProblems.notNow(it.state());
        }
        return it;
    }
}
