package org.mailian.document;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held, as Exif says it in a JPEG (tag 0112, 1 to 8); browsers turn the picture accordingly.
 *
 * @param code 1 is upright
 */
record Orientation(int code) {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;

    /** Upright where nothing is said, or where it cannot be read. */
    static Orientation of(byte[] content) {
        try {
            var code = read(ByteBuffer.wrap(content));
            return new Orientation(code >= 1 && code <= 8 ? code : 1);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | java.nio.BufferUnderflowException cut) {
            return new Orientation(1);
        }
    }

    /** Whether width and height change places. */
    boolean turned() {
        return code >= 5;
    }

    AffineTransform transform(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int read(ByteBuffer it) {
        if (it.limit() < 4 || it.getShort(0) != (short) 0xFFD8) {
            return 1;
        }
        for (int place = 2; place + 4 < it.limit() && it.get(place) == (byte) 0xFF; ) {
            var length = it.getShort(place + 2) & 0xFFFF;
            if (it.get(place + 1) == (byte) 0xE1 && exif(it, place + 4)) {
                return tiff(it.slice(place + 10, length - 8));
            }
            if (it.get(place + 1) == (byte) 0xDA) {
                return 1;
            }
            place += 2 + length;
        }
        return 1;
    }

    private static boolean exif(ByteBuffer it, int place) {
        var mark = new byte[EXIF.length];
        it.get(place, mark);
        return Arrays.equals(mark, EXIF);
    }

    private static int tiff(ByteBuffer it) {
        it.order(it.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = it.getInt(4);
        var entries = it.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            var place = directory + 2 + 12 * entry;
            if ((it.getShort(place) & 0xFFFF) == ORIENTATION) {
                return it.getShort(place + 8);
            }
        }
        return 1;
    }
}
