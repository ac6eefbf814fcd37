package org.mailian.dicom.part10;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.Vr;

/** What our writer makes, the strictest checker there is finds no error in; and dcmtk reads it. */
class DciodvfyTests {

    private static final int SIDE = 64;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.840.10008.1.2",
                "1.2.840.10008.1.2.1",
                "1.2.840.10008.1.2.2",
            })
    void aSecondaryCaptureHasNoError(String syntax) throws Exception {
        var file = folder.resolve("capture.dcm");

        DicomFile.of(aCapture(), TransferSyntax.of(syntax)).write(file);

        assertThat(run("dciodvfy", file.toString())).doesNotContain("Error").contains("SCImage");
        assertThat(run("dcmdump", file.toString())).contains("Zhang^Wei=张^伟").doesNotContain("E:");
    }

    /** dciodvfy cannot inflate. */
    @Test
    void dcmtkInflatesWhatWeDeflate() throws Exception {
        var file = folder.resolve("deflated.dcm");

        DicomFile.of(aCapture(), TransferSyntax.DEFLATED_LITTLE_ENDIAN).write(file);

        assertThat(run("dcmdump", file.toString())).contains("Zhang^Wei=张^伟").doesNotContain("E:");
    }

    private static DataSet aCapture() {
        var pixels = new byte[SIDE * SIDE];
        for (var index = 0; index < pixels.length; index++) {
            pixels[index] = (byte) (index / SIDE + index % SIDE);
        }
        return new DataSet()
                .set(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
                .set(Tag.SOP_CLASS_UID, SopClass.SECONDARY_CAPTURE)
                .set(Tag.SOP_INSTANCE_UID, "2.25.1001")
                .set(Tag.STUDY_INSTANCE_UID, "2.25.1002")
                .set(Tag.SERIES_INSTANCE_UID, "2.25.1003")
                .set(Tag.STUDY_DATE, "20260102")
                .set(Tag.STUDY_TIME, "030405")
                .set(Tag.ACCESSION_NUMBER, "")
                .set(Tag.REFERRING_PHYSICIAN_NAME, "")
                .set(Tag.STUDY_ID, "1")
                .set(Tag.SERIES_NUMBER, 1)
                .set(Tag.INSTANCE_NUMBER, 1)
                .set(Tag.PATIENT_NAME, "Zhang^Wei=张^伟")
                .set(Tag.PATIENT_ID, "P1")
                .set(Tag.PATIENT_BIRTH_DATE, "19700101")
                .set(Tag.PATIENT_SEX, "M")
                .set(Tag.MODALITY, "OT")
                .set(Tag.LATERALITY, "")
                .set(Tag.CONVERSION_TYPE, "SYN")
                .set(Tag.PATIENT_ORIENTATION, "")
                .set(Tag.SAMPLES_PER_PIXEL, 1)
                .set(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .set(Tag.ROWS, SIDE)
                .set(Tag.COLUMNS, SIDE)
                .set(Tag.BITS_ALLOCATED, 8)
                .set(Tag.BITS_STORED, 8)
                .set(Tag.HIGH_BIT, 7)
                .set(Tag.PIXEL_REPRESENTATION, 0)
                .set(Tag.PIXEL_DATA, Vr.OB, pixels);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return text;
    }
}
