package org.mailian.document;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Problem;

/** Draws a picture anew: turned as it is shown, black where it is covered, and with nothing but its pixels. */
final class PictureMask {

    private static final long MOST_PIXELS = 120_000_000;

    /** A house may run in a quarter of a gigabyte: a larger picture loses every other line of pixels, or more of them. */
    private static final double DRAWN_PIXELS = 12_000_000;

    private static final float QUALITY = 0.92f;

    private PictureMask() {}

    /** A PNG stays one, everything else becomes a JPEG. Refused: {@code document/picture-not-masked}, {@code document/region-malformed}. */
    static byte[] mask(byte[] content, List<PictureRegion> regions) {
        return mask(content, regions, null);
    }

    /** The same, with words drawn faintly over it. */
    static byte[] mask(byte[] content, List<PictureRegion> regions, @Nullable String words) {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw DocumentProblems.pictureNotMasked();
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                var png = reader.getFormatName().toLowerCase(Locale.ROOT).equals("png");
                var how = Orientation.of(content);
                var every = every(reader);
                within(regions, how, reader);
                var drawn = upright(read(reader, every), how);
                cover(drawn, regions, every);
                if (words != null) {
                    PictureWords.over(drawn, words);
                }
                return png ? png(drawn) : jpeg(drawn);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) { // decoders have no exception of their own for what is spoiled
            if (broken instanceof Problem refused) {
                throw refused;
            }
            throw DocumentProblems.pictureNotMasked();
        }
    }

    /** One of how many pixels of a line is drawn. */
    private static int every(ImageReader reader) throws IOException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw DocumentProblems.pictureNotMasked();
        }
        return (int) Math.max(1, Math.ceil(Math.sqrt(pixels / DRAWN_PIXELS)));
    }

    private static BufferedImage read(ImageReader reader, int every) throws IOException {
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, parameters);
    }

    /** Whoever covered something beyond the picture saw another one. */
    private static void within(List<PictureRegion> regions, Orientation how, ImageReader reader) throws IOException {
        var width = how.turned() ? reader.getHeight(0) : reader.getWidth(0);
        var height = how.turned() ? reader.getWidth(0) : reader.getHeight(0);
        if (regions.stream().anyMatch(it -> it.x() + it.width() > width || it.y() + it.height() > height)) {
            throw DocumentProblems.regionMalformed();
        }
    }

    /** As people see it; what was transparent is white. */
    private static BufferedImage upright(BufferedImage picture, Orientation how) {
        var width = how.turned() ? picture.getHeight() : picture.getWidth();
        var height = how.turned() ? picture.getWidth() : picture.getHeight();
        var upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(picture, how.transform(picture.getWidth(), picture.getHeight()), null);
        pen.dispose();
        return upright;
    }

    /** Rather a pixel too much than a line of a letter too little. */
    private static void cover(BufferedImage picture, List<PictureRegion> regions, int every) {
        var more = every > 1 ? 1 : 0;
        var pen = picture.createGraphics();
        pen.setTransform(new AffineTransform());
        pen.setColor(Color.BLACK);
        regions.forEach(it -> pen.fillRect(
                it.x() / every - more,
                it.y() / every - more,
                Math.ceilDiv(it.width(), every) + 3 * more,
                Math.ceilDiv(it.height(), every) + 3 * more));
        pen.dispose();
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, List.of(), null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
