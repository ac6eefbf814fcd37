package org.mailian.laboratory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.springframework.stereotype.Component;

/**
 * What the laboratory writes into the journal: streams {@code specimen} and {@code box}, heard by rooms above (critical values, figures).
 * A deed of a box names the specimens in it.
 */
@Component
class Deeds {

    /** The stream of a tube. */
    static final String SPECIMEN = "specimen";

    private final Journal journal;
    private final LaboratoryPolicy policy;

    Deeds(Journal journal, LaboratoryPolicy policy) {
        this.journal = journal;
        this.policy = policy;
    }

    void of(Caller caller, Specimen it, String what, Map<String, ?> facts) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("code", it.code());
        payload.put("patient", it.patient());
        payload.put("institution", it.institution());
        payload.put("laboratory", it.laboratory());
        if (it.caseId() != null) {
            payload.put("case", it.caseId());
        }
        payload.putAll(facts);
        journal.append(new Deed(
                new StreamId(SPECIMEN, it.id()),
                "specimen." + what,
                caller.actor(),
                policy.now(),
                payload,
                audience(it.institution(), it.laboratory())));
    }

    void of(Caller caller, Box it, String what, Map<String, ?> facts) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("code", it.code());
        payload.put("institution", it.institution());
        payload.put("laboratory", it.laboratory());
        payload.putAll(facts);
        journal.append(new Deed(
                new StreamId("box", it.id()),
                "box." + what,
                caller.actor(),
                policy.now(),
                payload,
                audience(it.institution(), it.laboratory())));
    }

    /** Often one and the same. */
    private static Set<UUID> audience(UUID collecting, UUID examining) {
        return collecting.equals(examining) ? Set.of(collecting) : Set.of(collecting, examining);
    }
}
