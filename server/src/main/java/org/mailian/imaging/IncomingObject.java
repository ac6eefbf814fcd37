package org.mailian.imaging;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.ReadOptions;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.Uid;
import org.mailian.dicom.part10.FileMeta;
import org.mailian.kernel.Ids;

/**
 * What the index keeps of an object, read while its bytes went by.
 *
 * @param sha256 of the data set
 */
record IncomingObject(
        UUID id,
        String studyUid,
        String seriesUid,
        String sopInstance,
        String sopClass,
        String transferSyntax,
        DataSet head,
        long size,
        byte[] sha256,
        String object,
        Instant receivedAt) {

    private static final Pattern UID = Pattern.compile("[0-9.]{1,64}");
    private static final int LONGEST = 400;

    /** Nothing behind it exists: wanting it makes the reader go to the end, and so notice what is cut off. */
    private static final int LAST = 0xFFFC_FFFC;

    /** Everything the index wants, in the order of the standard. */
    static final ReadOptions WANTED = ReadOptions.ALL
            .only(
                    Tag.SOP_CLASS_UID,
                    Tag.SOP_INSTANCE_UID,
                    Tag.STUDY_DATE,
                    Tag.SERIES_DATE,
                    Tag.STUDY_TIME,
                    Tag.SERIES_TIME,
                    Tag.ACCESSION_NUMBER,
                    Tag.MODALITY,
                    Tag.MANUFACTURER,
                    Tag.REFERRING_PHYSICIAN_NAME,
                    Tag.STATION_NAME,
                    Tag.STUDY_DESCRIPTION,
                    Tag.SERIES_DESCRIPTION,
                    Tag.MANUFACTURER_MODEL_NAME,
                    Tag.PATIENT_NAME,
                    Tag.PATIENT_ID,
                    Tag.PATIENT_BIRTH_DATE,
                    Tag.PATIENT_SEX,
                    Tag.BODY_PART_EXAMINED,
                    Tag.DEVICE_SERIAL_NUMBER,
                    Tag.STUDY_INSTANCE_UID,
                    Tag.SERIES_INSTANCE_UID,
                    Tag.STUDY_ID,
                    Tag.SERIES_NUMBER,
                    Tag.INSTANCE_NUMBER,
                    Tag.LATERALITY,
                    Tag.NUMBER_OF_FRAMES,
                    Tag.ROWS,
                    Tag.COLUMNS,
                    Tag.BITS_ALLOCATED,
                    Tag.PERFORMED_PROCEDURE_STEP_START_DATE,
                    Tag.PERFORMED_PROCEDURE_STEP_START_TIME,
                    LAST)
            .bulk(1024, Skipped::take);

    /** A rejection note says in these what it rejects. */
    static final ReadOptions WHOLE = ReadOptions.ALL.bulk(64 * 1024, Skipped::take);

    /** Refuses what does not say where it belongs. */
    static IncomingObject of(DataSet head, TransferSyntax syntax, long size, byte[] sha256) {
        var id = Ids.next();
        var studyUid = requireUid(head, Tag.STUDY_INSTANCE_UID, "StudyInstanceUID");
        return new IncomingObject(
                id,
                studyUid,
                requireUid(head, Tag.SERIES_INSTANCE_UID, "SeriesInstanceUID"),
                requireUid(head, Tag.SOP_INSTANCE_UID, "SOPInstanceUID"),
                requireUid(head, Tag.SOP_CLASS_UID, "SOPClassUID"),
                syntax.uid(),
                head,
                size,
                sha256,
                ObjectKeys.of(id, studyUid),
                ObjectKeys.madeAt(id));
    }

    static boolean isUid(@Nullable String text) {
        return text != null && UID.matcher(text).matches();
    }

    private static String requireUid(DataSet head, int tag, String name) {
        var uid = head.text(tag);
        if (uid == null || !isUid(uid)) {
            throw ImagingProblems.uidMissing(name);
        }
        return uid;
    }

    /** The header of a file, or the message around a data set, says what the data set is; a contradiction is nobody's object. */
    static void requireAnnounced(FileMeta meta, DataSet head) {
        if (!meta.sopClass().equals(Optional.ofNullable(head.text(Tag.SOP_CLASS_UID)))) {
            throw ImagingProblems.doesNotMatch("SOPClassUID");
        }
        if (!meta.sopInstance().equals(Optional.ofNullable(head.text(Tag.SOP_INSTANCE_UID)))) {
            throw ImagingProblems.doesNotMatch("SOPInstanceUID");
        }
    }

    /** Storage classes of the standard, and private ones. */
    static void requireKept(String sopClass) {
        if (Uid.find(sopClass).map(it -> !it.isStorage()).orElse(!sopClass.matches("[12]\\..*"))) {
            throw ImagingProblems.classNotSupported();
        }
    }

    boolean isKeyObjectSelection() {
        return sopClass.equals(SopClass.KEY_OBJECT_SELECTION);
    }

    /** Text fit for a column; what cannot be decoded is left out rather than the object refused for it. */
    @Nullable
    String text(int tag) {
        try {
            var text = head.text(tag);
            if (text == null) {
                return null;
            }
            var clean = text.replaceAll("\\p{Cntrl}", "").strip();
            return clean.isEmpty() ? null : clean.substring(0, Math.min(clean.length(), LONGEST));
        } catch (DicomException undecodable) {
            return null;
        }
    }

    @Nullable
    Integer number(int tag) {
        try {
            var number = head.integer(tag);
            return number.isPresent() ? number.getAsInt() : null;
        } catch (DicomException malformed) {
            return null;
        }
    }

    String modality() {
        var modality = text(Tag.MODALITY);
        return modality == null ? "OT" : modality;
    }

    /** The civil time of the examination. */
    LocalDateTime orderedAt(LocalDateTime otherwise) {
        return DicomTimes.dateTime(text(Tag.STUDY_DATE), text(Tag.STUDY_TIME)).orElse(otherwise);
    }
}
