package org.mailian.document;

import java.util.ArrayList;
import java.util.List;
import org.mailian.document.Paper.Box;

/**
 * A row of boxes: a shaded label, and beside it the value, as high as the highest of them needs. A long value goes on over the page; its
 * box is closed at the foot and opened again.
 */
record PaperRow(List<Box> boxes) implements PaperPart {

    private static final float SIZE = 9.5f;
    private static final float LINE = SIZE * PaperText.LEADING;
    private static final float PAD = 5;
    static final float EDGE = 0.5f;
    private static final float SHADE = 0.94f;

    private static final float WIDEST_LABEL = 84;

    /** A box with its lines broken and its place along the row. */
    private record Cell(float left, float labelWidth, float width, List<String> label, List<String> value) {}

    @Override
    public List<Strip> strips(Pen pen, float width) {
        var cells = cells(pen, width);
        var lines = cells.stream()
                .mapToInt(it -> Math.max(it.label().size(), it.value().size()))
                .max()
                .orElse(1);
        var strips = new ArrayList<Strip>();
        for (int line = 0; line < lines; line++) {
            var index = line;
            var top = line == 0 ? PAD : 0;
            var bottom = line == lines - 1 ? PAD : 0;
            var height = top + LINE + bottom;
            strips.add(new Strip(
                    height,
                    line > 0,
                    (x, y) -> cells.forEach(cell -> draw(pen, cell, index, lines, x, y, top, height))));
        }
        return strips;
    }

    private List<Cell> cells(Pen pen, float width) {
        var weights = boxes.stream().mapToInt(Box::weight).sum();
        var cells = new ArrayList<Cell>();
        var left = 0f;
        for (var box : boxes) {
            var share = width * box.weight() / weights;
            var label = Math.min(WIDEST_LABEL, (float) pen.width(box.label(), SIZE, true) + 2 * PAD);
            if (boxes.size() == 1) {
                label = WIDEST_LABEL;
            }
            var labels = new LineBreaker(it -> pen.width(it, SIZE, true)).lines(box.label(), label - 2 * PAD + 0.1);
            var values = new LineBreaker(it -> pen.width(it, SIZE, false)).lines(box.value(), share - label - 2 * PAD);
            cells.add(new Cell(left, label, share, labels, values));
            left += share;
        }
        return cells;
    }

    private static void draw(Pen pen, Cell cell, int index, int lines, float x, float y, float top, float height) {
        var left = x + cell.left();
        var middle = left + cell.labelWidth();
        var right = left + cell.width();
        pen.fill(left, y, cell.labelWidth(), height, SHADE);
        for (var edge : new float[] {left, middle, right}) {
            pen.line(edge, y, edge, y + height, EDGE);
        }
        if (index == 0) {
            pen.line(left, y, right, y, EDGE);
        }
        if (index == lines - 1) {
            pen.line(left, y + height, right, y + height, EDGE);
        }
        var base = y + top + SIZE * PaperText.BASE;
        if (index < cell.label().size()) {
            pen.text(cell.label().get(index), left + PAD, base, SIZE, true);
        }
        if (index < cell.value().size()) {
            pen.text(cell.value().get(index), middle + PAD, base, SIZE, false);
        }
    }
}
