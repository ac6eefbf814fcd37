package org.mailian.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of one value and no more, in little endian. */
final class ValueStream extends InputStream {

    private final DicomInput input;
    private long left;

    ValueStream(DicomInput input, long length) {
        this.input = input;
        this.left = length;
    }

    /** Passes over what nobody read. */
    void finish() throws IOException {
        input.skip(left);
        left = 0;
    }

    @Override
    public int read() throws IOException {
        if (left == 0) {
            return -1;
        }
        left--;
        return input.unsignedByte();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (left == 0) {
            return length == 0 ? 0 : -1;
        }
        var count = input.read(target, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException();
        }
        left -= count;
        return count;
    }

    @Override
    public long skip(long length) throws IOException {
        var count = Math.clamp(length, 0, left);
        input.skip(count);
        left -= count;
        return count;
    }
}
