package org.mailian.document;

import java.util.List;

/** A QR code at the left, and beside it what it is for. */
record PaperCode(String text, List<String> caption) implements PaperPart {

    private static final float SIDE = 72;
    private static final float SIZE = 8.5f;
    private static final float LINE = SIZE * PaperText.LEADING;

    @Override
    public List<Strip> strips(Pen pen, float width) {
        var matrix = QrCode.matrix(text, 0);
        var lines = caption.stream()
                .flatMap(it ->
                        new LineBreaker(part -> pen.width(part, SIZE, false)).lines(it, width - SIDE - 12).stream())
                .toList();
        return List.of(new Strip(Math.max(SIDE, lines.size() * LINE) + 10, (x, y) -> {
            pen.matrix(matrix, x, y + 6, SIDE);
            for (int i = 0; i < lines.size(); i++) {
                pen.text(lines.get(i), x + SIDE + 8, y + 16 + i * LINE, SIZE, false);
            }
        }));
    }
}
