package org.mailian.diagnosis;

import java.io.InputStream;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.diagnosis.DiagnosisSteps.Opened;
import org.mailian.document.Files;
import org.mailian.document.Paper;
import org.mailian.document.StoredFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 关键图像: pictures taken at the desk for the report. Until it is signed they are seen at the reading side only, as the draft is. */
@Service
@Transactional
public class KeyImages {

    private final DiagnosisSteps steps;
    private final Files files;

    KeyImages(DiagnosisSteps steps, Files files) {
        this.steps = steps;
        this.files = files;
    }

    /** Keeps a picture. Refused: {@code diagnosis/not-on-your-desk}, {@code diagnosis/key-image-not-a-picture}. */
    StoredFile keep(Caller caller, UUID id, String name, String mediaType, InputStream content) {
        var opened = steps.look(caller, id);
        if (!opened.diagnosis().isClaimedBy(caller.practitioner())) {
            throw DiagnosisProblems.notOnYourDesk();
        }
        var kept = files.store(id, name, mediaType, content, caller.actor());
        if (!isPicture(kept)) {
            throw DiagnosisProblems.keyImageNotAPicture(kept.id());
        }
        return kept;
    }

    /** A picture of this case that the caller may see; {@code diagnosis/key-image-not-a-picture} for anything else. */
    @Transactional(readOnly = true)
    public StoredFile get(Caller caller, UUID id, UUID file) {
        var opened = steps.look(caller, id);
        var kept = of(opened, file);
        var printed = opened.diagnosis().reports().stream()
                .flatMap(it -> it.content().pictures().stream())
                .anyMatch(it -> it.file().equals(file));
        if (!printed && !opened.isAtReadingSide()) {
            throw DiagnosisProblems.keyImageNotAPicture(file);
        }
        return kept;
    }

    /** As the report prints it. */
    Paper.Picture picture(Opened opened, ReportContent.KeyImage image) {
        var kept = of(opened, image.file());
        return new Paper.Picture(Reports.bytes(files.open(kept.id())), image.caption() == null ? "" : image.caption());
    }

    private StoredFile of(Opened opened, UUID file) {
        var kept = files.get(file);
        if (!kept.subject().equals(opened.it().id()) || !isPicture(kept)) {
            throw DiagnosisProblems.keyImageNotAPicture(file);
        }
        return kept;
    }

    private static boolean isPicture(StoredFile file) {
        return file.mediaType().equals("image/png") || file.mediaType().equals("image/jpeg");
    }
}
