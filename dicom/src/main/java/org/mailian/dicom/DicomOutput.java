package org.mailian.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A buffered stream that writes numbers in either byte order. */
final class DicomOutput {

    private final OutputStream out;
    private final byte[] buffer = new byte[16 * 1024];
    private int next;
    private boolean bigEndian;

    DicomOutput(OutputStream out, boolean bigEndian) {
        this.out = out;
        this.bigEndian = bigEndian;
    }

    boolean isBigEndian() {
        return bigEndian;
    }

    void setBigEndian(boolean bigEndian) {
        this.bigEndian = bigEndian;
    }

    /** Hands everything on; the stream behind is flushed too. */
    void flush() throws IOException {
        drain();
        out.flush();
    }

    private void drain() throws IOException {
        out.write(buffer, 0, next);
        next = 0;
    }

    private void room(int count) throws IOException {
        if (buffer.length - next < count) {
            drain();
        }
    }

    void letters(String two) throws IOException {
        room(2);
        buffer[next++] = (byte) two.charAt(0);
        buffer[next++] = (byte) two.charAt(1);
    }

    void unsignedShort(int value) throws IOException {
        room(2);
        Numbers.SHORT.set(buffer, next, bigEndian ? Short.reverseBytes((short) value) : (short) value);
        next += 2;
    }

    void integer(int value) throws IOException {
        room(4);
        Numbers.INT.set(buffer, next, bigEndian ? Integer.reverseBytes(value) : value);
        next += 4;
    }

    void tag(int tag) throws IOException {
        unsignedShort(Tag.group(tag));
        unsignedShort(Tag.element(tag));
    }

    /** Bytes in little endian that are turned around if they must be. */
    void bytes(byte[] littleEndian, int unit) throws IOException {
        if (bigEndian && unit > 1) {
            var swapped = littleEndian.clone();
            Swap.bytes(swapped, unit);
            raw(swapped);
        } else {
            raw(littleEndian);
        }
    }

    private void raw(byte[] bytes) throws IOException {
        if (bytes.length > buffer.length) {
            drain();
            out.write(bytes);
            return;
        }
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, next, bytes.length);
        next += bytes.length;
    }

    /** All of the value and a byte more if its length is odd. */
    void bulk(BulkData data, int unit) throws IOException {
        drain();
        try (InputStream in = data.open()) {
            var written = (bigEndian ? Swap.stream(in, unit) : in).transferTo(out);
            if (written != data.length()) {
                throw new DicomException(Fault.BAD_LENGTH, "A value is not as long as was said");
            }
        }
        if (data.length() % 2 != 0) {
            room(1);
            buffer[next++] = 0;
        }
    }
}
