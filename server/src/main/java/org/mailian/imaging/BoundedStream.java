package org.mailian.imaging;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream, and no more. */
final class BoundedStream extends FilterInputStream {

    private long left;

    BoundedStream(InputStream stream, long length) {
        super(stream);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        if (left <= 0) {
            return -1;
        }
        var next = super.read();
        left -= next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (left <= 0) {
            return length == 0 ? 0 : -1;
        }
        var read = super.read(into, from, (int) Math.min(length, left));
        left -= Math.max(read, 0);
        return read;
    }

    @Override
    public long skip(long many) throws IOException {
        var skipped = super.skip(Math.min(many, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(super.available(), left);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
