package org.mailian.dicom.part10;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DataSetWriter;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.Fault;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.Vr;

/**
 * The meta information in front of a data set (PS3.10 section 7.1): what the object is and how it is written.
 *
 * @param elements of group 0002, without the group length
 */
public record FileMeta(DataSet elements) {

    /** Who wrote it: of the form 2.25 and a UUID, for ever the same. */
    public static final String IMPLEMENTATION_CLASS_UID = "2.25.16540273504002332348696674256864333876";

    public static final String IMPLEMENTATION_VERSION_NAME = "MAILIAN";

    private static final int PREAMBLE = 128;
    private static final byte[] PREFIX = "DICM".getBytes(StandardCharsets.US_ASCII);

    /** For an object that is written here. */
    public static FileMeta of(String sopClass, String sopInstance, TransferSyntax syntax) {
        return new FileMeta(new DataSet()
                .set(Tag.FILE_META_INFORMATION_VERSION, Vr.OB, new byte[] {0, 1})
                .set(Tag.MEDIA_STORAGE_SOP_CLASS_UID, sopClass)
                .set(Tag.MEDIA_STORAGE_SOP_INSTANCE_UID, sopInstance)
                .set(Tag.TRANSFER_SYNTAX_UID, syntax.uid())
                .set(Tag.IMPLEMENTATION_CLASS_UID, IMPLEMENTATION_CLASS_UID)
                .set(Tag.IMPLEMENTATION_VERSION_NAME, IMPLEMENTATION_VERSION_NAME));
    }

    /** For a data set that says itself what it is. */
    public static FileMeta of(DataSet dataSet, TransferSyntax syntax) {
        return of(required(dataSet, Tag.SOP_CLASS_UID), required(dataSet, Tag.SOP_INSTANCE_UID), syntax);
    }

    private static String required(DataSet dataSet, int tag) {
        return Optional.ofNullable(dataSet.text(tag))
                .orElseThrow(() -> new DicomException(
                        Fault.BAD_META, DicomException.NOWHERE, Tag.format(tag), "An object says what it is"));
    }

    /** Adds the title of the application entity that sent the object. */
    public FileMeta from(String sourceTitle) {
        elements.set(Tag.SOURCE_APPLICATION_ENTITY_TITLE, sourceTitle);
        return this;
    }

    public Optional<String> sopClass() {
        return Optional.ofNullable(elements.text(Tag.MEDIA_STORAGE_SOP_CLASS_UID));
    }

    public Optional<String> sopInstance() {
        return Optional.ofNullable(elements.text(Tag.MEDIA_STORAGE_SOP_INSTANCE_UID));
    }

    /** @throws DicomException {@link Fault#BAD_META} if there is none, {@link Fault#UNKNOWN_TRANSFER_SYNTAX} if nobody knows it */
    public TransferSyntax transferSyntax() {
        var uid = elements.text(Tag.TRANSFER_SYNTAX_UID);
        if (uid == null) {
            throw new DicomException(Fault.BAD_META, "The transfer syntax is missing");
        }
        return TransferSyntax.of(uid);
    }

    /** Writes preamble, prefix and the elements with their group length; the data set follows. */
    public void write(OutputStream out) throws IOException {
        out.write(new byte[PREAMBLE]);
        out.write(PREFIX);
        var length = DataSetWriter.length(elements, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        var all = new DataSet()
                .set(Tag.FILE_META_INFORMATION_GROUP_LENGTH, length)
                .putAll(elements);
        DataSetWriter.write(all, out, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    }
}
