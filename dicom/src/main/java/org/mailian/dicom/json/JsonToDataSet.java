package org.mailian.dicom.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.BulkData;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.Element;
import org.mailian.dicom.Fault;
import org.mailian.dicom.Tag;
import org.mailian.dicom.Value;
import org.mailian.dicom.Vr;
import org.mailian.dicom.text.PersonName;

/** One document on its way into a data set. */
final class JsonToDataSet {

    private static final Set<String> MEMBERS = Set.of("vr", "Value", "InlineBinary", "BulkDataURI");
    private static final int LARGEST_EXPONENT = 400;

    private final BulkSource source;
    private boolean onlyAscii = true;

    JsonToDataSet(BulkSource source) {
        this.source = source;
    }

    /** Text beyond ASCII needs a character set that can express it; one that is named is kept. */
    DataSet dataSet(Object document) {
        var dataSet = object(document, "");
        if (!onlyAscii && dataSet.text(Tag.SPECIFIC_CHARACTER_SET) == null) {
            dataSet.set(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192");
        }
        return dataSet;
    }

    private static DicomException bad(String path, String detail) {
        return new DicomException(Fault.BAD_JSON, DicomException.NOWHERE, path, detail);
    }

    private DataSet object(@Nullable Object json, String path) {
        if (!(json instanceof Map<?, ?> members)) {
            throw bad(path, "A data set is an object");
        }
        var dataSet = new DataSet();
        members.forEach((name, member) -> {
            var tag = tag(name, path);
            dataSet.put(element(tag, member, path + name));
        });
        return dataSet;
    }

    /** A name that is no tag is not repeated: it may be anything. */
    private static int tag(Object name, String path) {
        var text = name.toString();
        if (text.length() != 8 || !text.chars().allMatch(digit -> "0123456789ABCDEF".indexOf(digit) >= 0)) {
            throw bad(path, "A tag is written in eight hexadecimal digits");
        }
        return Integer.parseUnsignedInt(text, 16);
    }

    private Element element(int tag, @Nullable Object json, String path) {
        if (!(json instanceof Map<?, ?> members) || !MEMBERS.containsAll(members.keySet())) {
            throw bad(path, "An attribute is an object of vr and one of Value, InlineBinary and BulkDataURI");
        }
        if (members.size() > 2) {
            throw bad(path, "An attribute has one value");
        }
        var vr = vr(members.get("vr"), path);
        if (members.get("InlineBinary") instanceof String base64) {
            return binary(tag, vr, BulkData.of(decode(base64, path)), path);
        }
        if (members.get("BulkDataURI") instanceof String uri) {
            return binary(tag, vr, source.of(uri), path);
        }
        var values = members.get("Value");
        if (values == null && members.size() == 1) {
            return new Element(tag, vr, vr == Vr.SQ ? new Value.Items(List.of(), true) : new Value.Bytes(new byte[0]));
        }
        if (!(values instanceof List<?> list)) {
            throw bad(path, "Value is an array, the others are strings");
        }
        return vr == Vr.SQ ? items(tag, list, path) : values(tag, vr, list, path);
    }

    private static Vr vr(@Nullable Object name, String path) {
        var vr = name instanceof String text && text.length() == 2 ? Vr.of(text.charAt(0), text.charAt(1)) : null;
        if (vr == null) {
            throw bad(path, "The value representation is missing or unknown");
        }
        return vr;
    }

    private static byte[] decode(String base64, String path) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException problem) {
            throw bad(path, "InlineBinary is not in base64");
        }
    }

    private static Element binary(int tag, Vr vr, BulkData data, String path) {
        if (vr == Vr.SQ) {
            throw bad(path, "A sequence is not binary");
        }
        return data instanceof BulkData.InMemory kept
                ? new Element(tag, vr, new Value.Bytes(kept.bytes()))
                : new Element(tag, vr, new Value.Bulk(data));
    }

    private Element items(int tag, List<?> list, String path) {
        var items = new ArrayList<DataSet>();
        for (var item : list) {
            items.add(object(item == null ? Map.of() : item, path + "/" + items.size() + "/"));
        }
        return new Element(tag, Vr.SQ, new Value.Items(List.copyOf(items), true));
    }

    private Element values(int tag, Vr vr, List<?> list, String path) {
        if (vr.kind() == Vr.Kind.BYTES) {
            throw bad(path, "Binary values are InlineBinary or BulkDataURI");
        }
        var texts = new String[list.size()];
        for (var index = 0; index < texts.length; index++) {
            texts[index] = text(vr, list.get(index), path);
            onlyAscii &= texts[index].chars().allMatch(character -> character < 0x80);
        }
        try {
            return new DataSet().set(tag, vr, texts).find(tag).orElseThrow();
        } catch (DicomException problem) {
            throw bad(path, problem.detail());
        }
    }

    private static String text(Vr vr, @Nullable Object value, String path) {
        return switch (value) {
            case null -> "";
            case String text -> isNumber(vr) ? special(text) : text;
            case JsonParser.Number number when isNumber(vr) -> number(vr, number.text(), path);
            case Map<?, ?> name
            when vr == Vr.PN ->
                new PersonName(
                                group(name, "Alphabetic", path),
                                group(name, "Ideographic", path),
                                group(name, "Phonetic", path))
                        .value();
            default -> throw bad(path, "A value is of the wrong kind");
        };
    }

    private static boolean isNumber(Vr vr) {
        return switch (vr) {
            case IS, DS, FL, FD, SL, SS, UL, US, SV, UV -> true;
            default -> false;
        };
    }

    private static String special(String text) {
        return switch (text) {
            case "inf" -> "Infinity";
            case "-inf" -> "-Infinity";
            default -> text;
        };
    }

    /** JSON does not tell 1 from 1.0 and 1E0; DICOM does. */
    private static String number(Vr vr, String text, String path) {
        if (vr == Vr.DS || vr == Vr.FL || vr == Vr.FD) {
            return text;
        }
        try {
            var number = new BigDecimal(text);
            if (Math.abs(number.scale()) > LARGEST_EXPONENT) {
                throw bad(path, "The number is too large");
            }
            return number.toBigIntegerExact().toString();
        } catch (ArithmeticException | NumberFormatException problem) {
            throw bad(path, "The number is no integer");
        }
    }

    private static String group(Map<?, ?> name, String kind, String path) {
        return switch (name.get(kind)) {
            case null -> "";
            case String text -> text;
            default -> throw bad(path, "A name is written in strings");
        };
    }
}
