package org.mailian.dicom;

import java.io.IOException;
import java.io.InputStream;

/** Turns units of two, four or eight bytes around (PS3.5 section 7.3). */
public final class Swap {

    private Swap() {}

    /** In place; what is left over at the end stays as it is. */
    public static void bytes(byte[] bytes, int unit) {
        bytes(bytes, 0, bytes.length, unit);
    }

    private static void bytes(byte[] bytes, int from, int to, int unit) {
        if (unit == 1) {
            return;
        }
        for (var start = from; start + unit <= to; start += unit) {
            for (int low = start, high = start + unit - 1; low < high; low++, high--) {
                var kept = bytes[low];
                bytes[low] = bytes[high];
                bytes[high] = kept;
            }
        }
    }

    /** The same for a stream. */
    public static InputStream stream(InputStream in, int unit) {
        return unit == 1 ? in : new Swapped(in, unit);
    }

    private static final class Swapped extends InputStream {

        private final InputStream in;
        private final int unit;
        private final byte[] block = new byte[8 * 1024];
        private int next;
        private int end;

        Swapped(InputStream in, int unit) {
            this.in = in;
            this.unit = unit;
        }

        @Override
        public int read() throws IOException {
            return next < end || fill() ? block[next++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (next == end && !fill()) {
                return -1;
            }
            var count = Math.min(length, end - next);
            System.arraycopy(block, next, target, offset, count);
            next += count;
            return count;
        }

        private boolean fill() throws IOException {
            next = 0;
            end = in.readNBytes(block, 0, block.length);
            bytes(block, 0, end, unit);
            return end > 0;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
