package org.mailian.document;

import java.util.List;

/** Who issued the paper, what it is, and its number. */
record PaperTitle(String institution, String title, String number) implements PaperPart {

    private static final float SMALL = 10.5f;
    private static final float LARGE = 17;

    @Override
    public List<Strip> strips(Pen pen, float width) {
        return List.of(new Strip(56, (x, y) -> {
            centred(pen, institution, x, y + 12, width, SMALL, false);
            centred(pen, title, x, y + 36, width, LARGE, true);
            pen.text(number, x + width - (float) pen.width(number, 9, false), y + 50, 9, false);
        }));
    }

    private static void centred(Pen pen, String text, float x, float base, float width, float size, boolean heavy) {
        pen.text(text, x + (width - (float) pen.width(text, size, heavy)) / 2, base, size, heavy);
    }
}
