package org.mailian.dicom;

import java.io.IOException;
import java.io.InputStream;

/** No more than so many bytes of another stream, which is closed with this one. */
final class Bounded extends InputStream {

    private final InputStream in;
    private long left;

    Bounded(InputStream in, long length) {
        this.in = in;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        var value = left == 0 ? -1 : in.read();
        left -= value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (left == 0 && length > 0) {
            return -1;
        }
        var count = in.read(target, offset, (int) Math.min(length, left));
        left -= Math.max(count, 0);
        return count;
    }

    @Override
    public long skip(long length) throws IOException {
        var count = in.skip(Math.min(length, left));
        left -= count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
