package org.mailian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Breaks Chinese and mixed text into lines: between any two characters, but no line begins with a closing mark or ends with an opening
 * one (避头尾), and numbers and Latin words stay whole where a line can hold them.
 */
final class LineBreaker {

    /** The wide forms are written as their numbers: beside their narrow twins nobody sees which is which. */
    private static final String NOT_FIRST =
            "\u3001\u3002,.:;!?)]}》〉」』】〕’”…—~·・%‰°℃\uFF0C\uFF0E\uFF1A\uFF1B\uFF01\uFF1F\uFF09\uFF3D\uFF5D\uFF05";

    private static final String NOT_LAST = "([{《〈「『【〔‘“¥$#\uFF08\uFF3B\uFF5B\uFFE5";

    private final ToDoubleFunction<String> width;

    /** @param width how wide a text is, in the unit of the lines */
    LineBreaker(ToDoubleFunction<String> width) {
        this.width = width;
    }

    /** At least one line, even for no text. */
    List<String> lines(String text, double widest) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.strip().split("\\R", -1)) {
            fill(units(paragraph.replace('\t', ' ').stripTrailing()), widest, lines);
        }
        return lines;
    }

    private void fill(List<String> units, double widest, List<String> lines) {
        var line = new StringBuilder();
        for (var unit : units) {
            if (!line.isEmpty() && width.applyAsDouble(line + unit.stripTrailing()) > widest) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            var rest = line.isEmpty() ? unit.stripLeading() : unit;
            while (line.isEmpty() && width.applyAsDouble(rest.stripTrailing()) > widest) {
                var end = fitting(rest, widest);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(rest);
        }
        lines.add(line.toString().stripTrailing());
    }

    /** How many characters of a unit too wide for any line go on this one; at least one. */
    private int fitting(String unit, double widest) {
        var end = unit.offsetByCodePoints(0, 1);
        while (end < unit.length()) {
            var next = unit.offsetByCodePoints(end, 1);
            if (width.applyAsDouble(unit.substring(0, next)) > widest) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The pieces between which a line may end. */
    static List<String> units(String text) {
        var units = new ArrayList<String>();
        var unit = new StringBuilder();
        int before = -1;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (before >= 0 && mayBreak(before, point)) {
                units.add(unit.toString());
                unit.setLength(0);
            }
            unit.appendCodePoint(point);
            before = point;
            i += Character.charCount(point);
        }
        if (!unit.isEmpty()) {
            units.add(unit.toString());
        }
        return units;
    }

    private static boolean mayBreak(int before, int after) {
        if (after == ' ' || NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || !isOfAWord(before) || !isOfAWord(after);
    }

    /** Letters and digits of alphabets, and the signs inside numbers and units of measure. */
    private static boolean isOfAWord(int point) {
        return point < 0x2E80 && !Character.isWhitespace(point);
    }
}
