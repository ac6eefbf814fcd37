package org.mailian.imaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DataSetWriter;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.Uid;
import org.mailian.dicom.Vr;
import org.mailian.dicom.part10.DicomFile;

/** Makes small DICOM objects for tests: slices of a CT of nobody. */
final class Slices {

    static final String NAME = "Zhou^Qishan=周^启山";

    private Slices() {}

    /** The UIDs of a study with one series. */
    record Place(String study, String series) {

        static Place fresh() {
            return new Place(Uid.random(), Uid.random());
        }
    }

    static DataSet slice(Place place, int number) {
        var pixels = new byte[16 * 16 * 2];
        new Random(number).nextBytes(pixels);
        return new DataSet()
                .set(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
                .set(Tag.SOP_CLASS_UID, SopClass.CT_IMAGE)
                .set(Tag.SOP_INSTANCE_UID, Uid.random())
                .set(Tag.STUDY_DATE, "20261120")
                .set(Tag.STUDY_TIME, "101500")
                .set(
                        Tag.ACCESSION_NUMBER,
                        "A" + place.study().substring(place.study().length() - 12))
                .set(Tag.MODALITY, "CT")
                .set(Tag.STUDY_DESCRIPTION, "胸部平扫")
                .set(Tag.PATIENT_NAME, NAME)
                .set(Tag.PATIENT_ID, "P" + place.study().substring(place.study().length() - 10))
                .set(Tag.PATIENT_BIRTH_DATE, "19580402")
                .set(Tag.PATIENT_SEX, "M")
                .set(Tag.BODY_PART_EXAMINED, "CHEST")
                .set(Tag.STUDY_INSTANCE_UID, place.study())
                .set(Tag.SERIES_INSTANCE_UID, place.series())
                .set(Tag.SERIES_NUMBER, 1)
                .set(Tag.INSTANCE_NUMBER, number)
                .set(Tag.SAMPLES_PER_PIXEL, 1)
                .set(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .set(Tag.ROWS, 16)
                .set(Tag.COLUMNS, 16)
                .set(Tag.BITS_ALLOCATED, 16)
                .set(Tag.BITS_STORED, 16)
                .set(Tag.HIGH_BIT, 15)
                .set(Tag.PIXEL_REPRESENTATION, 0)
                .set(Tag.WINDOW_CENTER, "32768")
                .set(Tag.WINDOW_WIDTH, "65536")
                .set(Tag.PIXEL_DATA, Vr.OW, pixels);
    }

    /** As C-STORE brings it. */
    static byte[] bare(DataSet dataSet, TransferSyntax syntax) {
        try {
            var out = new ByteArrayOutputStream();
            DataSetWriter.write(dataSet, out, syntax);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] file(DataSet dataSet) {
        return file(dataSet, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    }

    static byte[] file(DataSet dataSet, TransferSyntax syntax) {
        try {
            var out = new ByteArrayOutputStream();
            DicomFile.of(dataSet, syntax).write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
