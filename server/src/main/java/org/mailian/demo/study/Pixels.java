package org.mailian.demo.study;

import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;

/** The module that says how pixels lie in the bytes (PS3.3 section C.7.6.3), and how they are put there. */
final class Pixels {

    private Pixels() {}

    /** Unsigned, one sample a pixel, bright for high values. */
    static DataSet grey(int rows, int columns, int bits) {
        return new DataSet()
                .set(Tag.SAMPLES_PER_PIXEL, 1)
                .set(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .set(Tag.ROWS, rows)
                .set(Tag.COLUMNS, columns)
                .set(Tag.BITS_ALLOCATED, bits > 8 ? 16 : 8)
                .set(Tag.BITS_STORED, bits)
                .set(Tag.HIGH_BIT, bits - 1)
                .set(Tag.PIXEL_REPRESENTATION, 0);
    }

    /** Writes 16 bits; returns where the next pixel begins. */
    static int put(byte[] pixels, int at, int value) {
        pixels[at] = (byte) value;
        pixels[at + 1] = (byte) (value >> 8);
        return at + 2;
    }
}
