package org.mailian.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes data sets to streams (PS3.5 section 7). What was read is written as it was, lengths of sequences and items included; what was
 * made here gets delimiters. Odd lengths are made even. The stream is flushed and not closed.
 */
public final class DataSetWriter {

    private static final int UNDEFINED = 0xFFFF_FFFF;
    private static final int LONGEST_SHORT = 0xFFFF;

    private final DicomOutput out;
    private final TransferSyntax syntax;
    private boolean explicit;

    private DataSetWriter(OutputStream out, TransferSyntax syntax) {
        this.out = new DicomOutput(out, syntax.bigEndian());
        this.syntax = syntax;
        this.explicit = syntax.explicit();
    }

    public static void write(DataSet dataSet, OutputStream out, TransferSyntax syntax) throws IOException {
        if (syntax.deflated()) {
            deflate(dataSet, out, syntax);
        } else {
            new DataSetWriter(out, syntax).all(dataSet);
        }
    }

    /** The number of bytes that {@link #write} will write; not for deflated ones. */
    public static long length(DataSet dataSet, TransferSyntax syntax) {
        if (syntax.deflated()) {
            throw new IllegalArgumentException("How short a deflated data set gets is known when it is written");
        }
        return EncodedLength.of(dataSet, syntax.explicit());
    }

    /** An odd number of bytes gets one more (PS3.5 section A.5). */
    private static void deflate(DataSet dataSet, OutputStream out, TransferSyntax syntax) throws IOException {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            var deflated = new DeflaterOutputStream(out, deflater, 8 * 1024);
            new DataSetWriter(deflated, syntax).all(dataSet);
            deflated.finish();
            if (deflater.getBytesWritten() % 2 != 0) {
                out.write(0);
            }
            out.flush();
        } finally {
            deflater.end();
        }
    }

    private void all(DataSet dataSet) throws IOException {
        elements(dataSet);
        out.flush();
    }

    private void elements(DataSet dataSet) throws IOException {
        for (var element : dataSet) {
            element(dataSet, element);
        }
    }

    private void element(DataSet dataSet, Element element) throws IOException {
        switch (element.value()) {
            case Value.Bytes kept -> bytes(element, kept.bytes());
            case Value.Text kept -> bytes(element, Texts.encode(element.tag(), element.vr(), kept.text(), dataSet));
            case Value.Bulk kept -> {
                header(element, EncodedLength.value(dataSet, element, explicit));
                out.bulk(kept.data(), element.vr().unit());
            }
            case Value.Items sequence -> {
                var undefined = sequence.undefinedLength();
                header(element, undefined ? UNDEFINED : EncodedLength.value(dataSet, element, explicit));
                items(element, sequence.items());
                if (undefined) {
                    delimiter(Tag.SEQUENCE_DELIMITER);
                }
            }
            case Value.Fragments fragments -> fragments(element, fragments.parts());
        }
    }

    private void bytes(Element element, byte[] bytes) throws IOException {
        header(element, EncodedLength.even(bytes.length));
        out.bytes(bytes, element.vr().unit());
        if (bytes.length % 2 != 0) {
            out.bytes(new byte[] {element.vr().padding()}, 1);
        }
    }

    /** A value too long for a short length field is written as unknown (PS3.5 section 6.2.2). */
    private void header(Element element, long length) throws IOException {
        out.tag(element.tag());
        if (!explicit) {
            out.integer((int) length);
            return;
        }
        var vr = element.vr();
        if (!vr.hasLongHeader() && length > LONGEST_SHORT) {
            vr = Vr.UN;
        }
        out.letters(vr.name());
        if (vr.hasLongHeader()) {
            out.unsignedShort(0);
            out.integer((int) length);
        } else {
            out.unsignedShort((int) length);
        }
    }

    private void items(Element element, List<DataSet> items) throws IOException {
        var wasExplicit = explicit;
        var wasBigEndian = out.isBigEndian();
        if (element.vr() == Vr.UN) {
            explicit = false;
            out.setBigEndian(false);
        }
        for (var item : items) {
            out.tag(Tag.ITEM);
            out.integer(item.hasUndefinedLength() ? UNDEFINED : (int) EncodedLength.of(item, explicit));
            elements(item);
            if (item.hasUndefinedLength()) {
                delimiter(Tag.ITEM_DELIMITER);
            }
        }
        explicit = wasExplicit;
        out.setBigEndian(wasBigEndian);
    }

    private void fragments(Element element, List<BulkData> parts) throws IOException {
        if (!syntax.encapsulated()) {
            throw new DicomException(
                    Fault.BAD_FRAMES,
                    DicomException.NOWHERE,
                    Tag.format(element.tag()),
                    "Compressed pixel data cannot be written in a transfer syntax without compression");
        }
        header(element, UNDEFINED);
        for (var part : parts) {
            out.tag(Tag.ITEM);
            out.integer((int) EncodedLength.even(part.length()));
            out.bulk(part, 1);
        }
        delimiter(Tag.SEQUENCE_DELIMITER);
    }

    private void delimiter(int tag) throws IOException {
        out.tag(tag);
        out.integer(0);
    }
}
