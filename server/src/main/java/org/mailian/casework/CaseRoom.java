package org.mailian.casework;

import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.document.StoredFile;
import org.mailian.journal.Deed;
import org.mailian.journal.Entry;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The room of a case: what its people say to each other, the files they lay on the table. Said once, kept in the journal. */
@Service
@Transactional
public class CaseRoom {

    private final CaseDesk desk;
    private final CaseFiles files;
    private final Journal journal;
    private final InstantSource time;

    CaseRoom(CaseDesk desk, CaseFiles files, Journal journal, java.time.Clock time) {
        this.desk = desk;
        this.files = files;
        this.journal = journal;
        this.time = time;
    }

    /** Says something in the room; {@code attached} are files already laid on this case and seen by all its parties. */
    public Entry say(Caller caller, UUID caseId, String text, List<UUID> attached) {
        var view = open(caller, caseId);
        if (text.isBlank() && attached.isEmpty()) {
            throw CaseworkProblems.messageEmpty();
        }
        var shown = new ArrayList<Map<String, Object>>();
        if (!attached.isEmpty()) {
            var laid = files.of(caller, caseId);
            for (var file : attached) {
                var stored = laid.stream()
                        .filter(it -> it.sight() == FileSight.PARTIES)
                        .map(CaseFiles.CaseFile::stored)
                        .filter(it -> it.id().equals(file))
                        .findFirst()
                        .orElseThrow(() -> CaseworkProblems.unknownFile(file));
                shown.add(Map.of("id", stored.id().toString(), "name", stored.name(), "mediaType", stored.mediaType()));
            }
        }
        return append(caller, view.it(), "room.message", Map.of("text", text.strip(), "files", shown));
    }

    /** Lays a file on the case. The timeline names it only to those who may see it. */
    public StoredFile lay(
            Caller caller, UUID caseId, String name, String mediaType, InputStream content, FileSight sight) {
        var view = open(caller, caseId);
        var stored = files.store(caller, view, name, mediaType, content, sight);
        append(caller, view.it(), "room.file", told(stored, sight));
        return stored;
    }

    /**
     * Takes a file back that the caller's side laid by mistake: nobody sees it any more, and the timeline says so. Another side's file is
     * refused with {@code casework/file-of-other-side}.
     */
    public void takeBack(Caller caller, UUID caseId, UUID file) {
        var view = open(caller, caseId);
        var laid = files.one(caller, caseId, file);
        if (!laid.own()) {
            throw CaseworkProblems.fileOfOtherSide(file);
        }
        var now = Times.micros(time.instant());
        files.withdraw(file, now);
        append(caller, view.it(), "room.file-withdrawn", told(laid.stored(), laid.sight()));
    }

    /** A file for the holder is told without its name. */
    private static Map<String, ?> told(StoredFile file, FileSight sight) {
        return sight == FileSight.PARTIES
                ? Map.of("id", file.id().toString(), "name", file.name(), "sight", sight.name())
                : Map.of("sight", sight.name());
    }

    private CaseDesk.View open(Caller caller, UUID caseId) {
        var view = desk.get(caller, caseId);
        if (view.it().closedAt() != null) {
            throw CaseworkProblems.ended();
        }
        return view;
    }

    private Entry append(Caller caller, Case it, String type, Map<String, ?> payload) {
        return journal.append(new Deed(
                new StreamId("case", it.id()),
                type,
                caller.actor(),
                Times.micros(time.instant()),
                payload,
                it.audience()));
    }
}
