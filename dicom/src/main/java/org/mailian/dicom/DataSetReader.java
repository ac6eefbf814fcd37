package org.mailian.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Reads data sets from streams (PS3.5 section 7): implicit and explicit, little and big endian, deflated, with encapsulated pixel data.
 * Memory grows with what is kept, never with what a length claims. The stream is read ahead and not closed.
 *
 * <p>Lenient, because devices are, in four things only: odd lengths; elements out of order; a representation of two letters that the
 * standard does not know, read as UN with a length of 32 bits; and the length of a delimiter. Everything else is refused with a {@link DicomException} that says where.
 */
public final class DataSetReader {

    private DataSetReader() {}

    /** Reads all there is, into memory, within the usual limits. */
    public static DataSet read(InputStream in, TransferSyntax syntax) throws IOException {
        return read(in, syntax, ReadOptions.ALL);
    }

    public static DataSet read(InputStream in, TransferSyntax syntax, ReadOptions options) throws IOException {
        return read(in, syntax, options, 0);
    }

    /** @param offset of the first byte in a larger stream, for what is said about places */
    public static DataSet read(InputStream in, TransferSyntax syntax, ReadOptions options, long offset)
            throws IOException {
        if (!syntax.deflated()) {
            var input = new DicomInput(in, syntax.bigEndian(), options.seeking());
            return new Parser(input, syntax.explicit(), options, offset).read();
        }
        try (var inflated = new Inflated(in, Inflated.MOST)) {
            return new Parser(new DicomInput(inflated, false, false), true, options, 0).read();
        }
    }

    /**
     * Copies a data set unchanged, byte for byte to its end, and meanwhile reads the elements that are wanted. This is the way to index
     * what is stored: nothing behind the last wanted element is looked at, nothing unwanted is kept.
     */
    public static DataSet copy(InputStream in, OutputStream out, TransferSyntax syntax, ReadOptions options)
            throws IOException {
        var both = new Tee(in, out);
        var head = read(both, syntax, options);
        in.transferTo(out);
        return head;
    }

    /** Whatever is read is also written. */
    private static final class Tee extends InputStream {

        private final InputStream in;
        private final OutputStream out;

        Tee(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        @Override
        public int read() throws IOException {
            var value = in.read();
            if (value >= 0) {
                out.write(value);
            }
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var count = in.read(target, offset, length);
            if (count > 0) {
                out.write(target, offset, count);
            }
            return count;
        }
    }
}
