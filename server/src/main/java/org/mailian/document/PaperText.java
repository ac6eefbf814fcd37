package org.mailian.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of writing over the whole width.
 *
 * @param above the space before the first line
 */
record PaperText(String text, float size, boolean heavy, float above) implements PaperPart {

    /** From line to line, as a multiple of the size. */
    static final float LEADING = 1.45f;

    /** From the top of a line to where its letters stand. */
    static final float BASE = 1.1f;

    @Override
    public List<Strip> strips(Pen pen, float width) {
        var lines = new LineBreaker(it -> pen.width(it, size, heavy)).lines(text, width);
        var strips = new ArrayList<Strip>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var space = i == 0 ? above : 0;
            strips.add(new Strip(
                    space + size * LEADING, (x, y) -> pen.text(line, x, y + space + size * BASE, size, heavy)));
        }
        return strips;
    }
}
