package org.mailian.demo.study;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;

/** The modules that all objects have in common: patient, study, series, equipment (PS3.3 sections C.7.1 to C.7.5, C.12.1). */
final class ObjectHead {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

    private ObjectHead() {}

    /** @param number of the instance in its series, from 1 */
    static DataSet of(Examination examination, String sopClass, String modality, int number) {
        var at = examination.at();
        return new DataSet()
                .set(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
                .set(Tag.SOP_CLASS_UID, sopClass)
                .set(Tag.SOP_INSTANCE_UID, examination.uid(modality + " " + number))
                .set(Tag.INSTANCE_CREATION_DATE, date(at))
                .set(Tag.INSTANCE_CREATION_TIME, time(at))
                .set(Tag.PATIENT_NAME, examination.patientName())
                .set(Tag.PATIENT_ID, examination.patientId())
                .set(Tag.PATIENT_BIRTH_DATE, examination.bornOn().format(DATE))
                .set(Tag.PATIENT_SEX, examination.sex())
                .set(Tag.STUDY_INSTANCE_UID, examination.studyInstanceUid())
                .set(Tag.STUDY_DATE, date(at))
                .set(Tag.STUDY_TIME, time(at))
                .set(Tag.STUDY_ID, "1")
                .set(Tag.STUDY_DESCRIPTION, examination.description())
                .set(Tag.ACCESSION_NUMBER, examination.accessionNumber())
                .set(Tag.REFERRING_PHYSICIAN_NAME, "")
                .set(Tag.SERIES_INSTANCE_UID, examination.uid(modality + " series"))
                .set(Tag.SERIES_NUMBER, 1)
                .set(Tag.SERIES_DATE, date(at))
                .set(Tag.SERIES_TIME, time(at))
                .set(Tag.MODALITY, modality)
                .set(Tag.INSTITUTION_NAME, examination.institution())
                .set(Tag.MANUFACTURER, "Mailian demonstration")
                .set(Tag.MANUFACTURER_MODEL_NAME, "Phantom")
                .set(Tag.DEVICE_SERIAL_NUMBER, "0")
                .set(Tag.SOFTWARE_VERSIONS, "1")
                .set(Tag.INSTANCE_NUMBER, number)
                .set(Tag.CONTENT_DATE, date(at))
                .set(Tag.CONTENT_TIME, time(at));
    }

    static DataSet code(String value, String scheme, String meaning) {
        return new DataSet()
                .set(Tag.CODE_VALUE, value)
                .set(Tag.CODING_SCHEME_DESIGNATOR, scheme)
                .set(Tag.CODE_MEANING, meaning);
    }

    static String date(LocalDateTime at) {
        return at.format(DATE);
    }

    static String time(LocalDateTime at) {
        return at.format(TIME);
    }
}
