package org.mailian.imaging;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imaging Object Change Management (IHE IOCM): a key object selection whose title says that its instances are rejected. They stay as
 * evidence and are not listed or handed out any more. Only instances of the same study are meant.
 */
final class RejectionNotes {

    /** PS3.16 CID 7011 Rejected for quality reasons, patient safety, wrong work list entry, retention period over. */
    private static final Set<String> TITLES = Set.of("113001", "113037", "113038", "113039");

    private static final int REFERENCED_SERIES_SEQUENCE = 0x0008_1115;

    private RejectionNotes() {}

    static void apply(JdbcClient jdbc, IncomingObject note, UUID study, OffsetDateTime now) {
        var title = note.head().item(Tag.CONCEPT_NAME_CODE_SEQUENCE);
        var code = title == null ? "" : title.text(Tag.CODE_VALUE, "");
        if (!TITLES.contains(code)) {
            return;
        }
        jdbc.sql("""
                        update imaging.instance set rejected_at = :now, rejected_code = :code
                        where study_id = :study and uid = any(:uids) and uid <> :note and rejected_at is null""")
                .param("now", now)
                .param("code", code)
                .param("study", study)
                .param("uids", rejected(note.head()).toArray(String[]::new))
                .param("note", note.sopInstance())
                .update();
    }

    private static Stream<String> rejected(DataSet note) {
        return note.items(Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE).stream()
                .flatMap(study -> study.items(REFERENCED_SERIES_SEQUENCE).stream())
                .flatMap(series -> series.items(Tag.REFERENCED_SOP_SEQUENCE).stream())
                .map(it -> it.text(Tag.REFERENCED_SOP_INSTANCE_UID, ""))
                .filter(it -> !it.isEmpty());
    }
}
