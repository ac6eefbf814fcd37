package org.mailian.document;

import java.util.ArrayList;
import java.util.List;
import org.mailian.document.Paper.Column;

/**
 * A table as laboratories print it: a heading between two lines, a line under each row, as high as its highest cell needs. A row that does
 * not fit goes to the next page as a whole.
 */
record PaperTable(List<Column> columns, List<List<String>> rows) implements PaperPart {

    private static final float SIZE = 9.5f;
    private static final float LINE = SIZE * PaperText.LEADING;
    private static final float PAD = 3;
    private static final float HEAVY = 0.8f;
    private static final float FINE = 0.3f;

    @Override
    public List<Strip> strips(Pen pen, float width) {
        var strips = new ArrayList<Strip>();
        strips.add(strip(pen, columns.stream().map(Column::heading).toList(), width, true));
        rows.forEach(it -> strips.add(strip(pen, it, width, false)));
        return strips;
    }

    private Strip strip(Pen pen, List<String> cells, float width, boolean heading) {
        var weights = columns.stream().mapToInt(Column::weight).sum();
        var lines = new ArrayList<List<String>>();
        for (int i = 0; i < columns.size(); i++) {
            var share = width * columns.get(i).weight() / weights - 2 * PAD;
            lines.add(new LineBreaker(it -> pen.width(it, SIZE, heading)).lines(cells.get(i), share));
        }
        var most = lines.stream().mapToInt(List::size).max().orElse(1);
        var height = PAD + Math.max(1, most) * LINE + PAD;
        return new Strip(height, (x, y) -> {
            if (heading) {
                pen.line(x, y, x + width, y, HEAVY);
            }
            var left = x;
            for (int i = 0; i < columns.size(); i++) {
                for (int line = 0; line < lines.get(i).size(); line++) {
                    var base = y + PAD + line * LINE + SIZE * PaperText.BASE;
                    pen.text(lines.get(i).get(line), left + PAD, base, SIZE, heading);
                }
                left += width * columns.get(i).weight() / weights;
            }
            pen.line(x, y + height, x + width, y + height, heading ? HEAVY : FINE);
        });
    }
}
