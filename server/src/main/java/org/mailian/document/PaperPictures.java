package org.mailian.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.mailian.document.Paper.Picture;

/** Pictures in rows of two, each in its proportions, with a caption under it. A picture never stands apart from its caption. */
record PaperPictures(List<Picture> pictures) implements PaperPart {

    private static final int BESIDE = 2;
    private static final float GAP = 12;
    private static final float HIGHEST = 220;
    private static final float SIZE = 8.5f;
    private static final float LINE = SIZE * PaperText.LEADING;

    /** A picture as it will be drawn. */
    private record Framed(PDImageXObject image, float width, float height, List<String> caption) {}

    @Override
    public List<Strip> strips(Pen pen, float width) {
        var beside = Math.min(BESIDE, pictures.size());
        var share = pictures.size() == 1 ? width : (width - GAP) / BESIDE;
        var strips = new ArrayList<Strip>();
        for (int first = 0; first < pictures.size(); first += beside) {
            var row = pictures.subList(first, Math.min(first + beside, pictures.size())).stream()
                    .map(it -> framed(pen, it, share))
                    .toList();
            strips.add(strip(pen, row, share));
        }
        return strips;
    }

    private static Framed framed(Pen pen, Picture picture, float share) {
        var image = pen.image(picture.image());
        var scale = Math.min(share / image.getWidth(), HIGHEST / image.getHeight());
        var caption = new LineBreaker(it -> pen.width(it, SIZE, false)).lines(picture.caption(), share);
        return new Framed(image, image.getWidth() * scale, image.getHeight() * scale, caption);
    }

    private static Strip strip(Pen pen, List<Framed> row, float share) {
        var highest = row.stream().map(Framed::height).reduce(0f, Math::max);
        var lines = row.stream().mapToInt(it -> it.caption().size()).max().orElse(0);
        return new Strip(6 + highest + lines * LINE + 6, (x, y) -> {
            for (int i = 0; i < row.size(); i++) {
                var it = row.get(i);
                var left = x + i * (share + GAP);
                pen.picture(it.image(), left + (share - it.width()) / 2, y + 6, it.width(), it.height());
                for (int line = 0; line < it.caption().size(); line++) {
                    var text = it.caption().get(line);
                    var indent = (share - (float) pen.width(text, SIZE, false)) / 2;
                    pen.text(text, left + indent, y + 6 + highest + (line + 1) * LINE, SIZE, false);
                }
            }
        });
    }
}
