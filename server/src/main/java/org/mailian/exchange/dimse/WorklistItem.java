package org.mailian.exchange.dimse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mailian.diagnosis.WorklistEntries.WorklistEntry;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;
import org.mailian.dicom.Uid;
import org.mailian.kernel.Times;

/** An order as a modality reads it (PS3.4 table K.6-1). Every order has one step, planned for when it was ordered. */
final class WorklistItem {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

    /** What SH holds. */
    private static final int SHORT = 16;

    private WorklistItem() {}

    static DataSet of(WorklistEntry order, String title) {
        return new DataSet()
                .set(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
                .set(Tag.ACCESSION_NUMBER, order.accessionNumber())
                .set(Tag.REFERRING_PHYSICIAN_NAME, texts(order.requestingDoctor()))
                .set(Tag.PATIENT_NAME, name(order))
                .set(Tag.PATIENT_ID, order.patient().toString())
                .set(Tag.PATIENT_BIRTH_DATE, texts(date(order.birthDate())))
                .set(Tag.PATIENT_SEX, texts(sex(order.sex())))
                .set(Tag.STUDY_INSTANCE_UID, Uid.of(order.caseId()))
                .set(Tag.REQUESTING_PHYSICIAN, texts(order.requestingDoctor()))
                .set(Tag.REQUESTED_PROCEDURE_DESCRIPTION, order.examinationName())
                .set(Tag.REQUESTED_PROCEDURE_ID, shortened(order.accessionNumber()))
                .set(Tag.REQUESTED_PROCEDURE_CODE_SEQUENCE, code(order))
                .set(Tag.SCHEDULED_PROCEDURE_STEP_SEQUENCE, step(order, title));
    }

    private static DataSet step(WorklistEntry order, String title) {
        return new DataSet()
                .set(Tag.MODALITY, order.modality())
                .set(Tag.SCHEDULED_STATION_AE_TITLE, title)
                .set(Tag.SCHEDULED_PROCEDURE_STEP_START_DATE, DATE.format(civil(order.orderedAt())))
                .set(Tag.SCHEDULED_PROCEDURE_STEP_START_TIME, TIME.format(civil(order.orderedAt())))
                .set(Tag.SCHEDULED_PERFORMING_PHYSICIAN_NAME, new String[0])
                .set(Tag.SCHEDULED_PROCEDURE_STEP_DESCRIPTION, order.examinationName())
                .set(Tag.SCHEDULED_PROTOCOL_CODE_SEQUENCE, code(order))
                .set(Tag.SCHEDULED_PROCEDURE_STEP_ID, shortened(order.accessionNumber()));
    }

    private static DataSet code(WorklistEntry order) {
        return new DataSet()
                .set(Tag.CODE_VALUE, shortened(order.examination()))
                .set(Tag.CODING_SCHEME_DESIGNATOR, "99MAILIAN")
                .set(Tag.CODE_MEANING, order.examinationName());
    }

    /** Letters for machines that have no others, then as it is written (PS3.5 section 6.2.1.1). */
    private static String name(WorklistEntry order) {
        return order.patientPinyin() + "=" + order.patientName();
    }

    private static @Nullable String date(@Nullable LocalDate day) {
        return day == null ? null : DATE.format(day);
    }

    /** GB/T 2261.1 as DICOM has it. */
    private static @Nullable String sex(String code) {
        return switch (code) {
            case "1" -> "M";
            case "2" -> "F";
            case "9" -> "O";
            default -> null;
        };
    }

    private static ZonedDateTime civil(Instant at) {
        return at.atZone(Times.CHINA);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), SHORT));
    }

    private static String[] texts(@Nullable String text) {
        return text == null ? new String[0] : new String[] {text};
    }
}
