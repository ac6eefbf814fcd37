package org.mailian.imaging;

import java.awt.image.BufferedImage;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;

/** A frame of three samples of eight bits a pixel (PS3.3 section C.7.6.3.1.2): RGB or full YBR, pixel by pixel or plane by plane. */
record ColourFrame(int columns, int rows, byte[] samples, boolean planes, boolean luminance) {

    static ColourFrame of(DataSet dataSet, byte[] bytes) {
        var photometric = dataSet.text(Tag.PHOTOMETRIC_INTERPRETATION, "");
        var luminance = photometric.equals("YBR_FULL");
        if (!luminance && !photometric.equals("RGB")) {
            throw ImagingProblems.notRendered();
        }
        return of(dataSet, bytes, dataSet.integer(Tag.PLANAR_CONFIGURATION, 0) == 1, luminance);
    }

    /** Where it is known how the samples lie and what they are. */
    static ColourFrame of(DataSet dataSet, byte[] bytes, boolean planes, boolean luminance) {
        var columns = dataSet.integer(Tag.COLUMNS, 0);
        var rows = dataSet.integer(Tag.ROWS, 0);
        if (dataSet.integer(Tag.BITS_ALLOCATED, 8) != 8
                || columns < 1
                || rows < 1
                || 3L * columns * rows > bytes.length) {
            throw ImagingProblems.notRendered();
        }
        return new ColourFrame(columns, rows, bytes, planes, luminance);
    }

    BufferedImage draw() {
        var picture = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        var line = new int[columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                line[column] = colour(row * columns + column);
            }
            picture.setRGB(0, row, columns, 1, line, 0, columns);
        }
        return picture;
    }

    private int colour(int pixel) {
        var first = sample(pixel, 0);
        var second = sample(pixel, 1);
        var third = sample(pixel, 2);
        if (!luminance) {
            return first << 16 | second << 8 | third;
        }
        var red = first + 1.402 * (third - 128);
        var green = first - 0.344136 * (second - 128) - 0.714136 * (third - 128);
        var blue = first + 1.772 * (second - 128);
        return clamp(red) << 16 | clamp(green) << 8 | clamp(blue);
    }

    private int sample(int pixel, int which) {
        return samples[planes ? which * columns * rows + pixel : 3 * pixel + which] & 0xFF;
    }

    private static int clamp(double value) {
        return (int) Math.clamp(Math.round(value), 0, 255);
    }
}
