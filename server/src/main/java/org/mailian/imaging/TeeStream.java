package org.mailian.imaging;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Whatever is read is also written. */
final class TeeStream extends FilterInputStream {

    private final OutputStream out;

    TeeStream(InputStream in, OutputStream out) {
        super(in);
        this.out = out;
    }

    @Override
    public int read() throws IOException {
        var value = super.read();
        if (value >= 0) {
            out.write(value);
        }
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var count = super.read(target, offset, length);
        if (count > 0) {
            out.write(target, offset, count);
        }
        return count;
    }

    /** What is passed over is written too. */
    @Override
    public long skip(long many) throws IOException {
        var buffer = new byte[(int) Math.min(Math.max(many, 0), 16 * 1024)];
        return Math.max(read(buffer, 0, buffer.length), 0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
