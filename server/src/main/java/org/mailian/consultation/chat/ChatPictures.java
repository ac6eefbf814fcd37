package org.mailian.consultation.chat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.casework.CaseFiles;
import org.mailian.casework.CaseRoom;
import org.mailian.casework.FileSight;
import org.mailian.consultation.ConsultationDrafts;
import org.mailian.document.MaskedPictures;
import org.mailian.document.PictureRegion;
import org.mailian.document.StoredFile;
import org.springframework.stereotype.Service;

/** Lays pictures of a chat into a draft. What is stored is the picture a person has covered; the one that came is not. */
@Service
class ChatPictures {

    private static final int MOST = 20;
    private static final String CALLED = "\u804A\u5929\u56FE\u7247";

    private final ConsultationDrafts drafts;
    private final CaseFiles files;
    private final CaseRoom room;
    private final MaskedPictures pictures;

    ChatPictures(ConsultationDrafts drafts, CaseFiles files, CaseRoom room, MaskedPictures pictures) {
        this.drafts = drafts;
        this.files = files;
        this.room = room;
        this.pictures = pictures;
    }

    /**
     * Refused: {@code consultation/unknown} and whatever else forbids preparing this one, {@code document/picture-not-masked}, {@code
     * document/region-malformed}, {@code consultation/too-many-pictures}.
     */
    StoredFile lay(Caller caller, UUID id, InputStream content, List<PictureRegion> regions) {
        drafts.requirePreparing(caller, id);
        var laid = files.of(caller, id).stream()
                .filter(it -> it.stored().name().startsWith(CALLED))
                .count();
        if (laid >= MOST) {
            throw ChatProblems.tooManyPictures(MOST);
        }
        var drawn = pictures.draw(content, regions);
        return room.lay(
                caller,
                id,
                CALLED + (laid + 1) + drawn.ending(),
                drawn.mediaType(),
                new ByteArrayInputStream(drawn.content()),
                FileSight.PARTIES);
    }
}
