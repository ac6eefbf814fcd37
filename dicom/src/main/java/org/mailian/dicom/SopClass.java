package org.mailian.dicom;

/** The service-object pair classes this project speaks by name (PS3.4 annex B and others); {@link Uid} knows the whole registry. */
public final class SopClass {

    public static final String VERIFICATION = "1.2.840.10008.1.1";
    public static final String STORAGE_COMMITMENT_PUSH = "1.2.840.10008.1.20.1";
    public static final String STORAGE_COMMITMENT_PUSH_INSTANCE = "1.2.840.10008.1.20.1.1";
    public static final String MODALITY_WORKLIST_FIND = "1.2.840.10008.5.1.4.31";
    public static final String MODALITY_PERFORMED_PROCEDURE_STEP = "1.2.840.10008.3.1.2.3.3";

    // Query and retrieve (PS3.4 annex C)
    public static final String PATIENT_ROOT_FIND = "1.2.840.10008.5.1.4.1.2.1.1";
    public static final String PATIENT_ROOT_MOVE = "1.2.840.10008.5.1.4.1.2.1.2";
    public static final String PATIENT_ROOT_GET = "1.2.840.10008.5.1.4.1.2.1.3";
    public static final String STUDY_ROOT_FIND = "1.2.840.10008.5.1.4.1.2.2.1";
    public static final String STUDY_ROOT_MOVE = "1.2.840.10008.5.1.4.1.2.2.2";
    public static final String STUDY_ROOT_GET = "1.2.840.10008.5.1.4.1.2.2.3";

    // Storage (PS3.4 annex B)
    public static final String COMPUTED_RADIOGRAPHY = "1.2.840.10008.5.1.4.1.1.1";
    public static final String DIGITAL_XRAY_FOR_PRESENTATION = "1.2.840.10008.5.1.4.1.1.1.1";
    public static final String CT_IMAGE = "1.2.840.10008.5.1.4.1.1.2";
    public static final String ENHANCED_CT_IMAGE = "1.2.840.10008.5.1.4.1.1.2.1";
    public static final String ULTRASOUND_MULTI_FRAME = "1.2.840.10008.5.1.4.1.1.3.1";
    public static final String MR_IMAGE = "1.2.840.10008.5.1.4.1.1.4";
    public static final String ULTRASOUND = "1.2.840.10008.5.1.4.1.1.6.1";
    public static final String SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7";
    public static final String MULTI_FRAME_GRAYSCALE_BYTE_CAPTURE = "1.2.840.10008.5.1.4.1.1.7.2";
    public static final String TWELVE_LEAD_ECG = "1.2.840.10008.5.1.4.1.1.9.1.1";
    public static final String GENERAL_ECG = "1.2.840.10008.5.1.4.1.1.9.1.2";
    public static final String AMBULATORY_ECG = "1.2.840.10008.5.1.4.1.1.9.1.3";
    public static final String GRAYSCALE_PRESENTATION_STATE = "1.2.840.10008.5.1.4.1.1.11.1";
    public static final String KEY_OBJECT_SELECTION = "1.2.840.10008.5.1.4.1.1.88.59";
    public static final String ENCAPSULATED_PDF = "1.2.840.10008.5.1.4.1.1.104.1";

    private SopClass() {}
}
