package org.mailian.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.directory.Directory;
import org.mailian.journal.ChainExport;
import org.mailian.journal.Entry;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.journal.Verification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 时间轴: what happened to a case, as its parties may read it, verify it and carry it away. */
@Service
@Transactional(readOnly = true)
public class Timeline {

    /** One thing that happened. {@code hash} is the end of the chain up to here. */
    public record TimelineEntry(
            int position,
            String type,
            TimelineActor actor,
            Instant occurredAt,
            Instant recordedAt,
            JsonNode payload,
            String hash) {}

    public record TimelineActor(
            @Nullable String name,
            @Nullable UUID institution,
            @Nullable String institutionName) {}

    private final CaseDesk desk;
    private final Journal journal;
    private final Directory directory;

    Timeline(CaseDesk desk, Journal journal, Directory directory) {
        this.desk = desk;
        this.journal = journal;
        this.directory = directory;
    }

    public List<TimelineEntry> read(Caller caller, UUID caseId, int after, int limit) {
        var view = desk.get(caller, caseId);
        return journal.read(stream(caseId), after, limit).stream()
                .map(it -> shown(it, payload(view, it)))
                .toList();
    }

    public Verification verify(Caller caller, UUID caseId) {
        desk.get(caller, caseId);
        return journal.verify(stream(caseId));
    }

    /** Refused: {@code casework/without-identities} to whoever may not learn who it is about, because the chain cannot be cut. */
    public ChainExport export(Caller caller, UUID caseId) {
        var view = desk.get(caller, caseId);
        if (view.it().subject().hiddenFrom(view.side())) {
            throw CaseworkProblems.withoutIdentities();
        }
        return journal.export(stream(caseId));
    }

    /** The names of the requester's files may be the patient's own: whoever is not to know them reads that a file was laid. */
    private static JsonNode payload(CaseDesk.View view, Entry it) {
        var requester = view.it().requester().institution().id();
        if (!view.it().subject().hiddenFrom(view.side())
                || !requester.equals(it.actor().institution())
                || !it.type().startsWith("room.")
                || !(it.payload().deepCopy() instanceof ObjectNode shown)) {
            return it.payload();
        }
        shown.remove(List.of("id", "name"));
        if (shown.has("files")) {
            shown.putArray("files");
        }
        return shown;
    }

    private TimelineEntry shown(Entry it, JsonNode payload) {
        var institution = it.actor().institution();
        return new TimelineEntry(
                it.position(),
                it.type(),
                new TimelineActor(
                        it.actor().name(),
                        institution,
                        institution == null
                                ? null
                                : directory.institution(institution).name()),
                it.occurredAt(),
                it.recordedAt(),
                payload,
                it.hash());
    }

    private static StreamId stream(UUID caseId) {
        return new StreamId("case", caseId);
    }
}
