package org.mailian.dicom.json;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.Fault;
import org.mailian.dicom.Limits;

/**
 * Data sets as JSON (PS3.18 annex F). What is written is in the order of the tags, without group lengths, and always in UTF-8: Specific
 * Character Set then says ISO_IR 192. What is read must be as strict as that, except that members may stand in any order.
 */
public final class DicomJson {

    private DicomJson() {}

    /** Writes an object; neither flushes nor closes. */
    public static void write(DataSet dataSet, Writer out, BulkUris uris) throws IOException {
        var json = new JsonOutput(out);
        new DataSetToJson(json, uris).write(dataSet);
        json.flush();
    }

    /** Writes an array with an object for each. */
    public static void write(Iterable<DataSet> dataSets, Writer out, BulkUris uris) throws IOException {
        var json = new JsonOutput(out);
        json.beginArray();
        for (var dataSet : dataSets) {
            new DataSetToJson(json, uris).write(dataSet);
        }
        json.endArray();
        json.flush();
    }

    /** Reads an object and nothing behind it. */
    public static DataSet read(Reader in, Limits limits, BulkSource source) throws IOException {
        return new JsonToDataSet(source).dataSet(new JsonParser(in, limits).document());
    }

    /** Reads an array of objects, or one object. */
    public static List<DataSet> readAll(Reader in, Limits limits, BulkSource source) throws IOException {
        var document = new JsonParser(in, limits).document();
        if (!(document instanceof List<?> objects)) {
            return List.of(new JsonToDataSet(source).dataSet(document));
        }
        var dataSets = new ArrayList<DataSet>();
        for (var object : objects) {
            if (object == null) {
                throw new DicomException(Fault.BAD_JSON, "A data set is an object");
            }
            dataSets.add(new JsonToDataSet(source).dataSet(object));
        }
        return dataSets;
    }
}
