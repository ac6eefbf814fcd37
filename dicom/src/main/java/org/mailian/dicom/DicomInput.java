package org.mailian.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A buffered stream that knows its position and reads numbers in either byte order. The end comes as an {@link EOFException}. */
final class DicomInput {

    private static final int BUFFER = 16 * 1024;

    /** No more than this is reserved before the bytes are really there. */
    private static final int TRUSTED = 1 << 20;

    private final InputStream in;
    private final boolean seeking;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private long before;
    private boolean bigEndian;

    /** @param seeking whether the stream may be skipped rather than read */
    DicomInput(InputStream in, boolean bigEndian, boolean seeking) {
        this.in = in;
        this.seeking = seeking;
        this.bigEndian = bigEndian;
    }

    /** The number of bytes read so far. */
    long position() {
        return before + next;
    }

    boolean isBigEndian() {
        return bigEndian;
    }

    void setBigEndian(boolean bigEndian) {
        this.bigEndian = bigEndian;
    }

    boolean isAtEnd() throws IOException {
        return next == end && !fill();
    }

    private boolean fill() throws IOException {
        before += end;
        next = 0;
        end = 0;
        var count = in.read(buffer, 0, buffer.length);
        end = Math.max(count, 0);
        return count > 0;
    }

    /** Makes a few bytes available in one piece. */
    private void need(int count) throws IOException {
        if (end - next >= count) {
            return;
        }
        System.arraycopy(buffer, next, buffer, 0, end - next);
        before += next;
        end -= next;
        next = 0;
        while (end < count) {
            var read = in.read(buffer, end, buffer.length - end);
            if (read <= 0) {
                throw new EOFException();
            }
            end += read;
        }
    }

    int unsignedByte() throws IOException {
        need(1);
        return buffer[next++] & 0xFF;
    }

    int unsignedShort() throws IOException {
        need(2);
        var value = (short) Numbers.SHORT.get(buffer, next);
        next += 2;
        return Short.toUnsignedInt(bigEndian ? Short.reverseBytes(value) : value);
    }

    int integer() throws IOException {
        need(4);
        var value = (int) Numbers.INT.get(buffer, next);
        next += 4;
        return bigEndian ? Integer.reverseBytes(value) : value;
    }

    int tag() throws IOException {
        need(4);
        var group = unsignedShort();
        return Tag.of(group, unsignedShort());
    }

    /** So many bytes in a new array that grows only as they arrive. */
    byte[] bytes(int length) throws IOException {
        var bytes = new byte[Math.min(length, TRUSTED)];
        var count = 0;
        while (true) {
            count += fully(bytes, count);
            if (count == length) {
                return bytes;
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(length, bytes.length * 2L));
        }
    }

    private int fully(byte[] bytes, int from) throws IOException {
        var count = from;
        while (count < bytes.length) {
            var read = read(bytes, count, bytes.length - count);
            if (read < 0) {
                throw new EOFException();
            }
            count += read;
        }
        return count - from;
    }

    /** As {@link InputStream#read(byte[], int, int)}. */
    int read(byte[] target, int offset, int length) throws IOException {
        if (next < end) {
            var count = Math.min(length, end - next);
            System.arraycopy(buffer, next, target, offset, count);
            next += count;
            return count;
        }
        if (length < BUFFER) {
            return fill() ? read(target, offset, length) : -1;
        }
        before += end;
        next = 0;
        end = 0;
        var count = in.read(target, offset, length);
        before += Math.max(count, 0);
        return count;
    }

    void skip(long length) throws IOException {
        var left = length - Math.min(length, end - next);
        next += (int) (length - left);
        if (seeking && left > BUFFER) {
            left = leap(left);
        }
        while (left > 0) {
            if (!fill()) {
                throw new EOFException();
            }
            var count = (int) Math.min(left, end);
            next = count;
            left -= count;
        }
    }

    /** Skips all but the last byte, which must be read to know that it is there; returns how many bytes are left. */
    private long leap(long length) throws IOException {
        before += end;
        next = 0;
        end = 0;
        var left = length;
        for (var skipped = in.skip(left - 1); skipped > 0; skipped = in.skip(left - 1)) {
            left -= skipped;
            before += skipped;
        }
        return left;
    }
}
