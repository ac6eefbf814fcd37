package org.mailian.dicom.dimse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DataSetReader;
import org.mailian.dicom.DataSetWriter;
import org.mailian.dicom.Limits;
import org.mailian.dicom.ReadOptions;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.net.Association.Context;

/** Identifiers and other small data sets, in the encoding of their context. */
final class DataSets {

    private DataSets() {}

    /** Within small limits, because nothing but objects is large; empty where a message has none. */
    static DataSet read(Context context, @Nullable InputStream data) throws IOException {
        return data == null
                ? new DataSet()
                : DataSetReader.read(
                        data, TransferSyntax.of(context.transferSyntax()), ReadOptions.ALL.within(Limits.SMALL));
    }

    static InputStream write(Context context, DataSet dataSet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        DataSetWriter.write(dataSet, bytes, TransferSyntax.of(context.transferSyntax()));
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** The object in another native encoding; only its numbers and lengths are written otherwise. */
    static InputStream convert(InputStream object, String from, String to) throws IOException {
        if (from.equals(to)) {
            return object;
        }
        try (object) {
            var bytes = new ByteArrayOutputStream();
            DataSetWriter.write(DataSetReader.read(object, TransferSyntax.of(from)), bytes, TransferSyntax.of(to));
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }
}
