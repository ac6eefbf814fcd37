package org.mailian.document;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** Words drawn faintly all over a picture, so that a copy that is passed on says whose it was. */
final class PictureWords {

    /** Seen on black and on white, and nothing behind it is lost. */
    private static final Color FAINT = new Color(128, 134, 132, 64);

    private static final double SLANT = Math.toRadians(-18);

    private PictureWords() {}

    static void over(BufferedImage picture, String words) {
        var longest = Math.max(picture.getWidth(), picture.getHeight());
        var size = Math.max(12, longest / 64.0);
        var line = line(words);
        var step = line.getBounds2D().getWidth() * size + 4 * size;
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(FAINT);
        pen.rotate(SLANT, picture.getWidth() / 2.0, picture.getHeight() / 2.0);
        var row = 0;
        for (double y = -longest; y < 2.0 * longest; y += 7 * size) {
            for (double x = -longest - (row % 2) * step / 2; x < 2.0 * longest; x += step) {
                var place = new AffineTransform(size, 0, 0, size, x, y);
                pen.fill(place.createTransformedShape(line));
            }
            row++;
        }
        pen.dispose();
    }

    /** At size 1, from the left end of its base line. */
    private static Path2D line(String words) {
        var line = new Path2D.Double();
        synchronized (PaperFont.class) {
            var font = PaperFont.both().regular();
            var x = 0.0;
            for (var point : words.codePoints().toArray()) {
                line.append(
                        AffineTransform.getTranslateInstance(x, 0).createTransformedShape(font.outline(point)), false);
                x += font.width(point);
            }
        }
        return line;
    }
}
