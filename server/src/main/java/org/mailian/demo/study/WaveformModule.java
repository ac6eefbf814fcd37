package org.mailian.demo.study;

import java.util.List;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;
import org.mailian.dicom.Vr;

/** The waveform of an electrocardiogram in one multiplex group (PS3.3 section C.10.9). */
final class WaveformModule {

    private static final int ACQUISITION_CONTEXT_SEQUENCE = 0x0040_0555;
    private static final double MICROVOLTS = 1000;

    private final String label;
    private final Lead[] leads;
    private final int frequency;
    private final int bits;
    private final double sensitivity;

    /** @param sensitivity microvolts a step */
    WaveformModule(String label, int frequency, int bits, double sensitivity, Lead... leads) {
        this.label = label;
        this.frequency = frequency;
        this.bits = bits;
        this.sensitivity = sensitivity;
        this.leads = leads;
    }

    /** The step that comes nearest to these millivolts. */
    int step(double millivolts) {
        var largest = (1 << bits - 1) - 1;
        return (int) Math.clamp(Math.round(millivolts * MICROVOLTS / sensitivity), -largest, largest);
    }

    /** @param data of all channels, sample by sample, in little endian */
    DataSet of(Examination examination, int samples, byte[] data) {
        var group = new DataSet()
                .set(Tag.MULTIPLEX_GROUP_LABEL, label)
                .set(Tag.WAVEFORM_ORIGINALITY, "ORIGINAL")
                .set(Tag.NUMBER_OF_WAVEFORM_CHANNELS, leads.length)
                .set(Tag.NUMBER_OF_WAVEFORM_SAMPLES, samples)
                .set(Tag.SAMPLING_FREQUENCY, frequency)
                .set(
                        Tag.CHANNEL_DEFINITION_SEQUENCE,
                        List.of(leads).stream().map(this::channel).toList())
                .set(Tag.WAVEFORM_BITS_ALLOCATED, bits)
                .set(Tag.WAVEFORM_SAMPLE_INTERPRETATION, bits == 8 ? "SB" : "SS")
                .set(Tag.WAVEFORM_DATA, bits == 8 ? Vr.OB : Vr.OW, data);
        return new DataSet()
                .set(Tag.ACQUISITION_DATE_TIME, ObjectHead.date(examination.at()) + ObjectHead.time(examination.at()))
                .set(ACQUISITION_CONTEXT_SEQUENCE, List.of())
                .set(Tag.WAVEFORM_SEQUENCE, group);
    }

    private DataSet channel(Lead lead) {
        return new DataSet()
                .set(Tag.CHANNEL_LABEL, lead.label())
                .set(Tag.CHANNEL_SOURCE_SEQUENCE, ObjectHead.code(lead.code(), "MDC", "Lead " + lead.label()))
                .set(Tag.CHANNEL_SENSITIVITY, sensitivity)
                .set(Tag.CHANNEL_SENSITIVITY_UNITS_SEQUENCE, ObjectHead.code("uV", "UCUM", "microvolt"))
                .set(Tag.CHANNEL_SENSITIVITY_CORRECTION_FACTOR, 1)
                .set(Tag.CHANNEL_BASELINE, 0)
                .set(Tag.CHANNEL_SAMPLE_SKEW, 0)
                .set(Tag.WAVEFORM_BITS_STORED, bits);
    }
}
