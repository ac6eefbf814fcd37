package org.mailian.imaging;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mailian.dicom.Tag;

/**
 * What can be asked for and is answered: the keys of PS3.4 section C.6.2.1 and PS3.18 section 10.6, each with its column. {@code v} is the
 * sight, {@code s} the study, {@code r} the series, {@code i} the instance.
 */
enum Attribute {
    STUDY_DATE(Tag.STUDY_DATE, Level.STUDY, "s.study_date", Match.RANGE),
    STUDY_TIME(Tag.STUDY_TIME, Level.STUDY, "s.study_time", Match.RANGE),
    ACCESSION_NUMBER(Tag.ACCESSION_NUMBER, Level.STUDY, "s.accession_number", Match.WILDCARD),
    MODALITIES_IN_STUDY(Tag.MODALITIES_IN_STUDY, Level.STUDY, "s.modalities", Match.MEMBER),
    REFERRING_PHYSICIAN_NAME(Tag.REFERRING_PHYSICIAN_NAME, Level.STUDY, "s.referring_physician", Match.ANY_CASE),
    STUDY_DESCRIPTION(Tag.STUDY_DESCRIPTION, Level.STUDY, "s.description", Match.WILDCARD),
    PATIENT_NAME(Tag.PATIENT_NAME, Level.STUDY, "s.patient_name", Match.NAME),
    PATIENT_ID(Tag.PATIENT_ID, Level.STUDY, "s.local_patient_id", Match.WILDCARD),
    PATIENT_BIRTH_DATE(Tag.PATIENT_BIRTH_DATE, Level.STUDY, "s.patient_birth_date", Match.RANGE),
    PATIENT_SEX(Tag.PATIENT_SEX, Level.STUDY, "s.patient_sex", Match.WILDCARD),
    STUDY_INSTANCE_UID(Tag.STUDY_INSTANCE_UID, Level.STUDY, "s.uid", Match.UID),
    STUDY_ID(Tag.STUDY_ID, Level.STUDY, "s.study_id", Match.WILDCARD),
    NUMBER_OF_STUDY_RELATED_SERIES(
            Tag.NUMBER_OF_STUDY_RELATED_SERIES,
            Level.STUDY,
            "(select count(*) from imaging.series c where c.study_id = s.id and exists (select from imaging.instance d"
                    + " where d.series_id = c.id and d.rejected_at is null))",
            Match.NONE),
    NUMBER_OF_STUDY_RELATED_INSTANCES(
            Tag.NUMBER_OF_STUDY_RELATED_INSTANCES,
            Level.STUDY,
            "(select count(*) from imaging.instance c where c.study_id = s.id and c.rejected_at is null)",
            Match.NONE),

    SERIES_DATE(Tag.SERIES_DATE, Level.SERIES, "r.series_date", Match.RANGE),
    SERIES_TIME(Tag.SERIES_TIME, Level.SERIES, "r.series_time", Match.RANGE),
    MODALITY(Tag.MODALITY, Level.SERIES, "r.modality", Match.WILDCARD),
    MANUFACTURER(Tag.MANUFACTURER, Level.SERIES, "r.manufacturer", Match.WILDCARD),
    STATION_NAME(Tag.STATION_NAME, Level.SERIES, "r.station", Match.WILDCARD),
    SERIES_DESCRIPTION(Tag.SERIES_DESCRIPTION, Level.SERIES, "r.description", Match.WILDCARD),
    BODY_PART_EXAMINED(Tag.BODY_PART_EXAMINED, Level.SERIES, "r.body_part", Match.WILDCARD),
    SERIES_INSTANCE_UID(Tag.SERIES_INSTANCE_UID, Level.SERIES, "r.uid", Match.UID),
    SERIES_NUMBER(Tag.SERIES_NUMBER, Level.SERIES, "r.number", Match.NUMBER),
    LATERALITY(Tag.LATERALITY, Level.SERIES, "r.laterality", Match.WILDCARD),
    PERFORMED_DATE(Tag.PERFORMED_PROCEDURE_STEP_START_DATE, Level.SERIES, "r.performed_date", Match.RANGE),
    PERFORMED_TIME(Tag.PERFORMED_PROCEDURE_STEP_START_TIME, Level.SERIES, "r.performed_time", Match.RANGE),
    NUMBER_OF_SERIES_RELATED_INSTANCES(
            Tag.NUMBER_OF_SERIES_RELATED_INSTANCES,
            Level.SERIES,
            "(select count(*) from imaging.instance c where c.series_id = r.id and c.rejected_at is null)",
            Match.NONE),

    SOP_CLASS_UID(Tag.SOP_CLASS_UID, Level.INSTANCE, "i.sop_class", Match.UID),
    SOP_INSTANCE_UID(Tag.SOP_INSTANCE_UID, Level.INSTANCE, "i.uid", Match.UID),
    INSTANCE_NUMBER(Tag.INSTANCE_NUMBER, Level.INSTANCE, "i.number", Match.NUMBER),
    ROWS(Tag.ROWS, Level.INSTANCE, "i.rows", Match.NONE),
    COLUMNS(Tag.COLUMNS, Level.INSTANCE, "i.columns", Match.NONE),
    BITS_ALLOCATED(Tag.BITS_ALLOCATED, Level.INSTANCE, "i.bits_allocated", Match.NONE),
    NUMBER_OF_FRAMES(Tag.NUMBER_OF_FRAMES, Level.INSTANCE, "i.frames", Match.NONE),
    AVAILABLE_TRANSFER_SYNTAX(0x0008_3002, Level.INSTANCE, "i.transfer_syntax", Match.NONE);

    /** Whose attribute it is. */
    enum Level {
        STUDY,
        SERIES,
        INSTANCE
    }

    /** How a value is compared (PS3.4 section C.2.2.2). */
    enum Match {
        /** As it is, or with * and ?. */
        WILDCARD,
        /** The same, whatever the case. */
        ANY_CASE,
        /** A person's name: by any of its groups, or by pinyin. */
        NAME,
        /** A date or time, or from-to. */
        RANGE,
        /** One or several UIDs. */
        UID,
        /** One of a list. */
        MEMBER,
        NUMBER,
        /** Answered, and not compared. */
        NONE
    }

    private static final Map<Integer, Attribute> BY_TAG =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Attribute::tag, Function.identity()));

    private final int tag;
    private final Level level;
    private final String column;
    private final Match match;

    Attribute(int tag, Level level, String column, Match match) {
        this.tag = tag;
        this.level = level;
        this.column = column;
        this.match = match;
    }

    static Optional<Attribute> find(int tag) {
        return Optional.ofNullable(BY_TAG.get(tag));
    }

    int tag() {
        return tag;
    }

    Level level() {
        return level;
    }

    String column() {
        return column;
    }

    Match match() {
        return match;
    }
}
