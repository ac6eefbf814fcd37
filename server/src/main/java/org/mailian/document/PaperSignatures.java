package org.mailian.document;

import java.util.List;

/** Lines to sign on, side by side. */
record PaperSignatures(List<String> labels) implements PaperPart {

    private static final float SIZE = 9.5f;
    private static final float GAP = 14;

    @Override
    public List<Strip> strips(Pen pen, float width) {
        var share = width / labels.size();
        return List.of(new Strip(34, (x, y) -> {
            for (int i = 0; i < labels.size(); i++) {
                var left = x + i * share;
                var label = labels.get(i);
                pen.text(label, left, y + 26, SIZE, false);
                pen.line(left + (float) pen.width(label, SIZE, false) + 4, y + 28, left + share - GAP, y + 28, 0.5f);
            }
        }));
    }
}
