package org.mailian.imaging;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.Uid;
import org.mailian.dicom.Vr;

/**
 * An HL7 aECG as an ECG object of DICOM (PS3.3 annex A.34): the same numbers with the same scale, so that it is read, sent and searched
 * like every other. Its UIDs follow from the file, so that the same file is the same object.
 */
final class AecgObject {

    /** Leads of PS3.16 CID 3001 by their MDC names. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("MDC_ECG_LEAD_I", "2:1"),
            Map.entry("MDC_ECG_LEAD_II", "2:2"),
            Map.entry("MDC_ECG_LEAD_III", "2:61"),
            Map.entry("MDC_ECG_LEAD_AVR", "2:62"),
            Map.entry("MDC_ECG_LEAD_AVL", "2:63"),
            Map.entry("MDC_ECG_LEAD_AVF", "2:64"),
            Map.entry("MDC_ECG_LEAD_V1", "2:3"),
            Map.entry("MDC_ECG_LEAD_V2", "2:4"),
            Map.entry("MDC_ECG_LEAD_V3", "2:5"),
            Map.entry("MDC_ECG_LEAD_V4", "2:6"),
            Map.entry("MDC_ECG_LEAD_V5", "2:7"),
            Map.entry("MDC_ECG_LEAD_V6", "2:8"));

    /** PS3.3 section A.34.3.4: what a 12-lead object may hold. */
    private static final int MOST_SAMPLES = 16_384;

    private AecgObject() {}

    static DataSet of(Aecg it, UUID institution, String contentHash) {
        var id = it.fact("AnnotatedECG/id@root");
        var extension = it.fact("AnnotatedECG/id@extension");
        var name = institution + "|" + (id == null ? contentHash : id + "|" + extension);
        var began = String.valueOf(it.fact("effectiveTime/low@value")).replaceAll("[^0-9.].*", "");
        var object = new DataSet()
                .set(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
                .set(Tag.SOP_CLASS_UID, isTwelveLead(it) ? SopClass.TWELVE_LEAD_ECG : SopClass.GENERAL_ECG)
                .set(Tag.SOP_INSTANCE_UID, uid(name, "instance"))
                .set(Tag.MODALITY, "ECG")
                .set(Tag.STUDY_INSTANCE_UID, uid(name, "study"))
                .set(Tag.SERIES_INSTANCE_UID, uid(name, "series"))
                .set(Tag.SERIES_NUMBER, 1)
                .set(Tag.INSTANCE_NUMBER, 1)
                .set(Tag.STUDY_DESCRIPTION, "ECG");
        if (began.matches("\\d{8}.*")) {
            var time = began.substring(8);
            for (var tag : List.of(Tag.STUDY_DATE, Tag.CONTENT_DATE)) {
                object.set(tag, began.substring(0, 8));
            }
            for (var tag : List.of(Tag.STUDY_TIME, Tag.CONTENT_TIME)) {
                object.set(tag, time.isEmpty() ? "000000" : time);
            }
            object.set(Tag.ACQUISITION_DATE_TIME, began);
        }
        patient(it, object);
        return object.set(Tag.WAVEFORM_SEQUENCE, group(it));
    }

    private static void patient(Aecg it, DataSet object) {
        set(object, Tag.PATIENT_ID, it.fact("trialSubject/id@extension"));
        set(object, Tag.PATIENT_NAME, it.fact("subjectDemographicPerson/name"));
        set(object, Tag.PATIENT_BIRTH_DATE, it.fact("birthTime@value"));
        var sex = it.fact("administrativeGenderCode@code");
        set(object, Tag.PATIENT_SEX, "M".equals(sex) || "F".equals(sex) ? sex : sex == null ? null : "O");
    }

    private static void set(DataSet object, int tag, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            object.set(tag, tag == Tag.PATIENT_BIRTH_DATE ? value.substring(0, Math.min(8, value.length())) : value);
        }
    }

    private static DataSet group(Aecg it) {
        var samples =
                it.leads().stream().mapToInt(lead -> lead.digits().length).min().orElse(0);
        var bytes = ByteBuffer.allocate(samples * it.leads().size() * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int number = 0; number < samples; number++) {
            for (var lead : it.leads()) {
                var digit = lead.digits()[number];
                if (digit != (short) digit) {
                    throw ImagingProblems.notAecg("A sample does not fit into 16 bits");
                }
                bytes.putShort((short) digit);
            }
        }
        var channels = new ArrayList<DataSet>();
        it.leads().forEach(lead -> channels.add(channel(lead)));
        return new DataSet()
                .set(Tag.WAVEFORM_ORIGINALITY, "ORIGINAL")
                .set(Tag.NUMBER_OF_WAVEFORM_CHANNELS, it.leads().size())
                .set(Tag.NUMBER_OF_WAVEFORM_SAMPLES, samples)
                .set(Tag.SAMPLING_FREQUENCY, frequency(it).doubleValue())
                .set(Tag.MULTIPLEX_GROUP_LABEL, "RHYTHM")
                .set(Tag.CHANNEL_DEFINITION_SEQUENCE, channels)
                .set(Tag.WAVEFORM_BITS_ALLOCATED, 16)
                .set(Tag.WAVEFORM_SAMPLE_INTERPRETATION, "SS")
                .set(Tag.WAVEFORM_DATA, Vr.OW, bytes.array());
    }

    private static DataSet channel(Aecg.Sequence lead) {
        var label = lead.code().replaceFirst("^MDC_ECG_LEAD_", "");
        var source = new DataSet()
                .set(Tag.CODE_VALUE, CODES.getOrDefault(lead.code(), "2:0"))
                .set(Tag.CODING_SCHEME_DESIGNATOR, "MDC")
                .set(Tag.CODE_MEANING, "Lead " + label);
        var unit = new DataSet()
                .set(Tag.CODE_VALUE, lead.unit())
                .set(Tag.CODING_SCHEME_DESIGNATOR, "UCUM")
                .set(Tag.CODE_MEANING, lead.unit());
        return new DataSet()
                .set(Tag.CHANNEL_LABEL, label.isEmpty() ? "?" : label.substring(0, Math.min(16, label.length())))
                .set(Tag.CHANNEL_SOURCE_SEQUENCE, source)
                .set(Tag.CHANNEL_SENSITIVITY, lead.scale().doubleValue())
                .set(Tag.CHANNEL_SENSITIVITY_UNITS_SEQUENCE, unit)
                .set(Tag.CHANNEL_SENSITIVITY_CORRECTION_FACTOR, 1.0)
                .set(Tag.CHANNEL_BASELINE, lead.origin().doubleValue())
                .set(Tag.CHANNEL_SAMPLE_SKEW, 0.0)
                .set(Tag.WAVEFORM_BITS_STORED, 16);
    }

    private static boolean isTwelveLead(Aecg it) {
        var frequency = frequency(it).doubleValue();
        return frequency >= 200
                && frequency <= 1000
                && it.leads().stream()
                        .allMatch(lead -> CODES.containsKey(lead.code()) && lead.digits().length <= MOST_SAMPLES);
    }

    private static BigDecimal frequency(Aecg it) {
        return BigDecimal.ONE.divide(it.increment(), MathContext.DECIMAL32);
    }

    private static String uid(String name, String what) {
        return Uid.of(UUID.nameUUIDFromBytes((name + "|" + what).getBytes(StandardCharsets.UTF_8)));
    }
}
