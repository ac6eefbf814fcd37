package org.mailian.dicom;

import java.util.HexFormat;

/**
 * Tags are plain integers, group in the upper half, element in the lower, ordered as unsigned numbers (PS3.5 section 7.1). Here are the
 * questions one can ask of them, and names for those this project uses; {@link Dictionary} knows them all by keyword.
 */
public final class Tag {

    // Meta information (PS3.10 section 7.1)
    public static final int FILE_META_INFORMATION_GROUP_LENGTH = 0x0002_0000;
    public static final int FILE_META_INFORMATION_VERSION = 0x0002_0001;
    public static final int MEDIA_STORAGE_SOP_CLASS_UID = 0x0002_0002;
    public static final int MEDIA_STORAGE_SOP_INSTANCE_UID = 0x0002_0003;
    public static final int TRANSFER_SYNTAX_UID = 0x0002_0010;
    public static final int IMPLEMENTATION_CLASS_UID = 0x0002_0012;
    public static final int IMPLEMENTATION_VERSION_NAME = 0x0002_0013;
    public static final int SOURCE_APPLICATION_ENTITY_TITLE = 0x0002_0016;

    // Commands (PS3.7 annex E)
    public static final int COMMAND_GROUP_LENGTH = 0x0000_0000;
    public static final int AFFECTED_SOP_CLASS_UID = 0x0000_0002;
    public static final int REQUESTED_SOP_CLASS_UID = 0x0000_0003;
    public static final int COMMAND_FIELD = 0x0000_0100;
    public static final int MESSAGE_ID = 0x0000_0110;
    public static final int MESSAGE_ID_BEING_RESPONDED_TO = 0x0000_0120;
    public static final int MOVE_DESTINATION = 0x0000_0600;
    public static final int PRIORITY = 0x0000_0700;
    public static final int COMMAND_DATA_SET_TYPE = 0x0000_0800;
    public static final int STATUS = 0x0000_0900;
    public static final int OFFENDING_ELEMENT = 0x0000_0901;
    public static final int ERROR_COMMENT = 0x0000_0902;
    public static final int ERROR_ID = 0x0000_0903;
    public static final int AFFECTED_SOP_INSTANCE_UID = 0x0000_1000;
    public static final int REQUESTED_SOP_INSTANCE_UID = 0x0000_1001;
    public static final int EVENT_TYPE_ID = 0x0000_1002;
    public static final int ATTRIBUTE_IDENTIFIER_LIST = 0x0000_1005;
    public static final int ACTION_TYPE_ID = 0x0000_1008;
    public static final int NUMBER_OF_REMAINING_SUBOPERATIONS = 0x0000_1020;
    public static final int NUMBER_OF_COMPLETED_SUBOPERATIONS = 0x0000_1021;
    public static final int NUMBER_OF_FAILED_SUBOPERATIONS = 0x0000_1022;
    public static final int NUMBER_OF_WARNING_SUBOPERATIONS = 0x0000_1023;
    public static final int MOVE_ORIGINATOR_APPLICATION_ENTITY_TITLE = 0x0000_1030;
    public static final int MOVE_ORIGINATOR_MESSAGE_ID = 0x0000_1031;

    // The object
    public static final int SPECIFIC_CHARACTER_SET = 0x0008_0005;
    public static final int IMAGE_TYPE = 0x0008_0008;
    public static final int INSTANCE_CREATION_DATE = 0x0008_0012;
    public static final int INSTANCE_CREATION_TIME = 0x0008_0013;
    public static final int SOP_CLASS_UID = 0x0008_0016;
    public static final int SOP_INSTANCE_UID = 0x0008_0018;
    public static final int TIMEZONE_OFFSET_FROM_UTC = 0x0008_0201;
    public static final int INSTANCE_AVAILABILITY = 0x0008_0056;
    public static final int QUERY_RETRIEVE_LEVEL = 0x0008_0052;
    public static final int RETRIEVE_AE_TITLE = 0x0008_0054;
    public static final int RETRIEVE_URL = 0x0008_1190;
    public static final int FAILED_SOP_INSTANCE_UID_LIST = 0x0008_0058;
    public static final int FAILED_SOP_SEQUENCE = 0x0008_1198;
    public static final int FAILURE_REASON = 0x0008_1197;
    public static final int REFERENCED_SOP_SEQUENCE = 0x0008_1199;
    public static final int REFERENCED_SOP_CLASS_UID = 0x0008_1150;
    public static final int REFERENCED_SOP_INSTANCE_UID = 0x0008_1155;
    public static final int TRANSACTION_UID = 0x0008_1195;
    public static final int WARNING_REASON = 0x0008_1196;

