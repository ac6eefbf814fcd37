package org.mailian.diagnosis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.Uid;
import org.mailian.dicom.Vr;
import org.mailian.dicom.part10.DicomFile;
import org.mailian.imaging.Receiving;
import org.mailian.imaging.Sender;
import org.mailian.kernel.Actor;
import org.springframework.stereotype.Component;

/** Sends a small film, as a machine of an institution would. */
@Component
public class StudyFixtures {

    private final Receiving receiving;

    StudyFixtures(Receiving receiving) {
        this.receiving = receiving;
    }

    /** What a machine wrote of whom it examined, and when: {@code 20261120101500}. */
    record Written(String modality, String patientId, String name, String birthDate, String sex, String at) {}

    /** The Study Instance UID of what arrived. */
    public String received(UUID institution, String accessionNumber, String birthDate, String sex) {
        return received(
                institution,
                accessionNumber,
                new Written("CT", "P1", "Tian^Xiuying=田^秀英", birthDate, sex, "20261120101500"));
    }

    /** The same, of anybody, at any time. */
    String received(UUID institution, String accessionNumber, Written written) {
        var study = Uid.random();
        var film = new DataSet()
                .set(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
                .set(Tag.SOP_CLASS_UID, SopClass.CT_IMAGE)
                .set(Tag.SOP_INSTANCE_UID, Uid.random())
                .set(Tag.STUDY_DATE, written.at().substring(0, 8))
                .set(Tag.STUDY_TIME, written.at().substring(8))
                .set(Tag.ACCESSION_NUMBER, accessionNumber)
                .set(Tag.MODALITY, written.modality())
                .set(Tag.PATIENT_NAME, written.name())
                .set(Tag.PATIENT_ID, written.patientId())
                .set(Tag.PATIENT_BIRTH_DATE, written.birthDate())
                .set(Tag.PATIENT_SEX, written.sex())
                .set(Tag.STUDY_INSTANCE_UID, study)
                .set(Tag.SERIES_INSTANCE_UID, Uid.random())
                .set(Tag.SERIES_NUMBER, 1)
                .set(Tag.INSTANCE_NUMBER, 1)
                .set(Tag.SAMPLES_PER_PIXEL, 1)
                .set(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .set(Tag.ROWS, 16)
                .set(Tag.COLUMNS, 16)
                .set(Tag.BITS_ALLOCATED, 16)
                .set(Tag.BITS_STORED, 16)
                .set(Tag.HIGH_BIT, 15)
                .set(Tag.PIXEL_REPRESENTATION, 0)
                .set(Tag.PIXEL_DATA, Vr.OW, new byte[16 * 16 * 2]);
        var bytes = new ByteArrayOutputStream();
        try {
            DicomFile.of(film, TransferSyntax.EXPLICIT_LITTLE_ENDIAN).write(bytes);
            receiving.file(
                    new Sender(institution, new Actor(null, null, institution, "CT1"), "CT1"),
                    new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return study;
    }
}
