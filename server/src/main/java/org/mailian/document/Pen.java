package org.mailian.document;

import com.google.zxing.common.BitMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Draws on the pages of one document. Coordinates are points from the upper left corner, as a person would measure. A character that
 * neither weight knows is written as 〓, so that a rare name never keeps a patient from getting a paper.
 */
final class Pen implements AutoCloseable {

    private static final int UNKNOWN = '〓';

    private record Run(boolean bold, String text) {}

    private final PDDocument document = new PDDocument();
    private final PaperFont.Pair fonts;
    private final PDFont regular;
    private final PDFont bold;
    private final PDRectangle format;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream page;

    Pen(PaperFont.Pair fonts, PDRectangle format) throws IOException {
        this.fonts = fonts;
        this.format = format;
        this.regular = PDType0Font.load(document, fonts.regular().font(), true);
        this.bold = PDType0Font.load(document, fonts.bold().font(), true);
        this.page = newPage();
    }

    PDDocument document() {
        return document;
    }

    int pages() {
        return pages.size();
    }

    void nextPage() throws IOException {
        page.close();
        page = newPage();
    }

    /** Goes back to a page that was left, to write its number. */
    void reopen(int index) throws IOException {
        page.close();
        page = new PDPageContentStream(document, pages.get(index), PDPageContentStream.AppendMode.APPEND, true, true);
    }

    double width(String text, float size, boolean heavy) {
        return runs(text, heavy).stream()
                .mapToDouble(run -> {
                    var font = run.bold() ? fonts.bold() : fonts.regular();
                    return run.text().codePoints().mapToDouble(font::width).sum() * size;
                })
                .sum();
    }

    /** @param base where the line of writing lies */
    void text(String text, float x, float base, float size, boolean heavy) {
        draw(() -> {
            page.beginText();
            page.newLineAtOffset(x, format.getHeight() - base);
            for (var run : runs(text, heavy)) {
                page.setFont(run.bold() ? bold : regular, size);
                page.showText(run.text());
            }
            page.endText();
        });
    }

    void line(float x1, float y1, float x2, float y2, float thickness) {
        draw(() -> {
            page.setLineWidth(thickness);
            page.moveTo(x1, format.getHeight() - y1);
            page.lineTo(x2, format.getHeight() - y2);
            page.stroke();
        });
    }

    void ring(float x, float y, float radius) {
        // Four Bézier curves; the constant makes them a circle to the eye.
        var handle = radius * 0.5523f;
        var centre = format.getHeight() - y;
        draw(() -> {
            page.setLineWidth(0.8f);
            page.moveTo(x + radius, centre);
            page.curveTo(x + radius, centre + handle, x + handle, centre + radius, x, centre + radius);
            page.curveTo(x - handle, centre + radius, x - radius, centre + handle, x - radius, centre);
            page.curveTo(x - radius, centre - handle, x - handle, centre - radius, x, centre - radius);
            page.curveTo(x + handle, centre - radius, x + radius, centre - handle, x + radius, centre);
            page.stroke();
        });
    }

    void dashes(float x1, float y, float x2) {
        draw(() -> {
            page.setLineDashPattern(new float[] {4, 3}, 0);
            line(x1, y, x2, y, 0.6f);
            page.setLineDashPattern(new float[0], 0);
        });
    }

    /** A filled rectangle; {@code grey} 0 is black, 1 is white. */
    void fill(float x, float y, float width, float height, float grey) {
        draw(() -> {
            page.setNonStrokingColor(grey);
            page.addRect(x, format.getHeight() - y - height, width, height);
            page.fill();
            page.setNonStrokingColor(0f);
        });
    }

    /** Draws the dark elements themselves, not a picture of them: sharp on any printer. */
    void matrix(BitMatrix matrix, float x, float y, float side) {
        var element = side / matrix.getWidth();
        draw(() -> {
            for (int row = 0; row < matrix.getHeight(); row++) {
                for (int column = 0; column < matrix.getWidth(); column++) {
                    if (matrix.get(column, row)) {
                        page.addRect(
                                x + column * element, format.getHeight() - y - (row + 1) * element, element, element);
                    }
                }
            }
            page.fill();
        });
    }

    /** Bars from left to right over the whole width, dark where the pattern is. */
    void bars(BitMatrix pattern, float x, float y, float width, float height) {
        var element = width / pattern.getWidth();
        draw(() -> {
            for (int column = 0; column < pattern.getWidth(); column++) {
                if (pattern.get(column, 0)) {
                    page.addRect(x + column * element, format.getHeight() - y - height, element, height);
                }
            }
            page.fill();
        });
    }

    /** A picture that can be drawn; PNG or JPEG. Everything else is an {@link IllegalArgumentException}. */
    PDImageXObject image(byte[] bytes) {
        try {
            return PDImageXObject.createFromByteArray(document, bytes, "picture");
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("This is not a picture", unreadable);
        }
    }

    void picture(PDImageXObject image, float x, float y, float width, float height) {
        draw(() -> page.drawImage(image, x, format.getHeight() - y - height, width, height));
    }

    @Override
    public void close() throws IOException {
        page.close();
        document.close();
    }

    /** Ends the last page, so that the document can be saved. */
    void finish() throws IOException {
        page.close();
    }

    private PDPageContentStream newPage() throws IOException {
        var next = new PDPage(format);
        pages.add(next);
        document.addPage(next);
        return new PDPageContentStream(document, next);
    }

    private List<Run> runs(String text, boolean heavy) {
        var runs = new ArrayList<Run>();
        var current = new StringBuilder();
        var weight = heavy;
        for (int point :
                text.codePoints().filter(it -> !Character.isISOControl(it)).toArray()) {
            var known = known(point);
            var wanted = heavy && fonts.bold().has(known);
            if (wanted != weight && !current.isEmpty()) {
                runs.add(new Run(weight, current.toString()));
                current.setLength(0);
            }
            weight = wanted;
            current.appendCodePoint(known);
        }
        runs.add(new Run(weight, current.toString()));
        return runs;
    }

    /** The character itself, else the ordinary one it is a variant of (a full-width digit, a radical), else 〓. */
    private int known(int point) {
        if (fonts.regular().has(point)) {
            return point;
        }
        var ordinary = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                .codePointAt(0);
        return fonts.regular().has(ordinary) ? ordinary : UNKNOWN;
    }

    private interface Drawing {
        void run() throws IOException;
    }

    private static void draw(Drawing drawing) {
        try {
            drawing.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
