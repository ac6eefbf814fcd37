package org.mailian.dicom.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.mailian.dicom.BulkData;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.Element;
import org.mailian.dicom.Fault;
import org.mailian.dicom.Tag;
import org.mailian.dicom.Value;
import org.mailian.dicom.Vr;
import org.mailian.dicom.text.PersonName;

/** One data set on its way into JSON. */
final class DataSetToJson {

    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final int LONGEST_NUMBER = 64;

    private final JsonOutput json;
    private final BulkUris uris;

    DataSetToJson(JsonOutput json, BulkUris uris) {
        this.json = json;
        this.uris = uris;
    }

    void write(DataSet dataSet) throws IOException {
        object(dataSet, "");
    }

    private void object(DataSet dataSet, String path) throws IOException {
        json.beginObject();
        for (var element : dataSet) {
            if (Tag.element(element.tag()) != 0) {
                element(dataSet, element, path + Tag.hex(element.tag()));
            }
        }
        json.endObject();
    }

    private void element(DataSet dataSet, Element element, String path) throws IOException {
        json.name(Tag.hex(element.tag()));
        json.beginObject();
        json.name("vr");
        json.string(vr(element).name());
        if (!element.isEmpty()) {
            switch (element.value()) {
                case Value.Items sequence -> items(sequence, path);
                case Value.Fragments fragments -> address(element, path);
                case Value.Bytes kept -> value(dataSet, element, BulkData.of(kept.bytes()), path);
                case Value.Bulk kept -> value(dataSet, element, kept.data(), path);
                case Value.Text text -> values(dataSet, element);
            }
        }
        json.endObject();
    }

    private static Vr vr(Element element) {
        return element.value() instanceof Value.Items ? Vr.SQ : element.vr();
    }

    private void items(Value.Items sequence, String path) throws IOException {
        json.name("Value");
        json.beginArray();
        for (var index = 0; index < sequence.items().size(); index++) {
            object(sequence.items().get(index), path + "/" + index + "/");
        }
        json.endArray();
    }

    /** Fragments have no form in JSON. */
    private void address(Element element, String path) throws IOException {
        var uri = uris.of(path, element);
        if (uri == null) {
            throw new DicomException(
                    Fault.BAD_FRAMES, DicomException.NOWHERE, path, "Compressed pixel data can only be pointed at");
        }
        json.name("BulkDataURI");
        json.string(uri);
    }

    private void value(DataSet dataSet, Element element, BulkData data, String path) throws IOException {
        if (element.vr().kind() != Vr.Kind.BYTES) {
            values(dataSet, element);
            return;
        }
        var uri = uris.of(path, element);
        json.name(uri == null ? "InlineBinary" : "BulkDataURI");
        if (uri != null) {
            json.string(uri);
            return;
        }
        try (var in = data.open()) {
            json.base64(in);
        }
    }

    private void values(DataSet dataSet, Element element) throws IOException {
        var texts = dataSet.texts(element.tag());
        if (texts.size() == 1 && isNothing(element.vr(), texts.getFirst())) {
            return;
        }
        json.name("Value");
        json.beginArray();
        if (element.tag() == Tag.SPECIFIC_CHARACTER_SET) {
            json.string("ISO_IR 192");
        } else {
            for (var text : texts) {
                value(element.vr(), text);
            }
        }
        json.endArray();
    }

    private static boolean isNothing(Vr vr, String text) {
        return text.isEmpty() || (vr == Vr.PN && text.chars().allMatch(letter -> letter == '^' || letter == '='));
    }

    private void value(Vr vr, String text) throws IOException {
        if (isNothing(vr, text)) {
            json.literal("null");
            return;
        }
        switch (vr) {
            case PN -> name(PersonName.parse(text));
            case IS, DS, FL, FD, SL, SS, UL, US, SV, UV -> number(text);
            default -> json.string(text);
        }
    }

    private void name(PersonName name) throws IOException {
        json.beginObject();
        group("Alphabetic", name.alphabetic());
        group("Ideographic", name.ideographic());
        group("Phonetic", name.phonetic());
        json.endObject();
    }

    private void group(String kind, String text) throws IOException {
        if (!text.isEmpty()) {
            json.name(kind);
            json.string(text);
        }
    }

    /** A number where JSON has one; what is no number in JSON stays text. */
    private void number(String text) throws IOException {
        if (JSON_NUMBER.matcher(text).matches()) {
            json.literal(text);
            return;
        }
        switch (text) {
            case "NaN" -> json.string("NaN");
            case "Infinity" -> json.string("inf");
            case "-Infinity" -> json.string("-inf");
            default -> tidied(text);
        }
    }

    /** Leading zeros, a plus sign or a bare point are allowed in DICOM only. */
    private void tidied(String text) throws IOException {
        if (text.length() > LONGEST_NUMBER) {
            json.string(text);
            return;
        }
        try {
            json.literal(new BigDecimal(text).toString());
        } catch (NumberFormatException problem) {
            json.string(text);
        }
    }
}
