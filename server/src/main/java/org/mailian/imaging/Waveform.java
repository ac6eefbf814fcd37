package org.mailian.imaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.BulkData;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;
import org.mailian.dicom.Value;

/**
 * One multiplex group of an ECG (PS3.3 section C.10.9): channels sampled together, of any length. Its samples stay where they lie until
 * a stretch of them is asked for, in microvolts.
 *
 * @param frequency samples a second
 * @param samples of each channel
 * @param padding the sample that stands for none; null where there is none such
 */
record Waveform(
        double frequency,
        long samples,
        List<Channel> channels,
        Encoding encoding,
        @Nullable Integer padding,
        BulkData data) {

    /** Bytes that are decoded at a time. */
    private static final int BLOCK = 256 * 1024;

    /** A lead: microvolts are {@code sample * factor + baseline}. */
    record Channel(String code, String label, double factor, double baseline) {}

    /** How a sample is written (PS3.3 section C.10.9.1.5). */
    enum Encoding {
        SB(1),
        UB(1),
        SS(2),
        US(2),
        SL(4),
        UL(4);

        private final int bytes;

        Encoding(int bytes) {
            this.bytes = bytes;
        }

        long read(ByteBuffer at) {
            return switch (this) {
                case SB -> at.get();
                case UB -> at.get() & 0xFF;
                case SS -> at.getShort();
                case US -> at.getShort() & 0xFFFF;
                case SL -> at.getInt();
                case UL -> at.getInt() & 0xFFFF_FFFFL;
            };
        }
    }

    /** Takes the samples of a stretch, one after the other, all channels of one moment together. */
    @FunctionalInterface
    interface Reader {

        /** @param microvolts of each channel; NaN where nothing was recorded; valid only during the call */
        void sample(long number, double[] microvolts);
    }

    /** The groups of an object that can be read; none where it is no ECG. */
    static List<Waveform> of(DataSet dataSet) {
        var groups = new ArrayList<Waveform>();
        for (var group : dataSet.items(Tag.WAVEFORM_SEQUENCE)) {
            var data = data(group);
            if (data != null && group.decimal(Tag.SAMPLING_FREQUENCY).orElse(0) > 0) {
                groups.add(of(group, data));
            }
        }
        return groups;
    }

    private static Waveform of(DataSet group, BulkData data) {
        var channels = group.items(Tag.CHANNEL_DEFINITION_SEQUENCE).stream()
                .map(Waveform::channel)
                .toList();
        var encoding = encoding(group);
        var there = data.length() / encoding.bytes / Math.max(1, channels.size());
        var padding = group.bytes(Tag.WAVEFORM_PADDING_VALUE);
        return new Waveform(
                group.decimal(Tag.SAMPLING_FREQUENCY).orElse(0),
                Math.min(there, group.integer(Tag.NUMBER_OF_WAVEFORM_SAMPLES, Integer.MAX_VALUE)),
                channels,
                encoding,
                padding == null || padding.length < encoding.bytes
                        ? null
                        : (int) encoding.read(ByteBuffer.wrap(padding).order(ByteOrder.LITTLE_ENDIAN)),
                data);
    }

    private static Encoding encoding(DataSet group) {
        try {
            return Encoding.valueOf(group.text(Tag.WAVEFORM_SAMPLE_INTERPRETATION, "SS"));
        } catch (IllegalArgumentException otherwise) {
            throw ImagingProblems.noWaveform();
        }
    }

    private static @Nullable BulkData data(DataSet group) {
        var element = group.get(Tag.WAVEFORM_DATA);
        return switch (element == null ? null : element.value()) {
            case Value.Bytes kept -> BulkData.of(kept.bytes());
            case Value.Bulk kept -> kept.data();
            case null, default -> null;
        };
    }

    private static Channel channel(DataSet definition) {
        var source = definition.item(Tag.CHANNEL_SOURCE_SEQUENCE);
        var code = source == null ? "" : source.text(Tag.CODE_VALUE, "");
        var meaning = source == null ? "" : source.text(Tag.CODE_MEANING, "");
        var unit = microvolts(definition.item(Tag.CHANNEL_SENSITIVITY_UNITS_SEQUENCE));
        var factor = definition.decimal(Tag.CHANNEL_SENSITIVITY).orElse(1)
                * definition.decimal(Tag.CHANNEL_SENSITIVITY_CORRECTION_FACTOR).orElse(1);
        return new Channel(
                code,
                definition.text(Tag.CHANNEL_LABEL, meaning.isEmpty() ? code : meaning),
                factor * unit,
                definition.decimal(Tag.CHANNEL_BASELINE).orElse(0) * unit);
    }

    /** UCUM; what is no voltage is left as it is. */
    private static double microvolts(@Nullable DataSet unit) {
        return switch (unit == null ? "" : unit.text(Tag.CODE_VALUE, "").toLowerCase(Locale.ROOT)) {
            case "mv" -> 1e3;
            case "v" -> 1e6;
            case "nv" -> 1e-3;
            default -> 1;
        };
    }

    double duration() {
        return samples / frequency;
    }

    /** Reads a stretch, never more of it in memory than a block. */
    void read(long from, long to, Reader reader) throws IOException {
        var first = Math.clamp(from, 0, samples);
        var last = Math.clamp(to, first, samples);
        var moment = encoding.bytes * channels.size();
        var perBlock = Math.max(1, BLOCK / Math.max(1, moment));
        var microvolts = new double[channels.size()];
        try (var stream = data.slice(first * moment, (last - first) * moment).open()) {
            for (long number = first; number < last; ) {
                var many = (int) Math.min(perBlock, last - number);
                var block = block(stream, many * moment);
                for (int index = 0; index < many; index++) {
                    decode(block, microvolts);
                    reader.sample(number++, microvolts);
                }
            }
        }
    }

    private static ByteBuffer block(InputStream stream, int length) throws IOException {
        var bytes = stream.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("The samples end too early");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void decode(ByteBuffer block, double[] microvolts) {
        for (int channel = 0; channel < microvolts.length; channel++) {
            var sample = encoding.read(block);
            var it = channels.get(channel);
            microvolts[channel] =
                    padding != null && sample == padding ? Double.NaN : sample * it.factor() + it.baseline();
        }
    }
}
