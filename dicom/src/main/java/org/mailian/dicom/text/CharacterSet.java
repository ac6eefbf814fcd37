package org.mailian.dicom.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Specific Character Set (0008,0005) names: how bytes become text and text becomes bytes (PS3.5 section 6.1, PS3.3 section
 * C.12.1.1.2). Reading never fails, what cannot be decoded becomes U+FFFD; writing refuses what is not in the set.
 *
 * <p>Lenient where devices are: bytes above 0x7F without any character set are read as Latin alphabet 1, terms are known with spaces,
 * underscores or hyphens in any place, and escape sequences work for all sets once one is read.
 */
public final class CharacterSet {

    /** The default repertoire: nothing but ISO 646 is written, Latin alphabet 1 is read. */
    public static final CharacterSet DEFAULT = new CharacterSet(
            "ISO_IR 6", null, new CodeExtension(Repertoire.ASCII, Repertoire.LATIN_1, List.of(Repertoire.ASCII)));

    public static final CharacterSet UTF_8 = new CharacterSet("ISO_IR 192", StandardCharsets.UTF_8, null);

    /** Those in which no escape sequence may be (PS3.3 table C.12-5). */
    private static final Map<String, CharacterSet> WHOLE = Map.of(
            "ISO_IR 192", UTF_8,
            "GB18030", new CharacterSet("GB18030", Charset.forName("GB18030"), null),
            "GBK", new CharacterSet("GBK", Charset.forName("GBK"), null));

    private static final Pattern REGISTERED = Pattern.compile("ISO[ _-]?(?:2022)?[ _-]?IR[ _-]?(\\d{1,3})");

    private final String name;
    private final @Nullable Charset whole;
    private final @Nullable CodeExtension extension;

    private CharacterSet(String name, @Nullable Charset whole, @Nullable CodeExtension extension) {
        this.name = name;
        this.whole = whole;
        this.extension = extension;
    }

    /** The character set with these defined terms; empty if one of them is unknown. */
    public static Optional<CharacterSet> find(List<String> terms) {
        if (terms.isEmpty() || (terms.size() == 1 && terms.getFirst().isEmpty())) {
            return Optional.of(DEFAULT);
        }
        var whole = WHOLE.get(normal(terms.getFirst()));
        return whole != null ? Optional.of(whole) : extended(terms);
    }

    private static Optional<CharacterSet> extended(List<String> terms) {
        var sets = new ArrayList<Repertoire>();
        for (var term : terms) {
            var set = term.isEmpty() ? Repertoire.ASCII : registered(term);
            if (set == null) {
                return Optional.empty();
            }
            sets.add(set);
        }
        var first = sets.getFirst();
        if (sets.size() == 1 && first == Repertoire.ASCII) {
            return Optional.of(DEFAULT);
        }
        var lower = first == Repertoire.KATAKANA ? Repertoire.ROMAJI : Repertoire.ASCII;
        var upper = first.isUpper() && first.width() == 1 ? first : null;
        sets.addFirst(lower);
        if (sets.contains(Repertoire.KATAKANA)) {
            sets.add(Repertoire.ROMAJI);
        }
        var extension = new CodeExtension(lower, upper, List.copyOf(sets));
        return Optional.of(new CharacterSet(String.join("\\", terms), null, extension));
    }

    private static String normal(String term) {
        var matcher = REGISTERED.matcher(term);
        return matcher.matches() ? "ISO_IR " + Integer.parseInt(matcher.group(1)) : term;
    }

    private static @Nullable Repertoire registered(String term) {
        var matcher = REGISTERED.matcher(term);
        return matcher.matches() ? Repertoire.of(Integer.parseInt(matcher.group(1))) : null;
    }

    /** @param personName whether the components of a name are values of their own (PS3.5 section 6.1.2.5.3) */
    public String decode(byte[] bytes, boolean personName) {
        if (isPlain(bytes)) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return extension == null ? new String(bytes, charset()) : extension.decode(bytes, personName);
    }

    /** Bytes that mean the same in every set. */
    private static boolean isPlain(byte[] bytes) {
        for (var value : bytes) {
            if (value < 0 || value == Repertoire.ESCAPE) {
                return false;
            }
        }
        return true;
    }

    /** @throws UnencodableText for the first character that is not in the set */
    public byte[] encode(String text, boolean personName) {
        if (this == DEFAULT) {
            text.codePoints().filter(point -> point > 0x7F).findFirst().ifPresent(point -> {
                throw new UnencodableText(point, this);
            });
            return text.getBytes(StandardCharsets.US_ASCII);
        }
        return extension == null ? encode(text) : extension.encode(text, personName, this);
    }

    private byte[] encode(String text) {
        var encoder = charset().newEncoder();
        try {
            ByteBuffer encoded = encoder.encode(CharBuffer.wrap(text));
            var bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException problem) {
            var fresh = charset().newEncoder();
            var codePoint = text.codePoints()
                    .filter(point -> !fresh.canEncode(Character.toString(point)))
                    .findFirst();
            throw new UnencodableText(codePoint.orElse(0xFFFD), this);
        }
    }

    private Charset charset() {
        return whole == null ? StandardCharsets.UTF_8 : whole;
    }

    @Override
    public String toString() {
        return name;
    }
}
