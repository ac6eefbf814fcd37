package org.mailian.document;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One weight of Noto Sans SC (docs/adr/0016-paper-font.md). Not safe for two threads at once: see {@link #both()}. */
final class PaperFont {

    /** The two weights paper is written in. */
    record Pair(PaperFont regular, PaperFont bold) {}

    private static SoftReference<Pair> loaded = new SoftReference<>(null);

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float unit;

    private PaperFont(String resource) {
        try (var stream = PaperFont.class.getResourceAsStream("/fonts/" + resource)) {
            if (stream == null) {
                throw new IllegalStateException("fonts/" + resource + " is missing");
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
            glyphs = font.getUnicodeCmapLookup();
            unit = font.getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Loaded at the first printing, given back when memory is short. Callers hold the lock of this class while they use them. */
    static synchronized Pair both() {
        var pair = loaded.get();
        if (pair == null) {
            pair = new Pair(new PaperFont("NotoSansSC-Regular.ttf"), new PaperFont("NotoSansSC-Bold.ttf"));
            loaded = new SoftReference<>(pair);
        }
        return pair;
    }

    TrueTypeFont font() {
        return font;
    }

    boolean has(int point) {
        return glyphs.getGlyphId(point) != 0;
    }

    /** The shape of a character at size 1, growing downwards as pictures do; empty for a space. */
    Shape outline(int point) {
        try {
            var drawn = font.getGlyph().getGlyph(glyphs.getGlyphId(point));
            return drawn == null
                    ? new Path2D.Float()
                    : AffineTransform.getScaleInstance(1 / unit, -1 / unit).createTransformedShape(drawn.getPath());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The advance of a character at size 1. */
    float width(int point) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(point)) / unit;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
