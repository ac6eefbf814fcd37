package org.mailian.imaging;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;
import org.mailian.imaging.Rendering.Window;

/**
 * A frame of grey values (PS3.3 section C.11): rescaled, windowed, and inverted where white is the least.
 *
 * @param values rescaled
 */
record GreyFrame(
        int columns,
        int rows,
        double[] values,
        boolean inverted,
        @Nullable Window window) {

    static GreyFrame of(DataSet dataSet, byte[] bytes) {
        var columns = dataSet.integer(Tag.COLUMNS, 0);
        var rows = dataSet.integer(Tag.ROWS, 0);
        var allocated = dataSet.integer(Tag.BITS_ALLOCATED, 8);
        var photometric = dataSet.text(Tag.PHOTOMETRIC_INTERPRETATION, "");
        if (allocated != 8 && allocated != 16
                || !photometric.startsWith("MONOCHROME")
                || columns < 1
                || rows < 1
                || (long) columns * rows * allocated / 8 > bytes.length) {
            throw ImagingProblems.notRendered();
        }
        return new GreyFrame(
                columns,
                rows,
                values(dataSet, bytes, columns * rows, allocated),
                photometric.equals("MONOCHROME1"),
                Window.of(dataSet).orElse(null));
    }

    private static double[] values(DataSet dataSet, byte[] bytes, int count, int allocated) {
        var unused = 32 - Math.clamp(dataSet.integer(Tag.BITS_STORED, allocated), 1, allocated);
        var signed = dataSet.integer(Tag.PIXEL_REPRESENTATION, 0) == 1;
        var slope = dataSet.decimal(Tag.RESCALE_SLOPE).orElse(1);
        var intercept = dataSet.decimal(Tag.RESCALE_INTERCEPT).orElse(0);
        var values = new double[count];
        for (int index = 0; index < count; index++) {
            var raw =
                    allocated == 8 ? bytes[index] & 0xFF : bytes[2 * index] & 0xFF | (bytes[2 * index + 1] & 0xFF) << 8;
            var stored = signed ? raw << unused >> unused : raw << unused >>> unused;
            values[index] = stored * slope + intercept;
        }
        return values;
    }

    /** @param asked another window than the object's own; without either the least is black and the most white */
    BufferedImage draw(@Nullable Window asked) {
        var shown = asked != null ? asked : window != null ? window : whole();
        var picture = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_GRAY);
        var line = new byte[columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                var grey = grey(values[row * columns + column], shown);
                line[column] = (byte) (inverted ? 255 - grey : grey);
            }
            picture.getRaster().setDataElements(0, row, columns, 1, line);
        }
        return picture;
    }

    /** PS3.3 section C.11.2.1.2.1, the linear function. */
    private static int grey(double value, Window window) {
        var width = Math.max(window.width() - 1, 1);
        var scaled = ((value - (window.centre() - 0.5)) / width + 0.5) * 255;
        return (int) Math.clamp(Math.round(scaled), 0, 255);
    }

    private Window whole() {
        var least = Double.MAX_VALUE;
        var most = -Double.MAX_VALUE;
        for (var value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new Window((least + most) / 2 + 0.5, Math.max(most - least + 1, 1));
    }
}
