package org.mailian.exchange.dimse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DataSetWriter;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.Uid;
import org.mailian.dicom.Vr;
import org.mailian.dicom.dimse.StoredInstance;
import org.mailian.dicom.part10.DicomFile;

/** A study of nobody, as a machine sends it. */
record Scans(String study, String series, String patientId) {

    static final TransferSyntax SYNTAX = TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
    private static final int SIZE = 32;

    static Scans fresh() {
        var study = Uid.random();
        return new Scans(study, Uid.random(), "P" + study.substring(study.length() - 12));
    }

    DataSet slice(int number) {
        return slice(number, SIZE);
    }

    DataSet slice(int number, int side) {
        var pixels = new byte[side * side * 2];
        new Random(number).nextBytes(pixels);
        return new DataSet()
                .set(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
                .set(Tag.SOP_CLASS_UID, SopClass.CT_IMAGE)
                .set(Tag.SOP_INSTANCE_UID, Uid.random())
                .set(Tag.STUDY_DATE, "20261120")
                .set(Tag.STUDY_TIME, "101500")
                .set(Tag.ACCESSION_NUMBER, "A" + patientId)
                .set(Tag.MODALITY, "CT")
                .set(Tag.PATIENT_NAME, "Zhou^Qishan=周^启山")
                .set(Tag.PATIENT_ID, patientId)
                .set(Tag.PATIENT_SEX, "M")
                .set(Tag.STUDY_INSTANCE_UID, study)
                .set(Tag.SERIES_INSTANCE_UID, series)
                .set(Tag.SERIES_NUMBER, 1)
                .set(Tag.INSTANCE_NUMBER, number)
                .set(Tag.SAMPLES_PER_PIXEL, 1)
                .set(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .set(Tag.ROWS, side)
                .set(Tag.COLUMNS, side)
                .set(Tag.BITS_ALLOCATED, 16)
                .set(Tag.BITS_STORED, 16)
                .set(Tag.HIGH_BIT, 15)
                .set(Tag.PIXEL_REPRESENTATION, 0)
                .set(Tag.PIXEL_DATA, Vr.OW, pixels);
    }

    static StoredInstance sent(DataSet slice) {
        var bytes = bytes(slice);
        return new StoredInstance(
                SopClass.CT_IMAGE,
                slice.text(Tag.SOP_INSTANCE_UID, ""),
                SYNTAX.uid(),
                () -> new ByteArrayInputStream(bytes));
    }

    static byte[] bytes(DataSet slice) {
        try {
            var out = new ByteArrayOutputStream();
            DataSetWriter.write(slice, out, SYNTAX);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Path file(DataSet slice, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            DicomFile.of(slice, SYNTAX).write(out);
        }
        return file;
    }

    DataSet at(String level) {
        return new DataSet().set(Tag.QUERY_RETRIEVE_LEVEL, level).set(Tag.STUDY_INSTANCE_UID, study);
    }
}
