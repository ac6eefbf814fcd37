package org.mailian.dicom;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mailian.dicom.text.CharacterSet;
import org.mailian.dicom.text.UnencodableText;

/** Text in and out of elements: values, padding, character sets (PS3.5 sections 6.1, 6.2 and 6.4). */
final class Texts {

    private static final char DELIMITER = '\\';

    /** For codes, which are in the default repertoire everywhere. */
    private static final DataSet NO_DATA_SET = new DataSet();

    private Texts() {}

    static List<String> of(Element element, DataSet dataSet) {
        return switch (element.vr().kind()) {
            case TEXT, ASCII -> values(element.vr(), joined(element, dataSet));
            case INTEGER ->
                Arrays.stream(Numbers.integers(element, dataSet))
                        .mapToObj(Long::toString)
                        .toList();
            case UNSIGNED ->
                Arrays.stream(Numbers.integers(element, dataSet))
                        .mapToObj(Long::toUnsignedString)
                        .toList();
            case DECIMAL ->
                Arrays.stream(Numbers.decimals(element, dataSet))
                        .mapToObj(number ->
                                element.vr() == Vr.FL ? Float.toString((float) number) : Double.toString(number))
                        .toList();
            case TAG ->
                Arrays.stream(Numbers.integers(element, dataSet))
                        .mapToObj(tag -> Tag.hex((int) tag))
                        .toList();
            case BYTES, ITEMS -> throw Numbers.bad(element.tag(), element.vr() + " is no text");
        };
    }

    /** All values as one string, padding included. */
    static String joined(Element element, DataSet dataSet) {
        return switch (element.value()) {
            case Value.Text kept -> kept.text();
            case Value.Bytes kept -> decode(element.vr(), kept.bytes(), dataSet);
            case Value.Bulk kept -> decode(element.vr(), inMemory(element, kept), dataSet);
            case Value.Items items -> throw Numbers.bad(element.tag(), "the value is no text");
            case Value.Fragments fragments -> throw Numbers.bad(element.tag(), "the value is no text");
        };
    }

    static byte[] inMemory(Element element, Value.Bulk bulk) {
        if (bulk.data() instanceof BulkData.InMemory kept) {
            return kept.bytes();
        }
        throw Numbers.bad(element.tag(), "the value is kept elsewhere and must be opened");
    }

    private static String decode(Vr vr, byte[] bytes, DataSet dataSet) {
        return vr.kind() == Vr.Kind.TEXT
                ? dataSet.characterSet().decode(bytes, vr == Vr.PN)
                : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static List<String> values(Vr vr, String joined) {
        if (!vr.isMultiValued() || joined.indexOf(DELIMITER) < 0) {
            return List.of(trim(vr, joined, 0, joined.length()));
        }
        var values = new ArrayList<String>();
        var start = 0;
        for (var end = joined.indexOf(DELIMITER); end >= 0; end = joined.indexOf(DELIMITER, start)) {
            values.add(trim(vr, joined, start, end));
            start = end + 1;
        }
        values.add(trim(vr, joined, start, joined.length()));
        return values;
    }

    /** Spaces and nulls behind are padding everywhere; spaces in front where the standard calls them insignificant. */
    private static String trim(Vr vr, String text, int start, int end) {
        var last = end;
        while (last > start && isPadding(text.charAt(last - 1))) {
            last--;
        }
        var first = start;
        if (vr != Vr.ST && vr != Vr.LT && vr != Vr.UT && vr != Vr.UC && vr != Vr.UR) {
            while (first < last && isPadding(text.charAt(first))) {
                first++;
            }
        }
        return text.substring(first, last);
    }

    private static boolean isPadding(char character) {
        return character == ' ' || character == 0;
    }

    static Element element(int tag, Vr vr, String... values) {
        return switch (vr.kind()) {
            case TEXT, ASCII -> new Element(tag, vr, new Value.Text(join(tag, vr, values)));
            case INTEGER, UNSIGNED -> Numbers.element(tag, vr, Numbers.parseIntegers(tag, vr, values));
            case DECIMAL -> Numbers.element(tag, vr, Numbers.parseDecimals(tag, values));
            case TAG -> Numbers.element(tag, vr, Numbers.parseTags(tag, values));
            case BYTES, ITEMS -> throw Numbers.bad(tag, vr + " is no text");
        };
    }

    private static String join(int tag, Vr vr, String... values) {
        if (vr.isMultiValued()) {
            for (var value : values) {
                if (value.indexOf(DELIMITER) >= 0) {
                    throw Numbers.bad(tag, "a backslash separates values and cannot be in one");
                }
            }
        } else if (values.length > 1) {
            throw Numbers.bad(tag, vr + " has one value only");
        }
        return String.join("\\", values);
    }

    /** The bytes as they are written, padded to an even length. */
    static byte[] encode(int tag, Vr vr, String text, DataSet dataSet) {
        var bytes = vr.kind() == Vr.Kind.TEXT ? text(tag, vr, text, dataSet.characterSet()) : ascii(tag, text);
        if (bytes.length % 2 == 0) {
            return bytes;
        }
        var padded = Arrays.copyOf(bytes, bytes.length + 1);
        padded[bytes.length] = vr.padding();
        return padded;
    }

    private static byte[] text(int tag, Vr vr, String text, CharacterSet characterSet) {
        try {
            return characterSet.encode(text, vr == Vr.PN);
        } catch (UnencodableText problem) {
            throw new DicomException(
                    Fault.BAD_TEXT, DicomException.NOWHERE, Tag.format(tag), String.valueOf(problem.getMessage()));
        }
    }

    private static byte[] ascii(int tag, String text) {
        for (var index = 0; index < text.length(); index++) {
            if (text.charAt(index) > 0x7E) {
                throw new DicomException(
                        Fault.BAD_TEXT,
                        DicomException.NOWHERE,
                        Tag.format(tag),
                        "Only the default repertoire is allowed");
            }
        }
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The character set that a data set names, remembered for the element that names it. */
    record Named(Element terms, CharacterSet set) {

        /** What the terms of (0008,0005) name; the default repertoire if nobody knows them. */
        static Named of(Element terms) {
            if (terms.isEmpty() || terms.vr() == Vr.SQ) {
                return new Named(terms, CharacterSet.DEFAULT);
            }
            var codes = new Element(terms.tag(), Vr.CS, terms.value());
            var found = CharacterSet.find(Texts.of(codes, NO_DATA_SET));
            return new Named(terms, found.orElse(CharacterSet.DEFAULT));
        }
    }

    /** Turns text that is kept in bytes into text that can be written in another character set. */
    static void release(DataSet dataSet) {
        for (var element : dataSet) {
            if (element.value() instanceof Value.Items sequence) {
                sequence.items().forEach(Texts::release);
            } else if (element.vr().kind() == Vr.Kind.TEXT && element.value() instanceof Value.Bytes) {
                var text = joined(element, dataSet);
                dataSet.put(new Element(element.tag(), element.vr(), new Value.Text(text)));
            }
        }
    }
}
