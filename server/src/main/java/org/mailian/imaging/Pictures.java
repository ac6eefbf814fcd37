package org.mailian.imaging;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.BulkData;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.imaging.Rendering.Window;

/** Frames as pictures, in grey or colour. What cannot be drawn is {@code imaging/not-rendered}. */
final class Pictures {

    /** A frame is drawn in memory: this is what one may take. */
    private static final int MOST_BYTES = 256 << 20;

    static {
        ImageIO.setUseCache(false);
    }

    private Pictures() {}

    static BufferedImage draw(DataSet dataSet, String transferSyntax, BulkData frame, @Nullable Window window)
            throws IOException {
        if (frame.length() > MOST_BYTES || CompressedFrame.samples(dataSet) > MOST_BYTES) {
            throw ImagingProblems.notRendered();
        }
        byte[] bytes;
        try (var content = frame.open()) {
            bytes = content.readAllBytes();
        }
        var syntax = TransferSyntax.of(transferSyntax);
        if (syntax.encapsulated()) {
            return CompressedFrame.of(dataSet, syntax, bytes).draw(window);
        }
        return dataSet.integer(Tag.SAMPLES_PER_PIXEL, 1) == 3
                ? ColourFrame.of(dataSet, bytes).draw()
                : GreyFrame.of(dataSet, bytes).draw(window);
    }

    /** The picture made smaller, so that it fits; never larger. */
    static BufferedImage within(BufferedImage picture, int width, int height) {
        var scale = Math.min((double) width / picture.getWidth(), (double) height / picture.getHeight());
        if (scale >= 1) {
            return picture;
        }
        var smaller = new BufferedImage(
                Math.max(1, (int) Math.round(picture.getWidth() * scale)),
                Math.max(1, (int) Math.round(picture.getHeight() * scale)),
                picture.getType());
        var pen = smaller.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, smaller.getWidth(), smaller.getHeight(), null);
        pen.dispose();
        return smaller;
    }

    static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    static byte[] jpeg(BufferedImage picture, int quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality / 100f);
            writer.write(null, new IIOImage(picture, List.of(), null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