    // The patient
    public static final int PATIENT_NAME = 0x0010_0010;
    public static final int PATIENT_ID = 0x0010_0020;
    public static final int ISSUER_OF_PATIENT_ID = 0x0010_0021;
    public static final int OTHER_PATIENT_IDS = 0x0010_1000;
    public static final int PATIENT_BIRTH_DATE = 0x0010_0030;
    public static final int PATIENT_SEX = 0x0010_0040;
    public static final int PATIENT_AGE = 0x0010_1010;
    public static final int PATIENT_SIZE = 0x0010_1020;
    public static final int PATIENT_WEIGHT = 0x0010_1030;
    public static final int PATIENT_COMMENTS = 0x0010_4000;

    // The study
    public static final int STUDY_INSTANCE_UID = 0x0020_000D;
    public static final int STUDY_ID = 0x0020_0010;
    public static final int STUDY_DATE = 0x0008_0020;
    public static final int STUDY_TIME = 0x0008_0030;
    public static final int ACCESSION_NUMBER = 0x0008_0050;
    public static final int REFERRING_PHYSICIAN_NAME = 0x0008_0090;
    public static final int STUDY_DESCRIPTION = 0x0008_1030;
    public static final int MODALITIES_IN_STUDY = 0x0008_0061;
    public static final int SOP_CLASSES_IN_STUDY = 0x0008_0062;
    public static final int NUMBER_OF_STUDY_RELATED_SERIES = 0x0020_1206;
    public static final int NUMBER_OF_STUDY_RELATED_INSTANCES = 0x0020_1208;

    // The series
    public static final int SERIES_INSTANCE_UID = 0x0020_000E;
    public static final int SERIES_NUMBER = 0x0020_0011;
    public static final int SERIES_DATE = 0x0008_0021;
    public static final int SERIES_TIME = 0x0008_0031;
    public static final int SERIES_DESCRIPTION = 0x0008_103E;
    public static final int MODALITY = 0x0008_0060;
    public static final int BODY_PART_EXAMINED = 0x0018_0015;
    public static final int LATERALITY = 0x0020_0060;
    public static final int PROTOCOL_NAME = 0x0018_1030;
    public static final int PATIENT_POSITION = 0x0018_5100;
    public static final int OPERATORS_NAME = 0x0008_1070;
    public static final int PERFORMING_PHYSICIAN_NAME = 0x0008_1050;
    public static final int NUMBER_OF_SERIES_RELATED_INSTANCES = 0x0020_1209;

    // The equipment and the acquisition
    public static final int MANUFACTURER = 0x0008_0070;
    public static final int MANUFACTURER_MODEL_NAME = 0x0008_1090;
    public static final int DEVICE_SERIAL_NUMBER = 0x0018_1000;
    public static final int SOFTWARE_VERSIONS = 0x0018_1020;
    public static final int INSTITUTION_NAME = 0x0008_0080;
    public static final int INSTITUTIONAL_DEPARTMENT_NAME = 0x0008_1040;
    public static final int STATION_NAME = 0x0008_1010;
    public static final int CONVERSION_TYPE = 0x0008_0064;
    public static final int ACQUISITION_DATE = 0x0008_0022;
    public static final int ACQUISITION_TIME = 0x0008_0032;
    public static final int ACQUISITION_DATE_TIME = 0x0008_002A;
    public static final int ACQUISITION_NUMBER = 0x0020_0012;
    public static final int CONTENT_DATE = 0x0008_0023;
    public static final int CONTENT_TIME = 0x0008_0033;
    public static final int INSTANCE_NUMBER = 0x0020_0013;
    public static final int KVP = 0x0018_0060;
    public static final int SLICE_THICKNESS = 0x0018_0050;
    public static final int SPACING_BETWEEN_SLICES = 0x0018_0088;
    public static final int EXPOSURE_TIME = 0x0018_1150;
    public static final int XRAY_TUBE_CURRENT = 0x0018_1151;
    public static final int EXPOSURE = 0x0018_1152;
    public static final int VIEW_POSITION = 0x0018_5101;
    public static final int CONVOLUTION_KERNEL = 0x0018_1210;

