package org.mailian.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Sticky labels for a label printer, one to a page: a bold line, small lines, a bar code (Code 128) with its text under it. A line that
 * is too long is cut.
 */
public final class Labels {

    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float EDGE = 1.5f * MILLIMETRE;
    private static final float LARGE = 8.5f;
    private static final float SMALL = 6;
    private static final float LINE = 1.3f;

    private final PDRectangle format;
    private final List<Label> labels = new ArrayList<>();

    private record Label(String heading, List<String> lines, String code) {}

    private Labels(PDRectangle format) {
        this.format = format;
    }

    /** For labels of this size. */
    public static Labels millimetres(int width, int height) {
        return new Labels(new PDRectangle(width * MILLIMETRE, height * MILLIMETRE));
    }

    public Labels add(String heading, List<String> lines, String code) {
        labels.add(new Label(heading, List.copyOf(lines), code));
        return this;
    }

    /** All of them; there is at least one. */
    public byte[] pdf() {
        synchronized (PaperFont.class) {
            try (var pen = new Pen(PaperFont.both(), format)) {
                for (int i = 0; i < labels.size(); i++) {
                    if (i > 0) {
                        pen.nextPage();
                    }
                    draw(pen, labels.get(i));
                }
                pen.finish();
                var bytes = new ByteArrayOutputStream();
                pen.document().save(bytes);
                return bytes.toByteArray();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private void draw(Pen pen, Label label) {
        var width = format.getWidth() - 2 * EDGE;
        var y = EDGE + LARGE;
        pen.text(cut(pen, label.heading(), LARGE, true, width), EDGE, y, LARGE, true);
        for (var line : label.lines()) {
            y += SMALL * LINE;
            pen.text(cut(pen, line, SMALL, false, width), EDGE, y, SMALL, false);
        }
        var base = format.getHeight() - EDGE;
        var top = y + 3;
        pen.bars(BarCode.code128(label.code()), EDGE, top, width, base - SMALL * LINE - top);
        var left = EDGE + (width - (float) pen.width(label.code(), SMALL, false)) / 2;
        pen.text(label.code(), left, base - 1, SMALL, false);
    }

    private static String cut(Pen pen, String text, float size, boolean heavy, float width) {
        if (pen.width(text, size, heavy) <= width) {
            return text;
        }
        var end = text.length();
        while (end > 1 && pen.width(text.substring(0, end) + "…", size, heavy) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }
}
