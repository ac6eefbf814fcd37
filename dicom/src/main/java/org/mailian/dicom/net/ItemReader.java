package org.mailian.dicom.net;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.mailian.dicom.net.AssociationException.Malformed;

/** A window on the bytes of a PDU that cannot be left, and that knows where it is when something is wrong. */
final class ItemReader {

    private static final int LONGEST_UID = 64;

    private final byte[] bytes;
    private final int end;
    private int at;

    ItemReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ItemReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    boolean hasMore() {
        return at < end;
    }

    int one() throws Malformed {
        require(1);
        return bytes[at++] & 0xFF;
    }

    int two() throws Malformed {
        return one() << 8 | one();
    }

    long four() throws Malformed {
        return (long) two() << 16 | two();
    }

    boolean flag() throws Malformed {
        var value = one();
        if (value > 1) {
            throw wrong("0 or 1 expected, not " + value);
        }
        return value == 1;
    }

    void skip(int count) throws Malformed {
        require(count);
        at += count;
    }

    /** The next {@code count} bytes as a window of their own. */
    ItemReader part(int count) throws Malformed {
        require(count);
        var part = new ItemReader(bytes, at, at + count);
        at += count;
        return part;
    }

    /** All that is left. */
    byte[] rest() {
        var rest = Arrays.copyOfRange(bytes, at, end);
        at = end;
        return rest;
    }

    /** Text without the NULs and spaces that some peers pad it with. */
    String text() throws Malformed {
        var start = at;
        var text = new String(rest(), StandardCharsets.ISO_8859_1);
        var length = text.length();
        while (length > 0 && (text.charAt(length - 1) == 0 || text.charAt(length - 1) == ' ')) {
            length--;
        }
        text = text.substring(0, length);
        if (!text.chars().allMatch(character -> character >= ' ' && character < 0x7f)) {
            throw wrong("text that is not ASCII", start);
        }
        return text;
    }

    /** A UID (PS3.5 section 9.1); its components are not looked at, only that nothing else can be written in it. */
    String uid() throws Malformed {
        var start = at;
        var uid = text();
        if (uid.isEmpty()
                || uid.length() > LONGEST_UID
                || !uid.chars().allMatch(digit -> digit == '.' || digit >= '0' && digit <= '9')) {
            throw wrong("a UID expected", start);
        }
        return uid;
    }

    AeTitle title() throws Malformed {
        var start = at;
        try {
            return new AeTitle(part(AeTitle.LONGEST).text());
        } catch (IllegalArgumentException _) {
            throw wrong("an AE title expected", start);
        }
    }

    void end() throws Malformed {
        if (hasMore()) {
            throw wrong((end - at) + " bytes more than expected");
        }
    }

    Malformed wrong(String what) {
        return wrong(what, at);
    }

    private static Malformed wrong(String what, int where) {
        return new Malformed(
                AbortReason.INVALID_PARAMETER,
                String.format(Locale.ROOT, "%s at byte %d of the PDU", what, where + Pdu.HEADER));
    }

    private void require(int count) throws Malformed {
        if (end - at < count) {
            throw wrong("%d bytes expected, %d left".formatted(count, end - at));
        }
    }
}
