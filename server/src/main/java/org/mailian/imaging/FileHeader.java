package org.mailian.imaging;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DataSetReader;
import org.mailian.dicom.DataSetWriter;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.Limits;
import org.mailian.dicom.ReadOptions;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.Vr;

/**
 * What stands before the data set in a file (PS3.10 section 7.1), as the bytes it came in, so that a stored file is the file that was
 * sent.
 */
record FileHeader(byte[] bytes, DataSet meta) {

    /** Ours, by a UUID as PS3.5 section B.2 allows. */
    private static final String IMPLEMENTATION = "2.25.226377182103384126341157271403396110017";

    private static final String VERSION = "MAILIAN_1";
    private static final int PREAMBLE = 128;
    private static final int BEFORE_META = PREAMBLE + 4 + 12;
    private static final int LONGEST = 64 * 1024;
    private static final ReadOptions STRICT = ReadOptions.ALL.within(Limits.SMALL);

    /** Reads it from the beginning of a file; the next byte of the stream is the first of the data set. */
    static FileHeader read(InputStream file) throws IOException {
        var in = new DataInputStream(file);
        var start = new byte[BEFORE_META];
        try {
            in.readFully(start);
        } catch (EOFException tooShort) {
            throw ImagingProblems.notDicom("The file ends before its meta information");
        }
        if (!new String(start, PREAMBLE, 4, US_ASCII).equals("DICM")) {
            throw ImagingProblems.notDicom("There is no DICM after the preamble");
        }
        var length = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        if (length.getInt(PREAMBLE + 4) != 0x0000_0002 || length.getInt(BEFORE_META - 4) < 0
                || length.getInt(BEFORE_META - 4) > LONGEST) {
            throw ImagingProblems.notDicom("The meta information does not begin with its length");
        }
        var bytes = new byte[BEFORE_META + length.getInt(BEFORE_META - 4)];
        System.arraycopy(start, 0, bytes, 0, BEFORE_META);
        try {
            in.readFully(bytes, BEFORE_META, bytes.length - BEFORE_META);
        } catch (EOFException tooShort) {
            throw ImagingProblems.notDicom("The file ends inside its meta information");
        }
        var meta = new ByteArrayInputStream(bytes, PREAMBLE + 4, bytes.length - PREAMBLE - 4);
        try {
            return new FileHeader(bytes, DataSetReader.read(meta, TransferSyntax.EXPLICIT_LITTLE_ENDIAN, STRICT));
        } catch (DicomException broken) {
            throw ImagingProblems.notDicom(broken);
        }
    }

    /** The header of a data set that came over the network without one. */
    static FileHeader of(String sopClass, String sopInstance, String transferSyntax, @Nullable String sentBy)
            throws IOException {
        var meta = new DataSet()
                .set(Tag.FILE_META_INFORMATION_VERSION, Vr.OB, new byte[] {0, 1})
                .set(Tag.MEDIA_STORAGE_SOP_CLASS_UID, sopClass)
                .set(Tag.MEDIA_STORAGE_SOP_INSTANCE_UID, sopInstance)
                .set(Tag.TRANSFER_SYNTAX_UID, transferSyntax)
                .set(Tag.IMPLEMENTATION_CLASS_UID, IMPLEMENTATION)
                .set(Tag.IMPLEMENTATION_VERSION_NAME, VERSION);
        if (sentBy != null) {
            meta.set(Tag.SOURCE_APPLICATION_ENTITY_TITLE, sentBy);
        }
        var length = DataSetWriter.length(meta, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        meta.set(Tag.FILE_META_INFORMATION_GROUP_LENGTH, length);
        var bytes = new ByteArrayOutputStream();
        bytes.write(new byte[PREAMBLE]);
        bytes.write("DICM".getBytes(US_ASCII));
        DataSetWriter.write(meta, bytes, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        return new FileHeader(bytes.toByteArray(), meta);
    }

    String transferSyntax() {
        return meta.text(Tag.TRANSFER_SYNTAX_UID, "");
    }

    String sopClass() {
        return meta.text(Tag.MEDIA_STORAGE_SOP_CLASS_UID, "");
    }

    String sopInstance() {
        return meta.text(Tag.MEDIA_STORAGE_SOP_INSTANCE_UID, "");
    }
}