    // The work list
    public static final int SCHEDULED_PROCEDURE_STEP_SEQUENCE = 0x0040_0100;
    public static final int SCHEDULED_STATION_AE_TITLE = 0x0040_0001;
    public static final int SCHEDULED_PROCEDURE_STEP_START_DATE = 0x0040_0002;
    public static final int SCHEDULED_PROCEDURE_STEP_START_TIME = 0x0040_0003;
    public static final int SCHEDULED_PROCEDURE_STEP_DESCRIPTION = 0x0040_0007;
    public static final int SCHEDULED_PROCEDURE_STEP_ID = 0x0040_0009;
    public static final int SCHEDULED_PROTOCOL_CODE_SEQUENCE = 0x0040_0008;
    public static final int SCHEDULED_PERFORMING_PHYSICIAN_NAME = 0x0040_0006;
    public static final int SCHEDULED_PROCEDURE_STEP_STATUS = 0x0040_0020;
    public static final int REQUESTED_PROCEDURE_ID = 0x0040_1001;
    public static final int REQUESTED_PROCEDURE_DESCRIPTION = 0x0032_1060;
    public static final int REQUESTED_PROCEDURE_CODE_SEQUENCE = 0x0032_1064;
    public static final int REQUESTED_PROCEDURE_PRIORITY = 0x0040_1003;
    public static final int REQUESTING_PHYSICIAN = 0x0032_1032;
    public static final int PERFORMED_PROCEDURE_STEP_ID = 0x0040_0253;
    public static final int PERFORMED_PROCEDURE_STEP_START_DATE = 0x0040_0244;
    public static final int PERFORMED_PROCEDURE_STEP_START_TIME = 0x0040_0245;
    public static final int PERFORMED_PROCEDURE_STEP_STATUS = 0x0040_0252;
    public static final int REQUEST_ATTRIBUTES_SEQUENCE = 0x0040_0275;
    public static final int REFERENCED_STUDY_SEQUENCE = 0x0008_1110;
    public static final int REFERENCED_SERIES_SEQUENCE = 0x0008_1115;

    // Codes and documents
    public static final int CODE_VALUE = 0x0008_0100;
    public static final int CODING_SCHEME_DESIGNATOR = 0x0008_0102;
    public static final int CODE_MEANING = 0x0008_0104;
    public static final int CONCEPT_NAME_CODE_SEQUENCE = 0x0040_A043;
    public static final int CONTENT_SEQUENCE = 0x0040_A730;
    public static final int VALUE_TYPE = 0x0040_A040;
    public static final int TEXT_VALUE = 0x0040_A160;
    public static final int CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE = 0x0040_A375;
    public static final int DOCUMENT_TITLE = 0x0042_0010;
    public static final int MIME_TYPE_OF_ENCAPSULATED_DOCUMENT = 0x0042_0012;
    public static final int ENCAPSULATED_DOCUMENT = 0x0042_0011;

    // The picture
    public static final int FRAME_OF_REFERENCE_UID = 0x0020_0052;
    public static final int POSITION_REFERENCE_INDICATOR = 0x0020_1040;
    public static final int IMAGE_POSITION_PATIENT = 0x0020_0032;
    public static final int IMAGE_ORIENTATION_PATIENT = 0x0020_0037;
    public static final int SLICE_LOCATION = 0x0020_1041;
    public static final int PATIENT_ORIENTATION = 0x0020_0020;
    public static final int SAMPLES_PER_PIXEL = 0x0028_0002;
    public static final int PHOTOMETRIC_INTERPRETATION = 0x0028_0004;
    public static final int PLANAR_CONFIGURATION = 0x0028_0006;
    public static final int NUMBER_OF_FRAMES = 0x0028_0008;
    public static final int FRAME_TIME = 0x0018_1063;
    public static final int FRAME_INCREMENT_POINTER = 0x0028_0009;
    public static final int ROWS = 0x0028_0010;
    public static final int COLUMNS = 0x0028_0011;
    public static final int PIXEL_SPACING = 0x0028_0030;
    public static final int IMAGER_PIXEL_SPACING = 0x0018_1164;
    public static final int PIXEL_ASPECT_RATIO = 0x0028_0034;
    public static final int BITS_ALLOCATED = 0x0028_0100;
    public static final int BITS_STORED = 0x0028_0101;
    public static final int HIGH_BIT = 0x0028_0102;
    public static final int PIXEL_REPRESENTATION = 0x0028_0103;
    public static final int BURNED_IN_ANNOTATION = 0x0028_0301;
    public static final int WINDOW_CENTER = 0x0028_1050;
    public static final int WINDOW_WIDTH = 0x0028_1051;
    public static final int RESCALE_INTERCEPT = 0x0028_1052;
    public static final int RESCALE_SLOPE = 0x0028_1053;
    public static final int RESCALE_TYPE = 0x0028_1054;
    public static final int LOSSY_IMAGE_COMPRESSION = 0x0028_2110;
    public static final int LOSSY_IMAGE_COMPRESSION_RATIO = 0x0028_2112;
    public static final int LOSSY_IMAGE_COMPRESSION_METHOD = 0x0028_2114;
    public static final int PRESENTATION_LUT_SHAPE = 0x2050_0020;
    public static final int PIXEL_INTENSITY_RELATIONSHIP = 0x0028_1040;
    public static final int PIXEL_INTENSITY_RELATIONSHIP_SIGN = 0x0028_1041;
    public static final int EXTENDED_OFFSET_TABLE = 0x7FE0_0001;
    public static final int EXTENDED_OFFSET_TABLE_LENGTHS = 0x7FE0_0002;
    public static final int FLOAT_PIXEL_DATA = 0x7FE0_0008;
    public static final int DOUBLE_FLOAT_PIXEL_DATA = 0x7FE0_0009;
    public static final int PIXEL_DATA = 0x7FE0_0010;

