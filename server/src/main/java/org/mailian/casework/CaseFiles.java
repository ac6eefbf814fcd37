package org.mailian.casework;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mailian.access.Caller;
import org.mailian.document.Files;
import org.mailian.document.StoredFile;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of a case, each as far as it may be seen. */
@Service
@Transactional
public class CaseFiles {

    /**
     * A file as the caller may see it.
     *
     * @param own the caller's side laid it, and may take it back
     * @param cleared a copy for those who may not learn who the patient is
     */
    public record CaseFile(StoredFile stored, FileSight sight, boolean own, boolean cleared) {}

    /** @param cleared somebody has looked through it: it tells nobody who the patient is */
    private record Laid(UUID file, Side side, FileSight sight, boolean cleared) {}

    private final CaseDesk desk;
    private final Files files;
    private final JdbcClient jdbc;

    CaseFiles(CaseDesk desk, Files files, JdbcClient jdbc) {
        this.desk = desk;
        this.files = files;
        this.jdbc = jdbc;
    }

    /** The files the caller may see now, oldest first. */
    @Transactional(readOnly = true)
    public List<CaseFile> of(Caller caller, UUID caseId) {
        var view = desk.get(caller, caseId);
        var hidden = view.it().subject().hiddenFrom(view.side());
        var holds = view.it().holder().equals(caller.institution());
        var seen = jdbc
                .sql(
                        "select file_id, side, sight, cleared from casework.file where case_id = :case and withdrawn_at is null")
                .param("case", caseId)
                .query((row, _) -> new Laid(
                        row.getObject("file_id", UUID.class),
                        Side.valueOf(row.getString("side")),
                        FileSight.valueOf(row.getString("sight")),
                        row.getBoolean("cleared")))
                .list()
                .stream()
                .collect(Collectors.toMap(Laid::file, it -> it));
        var shown = new ArrayList<CaseFile>();
        for (var stored : files.of(caseId)) {
            var laid = seen.get(stored.id());
            if (laid == null || hidden && laid.side() == Side.REQUESTER && !laid.cleared()) {
                continue;
            }
            var own = laid.side() == view.side() && (laid.side() != Side.INVITED || laidAt(stored, caller));
            if (own || holds || laid.sight() == FileSight.PARTIES) {
                shown.add(new CaseFile(stored, laid.sight(), own, laid.cleared()));
            }
        }
        return shown;
    }

    /** The invited are one side and no neighbours: each institution has its own files. */
    private static boolean laidAt(StoredFile stored, Caller caller) {
        return caller.institution().equals(stored.storedBy().institution());
    }

    /** One file of this case; one that is not there, or not yet for the caller, is {@code casework/unknown-file}. */
    @Transactional(readOnly = true)
    public CaseFile one(Caller caller, UUID caseId, UUID file) {
        return of(caller, caseId).stream()
                .filter(it -> it.stored().id().equals(file))
                .findFirst()
                .orElseThrow(() -> CaseworkProblems.unknownFile(file));
    }

    public InputStream content(StoredFile file) {
        return files.open(file.id());
    }

    /**
     * Lays copies without identities in the place of those that were laid so before; only these the others see of a case without
     * identities. Whoever calls it has had them looked through.
     */
    public void layCleared(Caller caller, UUID caseId, List<StoredFile> copies, Instant at) {
        var view = desk.get(caller, caseId);
        of(caller, caseId).stream()
                .filter(it -> it.cleared() && it.own())
                .forEach(it -> withdraw(it.stored().id(), at));
        copies.forEach(it -> list(it, view, FileSight.PARTIES, true));
    }

    /** From now on nobody sees it; what was stored stays stored. */
    void withdraw(UUID file, Instant at) {
        jdbc.sql("update casework.file set withdrawn_at = :at where file_id = :file and withdrawn_at is null")
                .param("file", file)
                .param("at", Times.sql(at))
                .update();
    }

    /** Keeps a file of a case that is visible to the caller; it is safe on disk before it is listed. */
    StoredFile store(
            Caller caller, CaseDesk.View view, String name, String mediaType, InputStream content, FileSight sight) {
        var stored = files.store(view.it().id(), name, mediaType, content, caller.actor());
        list(stored, view, sight, false);
        return stored;
    }

    private void list(StoredFile stored, CaseDesk.View view, FileSight sight, boolean cleared) {
        jdbc.sql("""
                insert into casework.file (file_id, case_id, side, sight, cleared)
                values (:file, :case, :side, :sight, :cleared)""")
                .param("file", stored.id())
                .param("case", view.it().id())
                .param("side", view.side().name())
                .param("sight", sight.name())
                .param("cleared", cleared)
                .update();
    }
}
