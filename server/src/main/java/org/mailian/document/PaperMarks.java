package org.mailian.document;

import java.util.List;
import org.mailian.document.Paper.Mark;

/** Who signed, side by side: the role small, the name large, under it the institution and the time. */
record PaperMarks(List<Mark> marks) implements PaperPart {

    private static final float SMALL = 8.5f;
    private static final float LARGE = 13;
    private static final float GAP = 14;

    @Override
    public List<Strip> strips(Pen pen, float width) {
        var share = width / marks.size();
        return List.of(new Strip(64, (x, y) -> {
            for (int i = 0; i < marks.size(); i++) {
                var mark = marks.get(i);
                var left = x + i * share;
                pen.text(mark.role(), left, y + 18, SMALL, false);
                pen.text(mark.name(), left, y + 35, LARGE, true);
                pen.line(left, y + 39, left + share - GAP, y + 39, 0.5f);
                pen.text(mark.institution(), left, y + 50, SMALL, false);
                pen.text(mark.at(), left, y + 61, SMALL, false);
            }
        }));
    }
}
