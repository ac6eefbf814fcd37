package org.mailian.document;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Puts parts on pages from top to bottom, and a foot with the page's number under each. */
final class PaperLayout {

    static final float MARGIN = 36;
    private static final float FOOT = 22;

    private final Pen pen;
    private final PDRectangle format;
    private final String name;
    private float y = MARGIN;

    PaperLayout(Pen pen, PDRectangle format, String name) {
        this.pen = pen;
        this.format = format;
        this.name = name;
    }

    void write(List<PaperPart> parts) throws IOException {
        var width = format.getWidth() - 2 * MARGIN;
        for (var part : parts) {
            if (part instanceof PaperPart.PageBreak) {
                turn();
                continue;
            }
            for (var strip : part.strips(pen, width)) {
                if (y + strip.height() > format.getHeight() - MARGIN - FOOT && y > MARGIN) {
                    rule(strip.ruled(), width);
                    turn();
                    rule(strip.ruled(), width);
                }
                strip.drawing().at(MARGIN, y);
                y += strip.height();
            }
        }
        var pages = pen.pages();
        for (int page = 0; page < pages; page++) {
            pen.reopen(page);
            foot(page + 1, pages);
        }
        pen.finish();
        var information = pen.document().getDocumentInformation();
        information.setTitle(name);
        information.setCreator("Mailian");
        pen.document().getDocumentCatalog().setLanguage("zh-CN");
    }

    private void rule(boolean ruled, float width) {
        if (ruled) {
            pen.line(MARGIN, y, MARGIN + width, y, PaperRow.EDGE);
        }
    }

    private void turn() throws IOException {
        pen.nextPage();
        y = MARGIN;
    }

    private void foot(int page, int pages) {
        var base = format.getHeight() - MARGIN + 4;
        var number = "第 " + page + " / " + pages + " 页";
        pen.text(name, MARGIN, base, 8, false);
        pen.text(number, format.getWidth() - MARGIN - (float) pen.width(number, 8, false), base, 8, false);
    }
}
