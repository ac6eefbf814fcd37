package org.mailian.dicom.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailian.dicom.BulkData;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DataSetWriter;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.Fault;
import org.mailian.dicom.Limits;
import org.mailian.dicom.Pydicom;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.Value;
import org.mailian.dicom.Vr;
import org.mailian.dicom.part10.DicomFile;

class DicomJsonTests {

    @Test
    void aDataSetIsWrittenAsTheStandardShowsIt() throws IOException {
        var dataSet = new DataSet()
                .set(Tag.SPECIFIC_CHARACTER_SET, "GB18030")
                .set(Tag.PATIENT_NAME, "Wang^Xiaoming=王^小明")
                .set(Tag.IMAGE_TYPE, "ORIGINAL", "", "AXIAL")
                .set(Tag.PATIENT_ID, "")
                .set(Tag.ROWS, 512)
                .set(Tag.WINDOW_CENTER, Vr.DS, "+40.50")
                .set(Tag.REFERENCED_SERIES_SEQUENCE, new DataSet().set(Tag.SERIES_NUMBER, 3))
                .set(Tag.PIXEL_DATA, Vr.OW, new byte[] {1, 2, 3, 4});

        assertThat(json(dataSet, BulkUris.NONE))
                .isEqualTo("{\"00080005\":{\"vr\":\"CS\",\"Value\":[\"ISO_IR 192\"]},"
                        + "\"00080008\":{\"vr\":\"CS\",\"Value\":[\"ORIGINAL\",null,\"AXIAL\"]},"
                        + "\"00081115\":{\"vr\":\"SQ\",\"Value\":[{\"00200011\":{\"vr\":\"IS\",\"Value\":[3]}}]},"
                        + "\"00100010\":{\"vr\":\"PN\",\"Value\":[{\"Alphabetic\":\"Wang^Xiaoming\",\"Ideographic\":\"王^小明\"}]},"
                        + "\"00100020\":{\"vr\":\"LO\"},"
                        + "\"00280010\":{\"vr\":\"US\",\"Value\":[512]},"
                        + "\"00281050\":{\"vr\":\"DS\",\"Value\":[40.50]},"
                        + "\"7FE00010\":{\"vr\":\"OW\",\"InlineBinary\":\"AQIDBA==\"}}");
    }

    @Test
    void longValuesArePointedAt() throws IOException {
        var item = new DataSet().set(Tag.PIXEL_DATA, Vr.OW, new byte[4]);
        var dataSet = new DataSet().set(Tag.REFERENCED_SERIES_SEQUENCE, item);

        var json = json(dataSet, (path, element) -> "../bulk/" + path);

        assertThat(json).contains("\"BulkDataURI\":\"../bulk/00081115/0/7FE00010\"");
        var bulk = BulkData.of(new byte[] {7, 7});
        var read = DicomJson.read(new StringReader(json), Limits.SMALL, uri -> bulk);
        assertThat(read.items(Tag.REFERENCED_SERIES_SEQUENCE).getFirst().bytes(Tag.PIXEL_DATA))
                .containsExactly(7, 7);
    }

    @Test
    void whatIsReadBackIsWrittenTheSame() throws IOException {
        var different = new ArrayList<String>();
        var same = 0;
        for (var file : Pydicom.files()) {
            DataSet dataSet;
            try {
                dataSet = DicomFile.open(file).dataSet();
            } catch (DicomException refused) {
                continue;
            }
            var json = json(dataSet, (path, element) -> element.value() instanceof Value.Fragments ? "x:" : null);
            var read = DicomJson.read(new StringReader(json), Limits.USUAL, uri -> BulkData.of(new byte[0]));
            var again = json(read, BulkUris.NONE);
            if (again.equals(json.replace(",\"BulkDataURI\":\"x:\"", ""))) {
                same++;
            } else {
                different.add(file + "\n" + json + "\n" + again);
            }
            DataSetWriter.write(read, new ByteArrayOutputStream(), TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        }

        assertThat(different).isEmpty();
        assertThat(same).isGreaterThan(160);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"00100020\":{\"vr\":\"LO\",\"Value\":[{}]}}",
                "{\"00100020\":{\"vr\":\"XX\"}}",
                "{\"00100020\":{\"vr\":\"LO\",\"Value\":[\"a\\\\b\"]}}",
                "{\"0010002\":{\"vr\":\"LO\"}}",
                "{\"00100020\":{\"vr\":\"LO\",\"Value\":[1],\"InlineBinary\":\"\"}}",
                "{\"00100020\":{\"vr\":\"LO\",\"Other\":[]}}",
                "{\"00280010\":{\"vr\":\"US\",\"Value\":[70000]}}",
                "{\"00280010\":{\"vr\":\"US\",\"Value\":[1.5]}}",
                "{\"00280010\":{\"vr\":\"US\",\"Value\":[1e999999999]}}",
                "{\"7FE00010\":{\"vr\":\"OW\",\"InlineBinary\":\"?\"}}",
                "{\"7FE00010\":{\"vr\":\"OW\",\"BulkDataURI\":\"file:///etc/passwd\"}}",
                "{\"00280010\":{\"vr\":\"US\"},\"00280010\":{\"vr\":\"US\"}}",
                "{\"00100020\":{\"vr\":\"LO\"},}",
                "{} {}",
                "[01]",
                "\"text\"",
                "{'00100020':{}}",
            })
    void whatIsNoDataSetIsRefused(String json) {
        assertThatExceptionOfType(DicomException.class)
                .isThrownBy(() -> DicomJson.readAll(new StringReader(json), Limits.SMALL, BulkSource.NONE))
                .satisfies(problem -> assertThat(problem.fault()).isEqualTo(Fault.BAD_JSON));
    }

    @Test
    void bracketsWithoutEndAreRefusedBeforeTheStackEnds() {
        assertThatExceptionOfType(DicomException.class)
                .isThrownBy(
                        () -> DicomJson.readAll(new StringReader("[".repeat(1_000_000)), Limits.SMALL, BulkSource.NONE))
                .satisfies(problem -> assertThat(problem.fault()).isEqualTo(Fault.TOO_DEEP));
    }

    @Test
    void severalDataSetsAreAnArray() throws IOException {
        var out = new StringWriter();

        DicomJson.write(List.of(new DataSet().set(Tag.ROWS, 1), new DataSet()), out, BulkUris.NONE);

        assertThat(out).hasToString("[{\"00280010\":{\"vr\":\"US\",\"Value\":[1]}},{}]");
        assertThat(DicomJson.readAll(new StringReader(out.toString()), Limits.SMALL, BulkSource.NONE))
                .hasSize(2);
    }

    private static String json(DataSet dataSet, BulkUris uris) throws IOException {
        var out = new StringWriter();
        DicomJson.write(dataSet, out, uris);
        return out.toString();
    }
}
