package org.mailian.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a multipart body (RFC 2046 section 5.1) one after the other, whatever their length, in a buffer of constant size.
 * A body that is none is {@code imaging/upload-malformed}.
 */
final class MultipartReader {

    private static final int BUFFER = 128 * 1024;
    private static final int LONGEST_HEAD = 8 * 1024;

    private final InputStream in;
    private final byte[] delimiter;
    /** How far a boundary must at least begin behind a place, by the byte where it would end there (Horspool's table). */
    private final int[] shift = new int[256];

    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    /** Up to here in the buffer no boundary begins. */
    private int clear;

    private @Nullable Part open;

    MultipartReader(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
        Arrays.fill(shift, delimiter.length);
        for (int index = 0; index < delimiter.length - 1; index++) {
            shift[delimiter[index] & 0xFF] = delimiter.length - 1 - index;
        }
        // the first boundary may stand at the very beginning, without a line before it
        this.buffer[end++] = '\r';
        this.buffer[end++] = '\n';
        this.open = new Part();
    }

    /** The next part, after passing over what was not read of the one before; null behind the last one. */
    @Nullable
    InputStream next() throws IOException {
        if (open == null) {
            return null;
        }
        open.transferTo(OutputStream.nullOutputStream());
        next += delimiter.length;
        var first = one();
        var second = one();
        if (first == '-' && second == '-') {
            open = null;
            return null;
        }
        if (first != '\r' || second != '\n') {
            passLine();
        }
        while (passLine() > 0) {
            // of the head of a part nothing is needed: what it holds says itself what it is
        }
        clear = next;
        open = new Part();
        return open;
    }

    /** Passes over a line and says how long it was. */
    private int passLine() throws IOException {
        for (int length = 0; length < LONGEST_HEAD; length++) {
            if (one() == '\n') {
                return length - 1;
            }
        }
        throw ImagingProblems.uploadMalformed("The head of a part is too long");
    }

    private int one() throws IOException {
        if (next == end) {
            fill();
        }
        return buffer[next++] & 0xFF;
    }

    /** Makes room and reads more. */
    private void fill() throws IOException {
        System.arraycopy(buffer, next, buffer, 0, end - next);
        clear -= next;
        end -= next;
        next = 0;
        var read = in.read(buffer, end, buffer.length - end);
        if (read <= 0) {
            throw ImagingProblems.uploadMalformed("The upload ends before its last part does");
        }
        end += read;
    }

    /** The content of a part: everything before the next boundary. */
    private final class Part extends InputStream {

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            var ready = ready();
            if (ready == 0) {
                return -1;
            }
            var count = Math.min(ready, length);
            System.arraycopy(buffer, next, into, from, count);
            next += count;
            return count;
        }

        /** How many bytes at hand are surely content; 0 at the boundary. */
        private int ready() throws IOException {
            while (true) {
                look();
                if (clear > next) {
                    return clear - next;
                }
                if (isBoundary(next)) {
                    return 0;
                }
                fill();
            }
        }

        private void look() {
            clear = Math.max(clear, next);
            while (clear <= end - delimiter.length && !isBoundary(clear)) {
                clear += shift[buffer[clear + delimiter.length - 1] & 0xFF];
            }
        }

        private boolean isBoundary(int at) {
            if (at > end - delimiter.length) {
                return false;
            }
            for (int index = 0; index < delimiter.length; index++) {
                if (buffer[at + index] != delimiter[index]) {
                    return false;
                }
            }
            return true;
        }
    }
}
