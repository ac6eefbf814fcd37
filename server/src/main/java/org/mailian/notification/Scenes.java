package org.mailian.notification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Case;
import org.mailian.casework.CaseGlance;
import org.mailian.casework.Party;
import org.mailian.directory.Directory;
import org.mailian.journal.Entry;
import org.mailian.kernel.Problem;
import org.springframework.stereotype.Component;

/** Gathers what a notice needs to know about an entry. */
@Component
class Scenes {

    /** What of an entry a title may say; nothing else of it leaves the case. */
    private static final Set<String> TOLD = Set.of("clock", "reason", "reasonEn", "criticalValue", "criticalValueEn");

    private final CaseGlance cases;
    private final Directory directory;

    Scenes(CaseGlance cases, Directory directory) {
        this.cases = cases;
        this.directory = directory;
    }

    Scene of(Entry entry) {
        var of = entry.stream().kind().equals("case")
                ? cases.of(entry.stream().id()).orElse(null)
                : null;
        return new Scene(entry, of, facts(entry, of));
    }

    /** Of the patient the masked name only: a notice may be read where others see the screen. */
    private Map<String, String> facts(Entry entry, @Nullable Case of) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("actor", entry.actor().name());
        name(facts, "actorInstitution", entry.actor().institution());
        entry.payload().properties().stream()
                .filter(it -> TOLD.contains(it.getKey()))
                .filter(it -> it.getValue().isString())
                .forEach(it -> facts.put(it.getKey(), it.getValue().stringValue()));
        if (of != null) {
            facts.put("number", of.number());
            facts.put("title", of.title());
            facts.put("patient", of.subject().shownName());
            name(facts, "requester", of.requester());
            name(facts, "responder", of.responder());
        }
        return facts;
    }

    private void name(Map<String, String> facts, String key, @Nullable UUID institution) {
        if (institution == null) {
            return;
        }
        try {
            var it = directory.institution(institution);
            facts.put(key, it.name());
            facts.put(key + "En", it.nameEn());
        } catch (Problem unknown) {
            // An institution nobody knows goes without a name; the notice is still worth telling.
        }
    }

    private static void name(Map<String, String> facts, String key, @Nullable Party party) {
        if (party != null) {
            facts.put(key, party.institution().name());
            facts.put(key + "En", party.institution().nameEn());
        }
    }
}
