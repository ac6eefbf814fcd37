package org.mailian.dicom.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * The coded sets of characters between which escape sequences switch (PS3.3 tables C.12-3 and C.12-4, ISO/IEC 2022). Those of G0 are called
 * by bytes below 0x80, those of G1 by bytes above.
 */
enum Repertoire {
    ASCII(6, "US-ASCII", 1, false, "(B"),
    LATIN_1(100, "ISO-8859-1", 1, true, "-A"),
    LATIN_2(101, "ISO-8859-2", 1, true, "-B"),
    LATIN_3(109, "ISO-8859-3", 1, true, "-C"),
    LATIN_4(110, "ISO-8859-4", 1, true, "-D"),
    CYRILLIC(144, "ISO-8859-5", 1, true, "-L"),
    ARABIC(127, "ISO-8859-6", 1, true, "-G"),
    GREEK(126, "ISO-8859-7", 1, true, "-F"),
    HEBREW(138, "ISO-8859-8", 1, true, "-H"),
    LATIN_5(148, "ISO-8859-9", 1, true, "-M"),
    LATIN_9(203, "ISO-8859-15", 1, true, "-b"),
    THAI(166, "TIS-620", 1, true, "-T"),
    KATAKANA(13, "JIS_X0201", 1, true, ")I"),
    ROMAJI(14, "JIS_X0201", 1, false, "(J"),
    KANJI(87, "x-JIS0208", 2, false, "$B"),
    SUPPLEMENTARY_KANJI(159, "JIS_X0212-1990", 2, false, "$(D"),
    KOREAN(149, "EUC-KR", 2, true, "$)C"),
    CHINESE(58, "GB2312", 2, true, "$)A");

    static final byte ESCAPE = 0x1B;

    private final int registration;
    private final Charset charset;
    private final int width;
    private final boolean upper;
    private final String escape;

    Repertoire(int registration, String charset, int width, boolean upper, String escape) {
        this.registration = registration;
        this.charset = Charset.forName(charset);
        this.width = width;
        this.upper = upper;
        this.escape = escape;
    }

    /** By its number in the international register; null if DICOM does not use it. */
    static @Nullable Repertoire of(int registration) {
        for (var repertoire : values()) {
            if (repertoire.registration == registration) {
                return repertoire;
            }
        }
        return null;
    }

    /** By the escape sequence whose first byte after ESC is at this index; null if there is none. */
    static @Nullable Repertoire at(byte[] bytes, int index) {
        for (var repertoire : values()) {
            if (repertoire.isAt(bytes, index)) {
                return repertoire;
            }
        }
        return null;
    }

    private boolean isAt(byte[] bytes, int index) {
        if (index + escape.length() > bytes.length) {
            return false;
        }
        for (var next = 0; next < escape.length(); next++) {
            if (bytes[index + next] != escape.charAt(next)) {
                return false;
            }
        }
        return true;
    }

    /** What follows ESC. */
    String escape() {
        return escape;
    }

    /** Bytes a character. */
    int width() {
        return width;
    }

    /** True for G1. */
    boolean isUpper() {
        return upper;
    }

    String decode(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, charset);
    }

    CharsetEncoder encoder() {
        return charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The bytes of this character, or null if it is not in this set. */
    byte @Nullable [] encode(CharsetEncoder encoder, String character) {
        var bytes = ByteBuffer.allocate(8);
        encoder.reset();
        CoderResult result = encoder.encode(CharBuffer.wrap(character), bytes, true);
        if (result.isError() || bytes.position() != width || bytes.get(0) < 0 != upper) {
            return null;
        }
        var encoded = new byte[width];
        bytes.flip().get(encoded);
        return encoded;
    }
}