    // Waveforms
    public static final int WAVEFORM_SEQUENCE = 0x5400_0100;
    public static final int MULTIPLEX_GROUP_LABEL = 0x003A_0020;
    public static final int WAVEFORM_ORIGINALITY = 0x003A_0004;
    public static final int NUMBER_OF_WAVEFORM_CHANNELS = 0x003A_0005;
    public static final int NUMBER_OF_WAVEFORM_SAMPLES = 0x003A_0010;
    public static final int SAMPLING_FREQUENCY = 0x003A_001A;
    public static final int MULTIPLEX_GROUP_TIME_OFFSET = 0x0018_1068;
    public static final int CHANNEL_DEFINITION_SEQUENCE = 0x003A_0200;
    public static final int CHANNEL_LABEL = 0x003A_0203;
    public static final int CHANNEL_SOURCE_SEQUENCE = 0x003A_0208;
    public static final int CHANNEL_SENSITIVITY = 0x003A_0210;
    public static final int CHANNEL_SENSITIVITY_UNITS_SEQUENCE = 0x003A_0211;
    public static final int CHANNEL_SENSITIVITY_CORRECTION_FACTOR = 0x003A_0212;
    public static final int CHANNEL_BASELINE = 0x003A_0213;
    public static final int CHANNEL_SAMPLE_SKEW = 0x003A_0215;
    public static final int WAVEFORM_BITS_STORED = 0x003A_021A;
    public static final int WAVEFORM_BITS_ALLOCATED = 0x5400_1004;
    public static final int WAVEFORM_SAMPLE_INTERPRETATION = 0x5400_1006;
    public static final int WAVEFORM_DATA = 0x5400_1010;
    public static final int WAVEFORM_PADDING_VALUE = 0x5400_100A;
    public static final int WAVEFORM_ANNOTATION_SEQUENCE = 0x0040_B020;
    public static final int UNFORMATTED_TEXT_VALUE = 0x0070_0006;

    // Structure (PS3.5 section 7.5)
    public static final int ITEM = 0xFFFE_E000;
    public static final int ITEM_DELIMITER = 0xFFFE_E00D;
    public static final int SEQUENCE_DELIMITER = 0xFFFE_E0DD;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Tag() {}

    public static int of(int group, int element) {
        return group << 16 | element & 0xFFFF;
    }

    public static int group(int tag) {
        return tag >>> 16;
    }

    public static int element(int tag) {
        return tag & 0xFFFF;
    }

    /** Groups with odd numbers belong to implementers (PS3.5 section 7.8). */
    public static boolean isPrivate(int tag) {
        return (tag & 0x1_0000) != 0;
    }

    /** The elements by which an implementer reserves a block (PS3.5 section 7.8.1). */
    public static boolean isPrivateCreator(int tag) {
        return isPrivate(tag) && element(tag) >= 0x10 && element(tag) <= 0xFF;
    }

    /** As the standard writes it: {@code (0010,0020)}. */
    public static String format(int tag) {
        return "(" + HEX.toHexDigits((short) group(tag)) + "," + HEX.toHexDigits((short) element(tag)) + ")";
    }

    /** Eight hexadecimal digits, as in the DICOM JSON model (PS3.18 section F.2.2). */
    public static String hex(int tag) {
        return HEX.toHexDigits(tag);
    }
}
