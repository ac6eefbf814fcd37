package org.mailian.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * A deflated data set (PS3.5 section A.5): no zlib header around it. A few bytes can inflate to a thousand times as many, so that there is
 * an end to it.
 */
final class Inflated extends InputStream {

    /** More than any object that is worth deflating. */
    static final long MOST = 4L << 30;

    private static final int BUFFER = 8 * 1024;

    private final Inflater inflater = new Inflater(true);
    private final InputStream in;
    private long left;

    /** @param most bytes to inflate before the rest is refused */
    Inflated(InputStream deflated, long most) {
        left = most;
        in = new InflaterInputStream(deflated, inflater, BUFFER);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            var count = in.read(target, offset, length);
            left -= count;
            if (left < 0) {
                throw new DicomException(Fault.TOO_MUCH, "The stream inflates to more than allowed");
            }
            return count;
        } catch (ZipException problem) {
            throw new DicomException(Fault.BAD_DEFLATE, "The stream does not inflate");
        } catch (EOFException problem) {
            throw new DicomException(Fault.TRUNCATED, "The deflated stream ends too early");
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
