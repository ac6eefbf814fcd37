package org.mailian.dicom.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Specific Character Set (0008,0005) names: how bytes become text and text becomes bytes. */
public final class CharacterSet {

    /** The default repertoire, ISO_IR 6. Bytes beyond it are read as Latin alphabet 1. */
    public static final CharacterSet DEFAULT = new CharacterSet("ISO_IR 6", StandardCharsets.ISO_8859_1);

    public static final CharacterSet UTF_8 = new CharacterSet("ISO_IR 192", StandardCharsets.UTF_8);

    private static final Map<String, CharacterSet> SINGLE = Map.of(
            "ISO_IR 6", DEFAULT,
            "ISO_IR 100", new CharacterSet("ISO_IR 100", StandardCharsets.ISO_8859_1),
            "ISO_IR 192", UTF_8,
            "GB18030", new CharacterSet("GB18030", Charset.forName("GB18030")),
            "GBK", new CharacterSet("GBK", Charset.forName("GBK")));

    private final String name;
    private final Charset charset;

    private CharacterSet(String name, Charset charset) {
        this.name = name;
        this.charset = charset;
    }

    /** The character set with these defined terms; empty if one of them is unknown. */
    public static Optional<CharacterSet> find(List<String> terms) {
        if (terms.isEmpty() || terms.getFirst().isEmpty()) {
            return Optional.of(DEFAULT);
        }
        return Optional.ofNullable(SINGLE.get(terms.getFirst()));
    }

    /** Never refuses: what cannot be decoded becomes U+FFFD. */
    public String decode(byte[] bytes, boolean personName) {
        return new String(bytes, charset);
    }

    /** @throws UnencodableText for the first character that is not in the set */
    public byte[] encode(String text, boolean personName) {
        var encoder = (this == DEFAULT ? StandardCharsets.US_ASCII : charset).newEncoder();
        try {
            ByteBuffer encoded = encoder.encode(CharBuffer.wrap(text));
            var bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException problem) {
            throw new UnencodableText(
                    text.codePoints()
                            .filter(point -> !encoder.canEncode(Character.toString(point)))
                            .findFirst()
                            .orElse(0xFFFD),
                    this);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
