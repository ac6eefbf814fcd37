package org.mailian.document;

import java.util.List;

/** Where the stub is torn off: scissors, dashes, and in their middle what lies above. */
record PaperTearLine(String caption) implements PaperPart {

    private static final float SIZE = 8;
    private static final float SCISSORS = 16;

    @Override
    public List<Strip> strips(Pen pen, float width) {
        var wide = (float) pen.width(caption, SIZE, false);
        return List.of(new Strip(32, (x, y) -> {
            var middle = y + 12;
            scissors(pen, x, middle);
            var words = x + (width - wide) / 2;
            pen.dashes(x + SCISSORS, middle, words - 6);
            pen.text(caption, words, middle + 3, SIZE, false);
            pen.dashes(words + wide + 6, middle, x + width);
        }));
    }

    /** No font of ours has the sign: two blades and two rings. */
    private static void scissors(Pen pen, float x, float y) {
        pen.line(x + 4, y + 2, x + 13, y - 3, 0.8f);
        pen.line(x + 4, y - 2, x + 13, y + 3, 0.8f);
        pen.ring(x + 2.5f, y + 3, 1.8f);
        pen.ring(x + 2.5f, y - 3, 1.8f);
    }
}
