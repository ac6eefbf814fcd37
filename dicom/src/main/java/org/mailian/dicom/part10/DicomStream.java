package org.mailian.dicom.part10;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DataSetReader;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.Fault;
import org.mailian.dicom.Limits;
import org.mailian.dicom.ReadOptions;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.Vr;

/**
 * A file that arrives as a stream: the meta information is read, the data set is still to come (PS3.10 section 7).
 *
 * <p>Lenient in two things: the group length of the meta information may be missing or wrong, for the elements say themselves where group
 * 0002 ends; and where the transfer syntax is missing, it is seen from the first element. A file without preamble and prefix is refused.
 */
public final class DicomStream {

    private static final int PREAMBLE = 128;
    private static final int HEADER = 8;
    private static final int LARGEST_META = 64 * 1024;
    private static final Limits LIMITS = Limits.SMALL.withValueLength(LARGEST_META);

    private final FileMeta meta;
    private final TransferSyntax syntax;
    private final InputStream body;
    private final long offset;

    private DicomStream(FileMeta meta, TransferSyntax syntax, InputStream body, long offset) {
        this.meta = meta;
        this.syntax = syntax;
        this.body = body;
        this.offset = offset;
    }

    /** Reads preamble, prefix and meta information. The stream is not closed. */
    public static DicomStream open(InputStream in) throws IOException {
        var body = new PushbackInputStream(in, HEADER);
        prefix(body);
        var group = group(body);
        var elements = DataSetReader.read(
                new ByteArrayInputStream(group),
                TransferSyntax.EXPLICIT_LITTLE_ENDIAN,
                ReadOptions.ALL.within(LIMITS),
                PREAMBLE + 4);
        elements.remove(Tag.FILE_META_INFORMATION_GROUP_LENGTH);
        var meta = new FileMeta(elements);
        var syntax = elements.text(Tag.TRANSFER_SYNTAX_UID) == null ? seen(body) : meta.transferSyntax();
        return new DicomStream(meta, syntax, body, PREAMBLE + 4L + group.length);
    }

    private static void prefix(InputStream in) throws IOException {
        var start = in.readNBytes(PREAMBLE + 4);
        if (start.length < PREAMBLE + 4 || !isPrefix(start)) {
            throw new DicomException(Fault.NO_PREFIX, start.length, "", "There is no preamble with the prefix DICM");
        }
    }

    private static boolean isPrefix(byte[] start) {
        return start[PREAMBLE] == 'D'
                && start[PREAMBLE + 1] == 'I'
                && start[PREAMBLE + 2] == 'C'
                && start[PREAMBLE + 3] == 'M';
    }

    /** All elements of group 0002 as they stand in the file. */
    private static byte[] group(PushbackInputStream in) throws IOException {
        var group = new ByteArrayOutputStream();
        while (true) {
            var header = in.readNBytes(HEADER);
            if (header.length < HEADER || header[0] != 2 || header[1] != 0) {
                in.unread(header);
                return group.toByteArray();
            }
            var at = PREAMBLE + 4L + group.size();
            group.write(header);
            var length = length(in, header, group, at);
            if (length < 0 || length > LARGEST_META || group.size() + length > LARGEST_META) {
                throw new DicomException(Fault.BAD_META, at, "", "The meta information is longer than any can be");
            }
            var value = in.readNBytes(length);
            if (value.length < length) {
                throw new DicomException(Fault.TRUNCATED, at, "", "The file ends inside its meta information");
            }
            group.write(value);
        }
    }

    private static int length(InputStream in, byte[] header, ByteArrayOutputStream group, long at) throws IOException {
        var vr = Vr.of(header[4], header[5]);
        if (vr == null) {
            throw new DicomException(Fault.BAD_META, at, "", "The meta information is not in explicit little endian");
        }
        if (!vr.hasLongHeader()) {
            return Short.toUnsignedInt(little(header).getShort(6));
        }
        var length = in.readNBytes(4);
        if (length.length < 4) {
            throw new DicomException(Fault.TRUNCATED, at, "", "The file ends inside its meta information");
        }
        group.write(length);
        return little(length).getInt();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The transfer syntax as the first element shows it. */
    private static TransferSyntax seen(PushbackInputStream in) throws IOException {
        var header = in.readNBytes(HEADER);
        in.unread(header);
        if (header.length < HEADER || Vr.of(header[4], header[5]) == null) {
            return TransferSyntax.IMPLICIT_LITTLE_ENDIAN;
        }
        return header[0] == 0 && header[1] != 0
                ? TransferSyntax.EXPLICIT_BIG_ENDIAN
                : TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
    }

    public FileMeta meta() {
        return meta;
    }

    /** As the meta information says, or as the first element shows where it says nothing. */
    public TransferSyntax syntax() {
        return syntax;
    }

    /** The data set, byte for byte as it is written; starts where nothing of it is read yet. */
    public InputStream body() {
        return body;
    }

    /** Where the data set begins in the file. */
    public long offset() {
        return offset;
    }

    public DataSet read(ReadOptions options) throws IOException {
        return DataSetReader.read(body, syntax, options, offset);
    }
}
