package org.mailian.dicom.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.CharsetEncoder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text in which escape sequences switch between sets of characters (PS3.5 sections 6.1.2.3 to 6.1.2.5): at the start of a value and behind
 * every delimiter the sets are those of the first term again.
 */
final class CodeExtension {

    private static final char REPLACEMENT = '\uFFFD';

    private final Repertoire lower;
    private final @Nullable Repertoire upper;
    private final List<Repertoire> all;

    /** @param all in the order in which they were named, the sets of the first term in front */
    CodeExtension(Repertoire lower, @Nullable Repertoire upper, List<Repertoire> all) {
        this.lower = lower;
        this.upper = upper;
        this.all = all;
    }

    /** Where values and components end, and lines. */
    private static boolean isDelimiter(int character, boolean personName) {
        return switch (character) {
            case '\\', '\t', '\n', '\f', '\r' -> true;
            case '^', '=' -> personName;
            default -> false;
        };
    }

    String decode(byte[] bytes, boolean personName) {
        var text = new StringBuilder(bytes.length);
        var g0 = lower;
        var g1 = upper;
        var at = 0;
        while (at < bytes.length) {
            var value = bytes[at] & 0xFF;
            if (value == Repertoire.ESCAPE) {
                var called = Repertoire.at(bytes, at + 1);
                if (called == null) {
                    text.append(REPLACEMENT);
                    at++;
                    continue;
                }
                g0 = called.isUpper() ? g0 : called;
                g1 = called.isUpper() ? called : g1;
                at += 1 + called.escape().length();
                continue;
            }
            if (value <= ' ' || (value < 0x80 && g0.width() == 1 && isDelimiter(value, personName))) {
                text.append((char) value);
                if (isDelimiter(value, personName)) {
                    g0 = lower;
                    g1 = upper;
                }
                at++;
                continue;
            }
            at += character(bytes, at, value < 0x80 ? g0 : g1, text);
        }
        return text.toString();
    }

    private static int character(byte[] bytes, int at, @Nullable Repertoire set, StringBuilder text) {
        if (set == null || at + set.width() > bytes.length) {
            text.append(REPLACEMENT);
            return 1;
        }
        text.append(set.decode(bytes, at, set.width()));
        return set.width();
    }

    byte[] encode(String text, boolean personName, CharacterSet characterSet) {
        return new Encoding(personName, characterSet).of(text);
    }

    /** One text on its way into bytes. */
    private final class Encoding {

        private final Map<Repertoire, CharsetEncoder> encoders = new EnumMap<>(Repertoire.class);
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final boolean personName;
        private final CharacterSet characterSet;
        private Repertoire g0 = lower;
        private @Nullable Repertoire g1 = upper;

        Encoding(boolean personName, CharacterSet characterSet) {
            this.personName = personName;
            this.characterSet = characterSet;
        }

        byte[] of(String text) {
            text.codePoints().forEach(this::add);
            backToLower();
            return out.toByteArray();
        }

        private void add(int codePoint) {
            if (isDelimiter(codePoint, personName)) {
                backToLower();
                out.write(codePoint);
                g1 = upper;
                return;
            }
            if (codePoint <= ' ') {
                backToLower();
                out.write(codePoint);
                return;
            }
            var character = Character.toString(codePoint);
            if (!add(g0, character) && !(g1 != null && add(g1, character)) && !addOther(character)) {
                throw new UnencodableText(codePoint, characterSet);
            }
        }

        private boolean add(Repertoire set, String character) {
            var bytes = set.encode(encoders.computeIfAbsent(set, Repertoire::encoder), character);
            if (bytes == null) {
                return false;
            }
            if (!set.isUpper()) {
                call(set);
            } else if (set != g1) {
                escape(set);
                g1 = set;
            }
            out.writeBytes(bytes);
            return true;
        }

        private boolean addOther(String character) {
            for (var set : all) {
                if (add(set, character)) {
                    return true;
                }
            }
            return false;
        }

        private void backToLower() {
            call(lower);
        }

        private void call(Repertoire set) {
            if (set != g0) {
                escape(set);
                g0 = set;
            }
        }

        private void escape(Repertoire set) {
            out.write(Repertoire.ESCAPE);
            set.escape().chars().forEach(out::write);
        }
    }
}
