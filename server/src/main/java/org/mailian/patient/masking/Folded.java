package org.mailian.patient.masking;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as it is searched: full-width signs are half-width, letters small and without accents, signs without width are gone; what was
 * masked before is a wall nothing matches across. Each place knows where it was.
 */
final class Folded {

    /** Stands for what is masked already. */
    static final char WALL = '\uFFFC';

    private static final Pattern MASKED =
            Pattern.compile("患者[甲乙丙丁戊己庚辛壬癸]|(?:家属|某人|机构)[0-9]{1,4}|医生[A-Z]{1,3}|[0-9]{4}年\\*\\*月\\*\\*日|\\*\\*床"
                    + "|(?:证件号|编号|电话|账号|地址)?\\*{3,}");

    private final char[] plain;
    private final char[] low;
    private final int[] starts;
    private final int[] ends;

    private Folded(char[] plain, int[] starts, int[] ends) {
        this.plain = plain;
        this.low = new char[plain.length];
        for (int place = 0; place < plain.length; place++) {
            low[place] = Character.toLowerCase(plain[place]);
        }
        this.starts = starts;
        this.ends = ends;
    }

    static Folded of(String text) {
        var folded = new StringBuilder(text.length());
        var starts = new int[text.length() + 16];
        var ends = new int[text.length() + 16];
        for (int place = 0; place < text.length(); ) {
            var sign = text.codePointAt(place);
            var next = place + Character.charCount(sign);
            var written = fold(sign);
            if (folded.length() + written.length() > starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length + written.length());
                ends = Arrays.copyOf(ends, starts.length);
            }
            for (int part = 0; part < written.length(); part++) {
                starts[folded.length()] = place;
                ends[folded.length()] = next;
                folded.append(written.charAt(part));
            }
            place = next;
        }
        var it = new Folded(folded.toString().toCharArray(), starts, ends);
        MASKED.matcher(folded).results().forEach(masked -> it.wall(masked.start(), masked.end()));
        return it;
    }

    /** As letters are compared, small. */
    String low() {
        return new String(low);
    }

    /** With capital letters where there are some. */
    String plain() {
        return new String(plain);
    }

    /** Nothing is found here any more. */
    void wall(int from, int to) {
        Arrays.fill(plain, from, to, WALL);
        Arrays.fill(low, from, to, WALL);
    }

    int start(int place) {
        return starts[place];
    }

    int end(int behind) {
        return ends[behind - 1];
    }

    static String fold(String text) {
        return new String(of(text).plain).toLowerCase(Locale.ROOT);
    }

    private static String fold(int sign) {
        if (sign < 0x80) {
            return Character.toString(sign);
        }
        if (Character.getType(sign) == Character.FORMAT || Character.getType(sign) == Character.NON_SPACING_MARK) {
            return "";
        }
        var parts = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD);
        var folded = new StringBuilder();
        parts.codePoints()
                .filter(it -> Character.getType(it) != Character.NON_SPACING_MARK)
                .forEach(folded::appendCodePoint);
        return folded.isEmpty() ? Character.toString(sign) : folded.toString();
    }
}
