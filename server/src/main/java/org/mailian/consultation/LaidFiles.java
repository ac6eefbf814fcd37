package org.mailian.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailian.access.Caller;
import org.mailian.casework.CaseFiles;
import org.mailian.casework.CaseFiles.CaseFile;
import org.mailian.casework.FileSight;
import org.mailian.consultation.ConsultationPack.PackFile;
import org.mailian.document.MaskedPictures;
import org.mailian.document.StoredFile;
import org.springframework.stereotype.Component;

/** What the asking side has laid into the case for the others. */
@Component
class LaidFiles {

    /** What a picture without identities is called; its own name often tells who it is. */
    private static final String PICTURE = "\u56FE\u7247";

    private final CaseFiles files;
    private final MaskedPictures pictures;

    LaidFiles(CaseFiles files, MaskedPictures pictures) {
        this.files = files;
        this.pictures = pictures;
    }

    /** The originals, oldest first. */
    List<StoredFile> laid(Caller caller, UUID caseId) {
        return originals(files.of(caller, caseId)).toList();
    }

    private static Stream<StoredFile> originals(List<CaseFile> all) {
        return all.stream()
                .filter(it -> it.own() && it.sight() == FileSight.PARTIES && !it.cleared())
                .map(CaseFile::stored);
    }

    /** Those of them that may leave without identities once somebody has looked at them. */
    Set<UUID> pictures(Caller caller, UUID caseId) {
        return laid(caller, caseId).stream()
                .filter(LaidFiles::coverable)
                .map(StoredFile::id)
                .collect(Collectors.toSet());
    }

    static boolean coverable(StoredFile it) {
        return MaskedPictures.possible(it.mediaType());
    }

    /** As they are; copies of an earlier sending are taken back. */
    List<PackFile> kept(Caller caller, UUID caseId, Instant at) {
        var all = files.of(caller, caseId);
        if (all.stream().anyMatch(it -> it.own() && it.cleared())) {
            files.layCleared(caller, caseId, List.of(), at);
        }
        return originals(all).map(PackFile::of).toList();
    }

    /** Copies of the pictures that leave, covered as the person said; the copies of an earlier sending are taken back. */
    List<PackFile> stripped(Caller caller, UUID caseId, Stripping stripping, Instant at) {
        var copies = new ArrayList<StoredFile>();
        for (var it : laid(caller, caseId)) {
            var decision = stripping.files().get(it.id());
            if (coverable(it) && Objects.requireNonNull(decision).leaves()) {
                var name = PICTURE + (copies.size() + 1);
                copies.add(pictures.mask(it.id(), caseId, name, decision.regions(), caller.actor()));
            }
        }
        files.layCleared(caller, caseId, copies, at);
        return copies.stream().map(PackFile::of).toList();
    }
}
