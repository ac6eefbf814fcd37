package org.mailian.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.imaging.Rendering.Window;
import org.mailian.kernel.Problem;

/**
 * A frame without its compression: RLE (PS3.5 annex G), JPEG with eight bits or lossless. JPEG 2000, JPEG-LS, JPEG of twelve bits and
 * what is newer nobody here decodes: {@code imaging/not-rendered}. The samples are taken as they are stored, without what a decoder of
 * photographs would think of their colours: the data set says what they are.
 *
 * @param samples as in a frame without compression, pixel by pixel or plane by plane, the lower byte first
 */
record CompressedFrame(DataSet dataSet, byte[] samples, boolean planes, boolean luminance) {

    static CompressedFrame of(DataSet dataSet, TransferSyntax syntax, byte[] bytes) {
        try {
            if (syntax.equals(TransferSyntax.RLE_LOSSLESS)) {
                var luminance = photometric(dataSet).equals("YBR_FULL");
                return new CompressedFrame(dataSet, RunLengths.decode(bytes, shape(dataSet)), true, luminance);
            }
            return decoded(dataSet, bytes);
        } catch (Problem refused) {
            throw refused;
        } catch (IOException
                | RuntimeException broken) { // the decoders have no exception of their own for what is spoiled
            throw ImagingProblems.notRendered();
        }
    }

    BufferedImage draw(@Nullable Window window) {
        return shape(dataSet).samples() == 1
                ? GreyFrame.of(dataSet, samples).draw(window)
                : ColourFrame.of(dataSet, samples, planes, luminance).draw();
    }

    /** How many bytes a frame takes without compression. */
    static long samples(DataSet dataSet) {
        return shape(dataSet).bytes();
    }

    /** What the data set says a frame is. */
    record Shape(int columns, int rows, int samples, int bytesEach) {

        long bytes() {
            return (long) columns * rows * samples * bytesEach;
        }
    }

    static Shape shape(DataSet dataSet) {
        return new Shape(
                dataSet.integer(Tag.COLUMNS, 0),
                dataSet.integer(Tag.ROWS, 0),
                dataSet.integer(Tag.SAMPLES_PER_PIXEL, 1),
                Math.max(1, dataSet.integer(Tag.BITS_ALLOCATED, 8) / 8));
    }

    private static CompressedFrame decoded(DataSet dataSet, byte[] bytes) throws IOException {
        var shape = shape(dataSet);
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw ImagingProblems.notRendered();
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                if (reader.getWidth(0) != shape.columns() || reader.getHeight(0) != shape.rows()) {
                    throw ImagingProblems.notRendered();
                }
                var samples = samples(raster(reader), shape);
                var luminance = photometric(dataSet).startsWith("YBR_FULL");
                return new CompressedFrame(dataSet, samples, false, luminance);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Raster raster(ImageReader reader) throws IOException {
        return reader.canReadRaster()
                ? reader.readRaster(0, null)
                : reader.read(0).getRaster();
    }

    private static byte[] samples(Raster raster, Shape shape) {
        if (raster.getNumBands() != shape.samples()) {
            throw ImagingProblems.notRendered();
        }
        var samples = new byte[Math.toIntExact(shape.bytes())];
        var line = new int[shape.columns() * shape.samples()];
        var at = 0;
        for (int row = 0; row < shape.rows(); row++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + row, shape.columns(), 1, line);
            for (var sample : line) {
                for (int part = 0; part < shape.bytesEach(); part++) {
                    samples[at++] = (byte) (sample >> 8 * part);
                }
            }
        }
        return samples;
    }

    private static String photometric(DataSet dataSet) {
        return dataSet.text(Tag.PHOTOMETRIC_INTERPRETATION, "");
    }
}
