package org.mailian.imaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.DicomException;
import org.mailian.kernel.ShortMemory;
import org.springframework.stereotype.Service;

/** ECGs as the page draws them: from a resting one everything, from a long one an overview and stretches. Values are microvolts. */
@Service
public class Ecgs {

    /** More than any page shows at once; a resting ECG has ten seconds. */
    public static final double LONGEST_SECONDS = 600;

    private static final int STRETCHES = 2_880;

    /** @param samples null where nothing was recorded */
    public record EcgLead(String code, String label, String unit, List<@Nullable Double> samples) {}

    /** @param samplingFrequency samples a second */
    public record EcgRecording(double samplingFrequency, List<EcgLead> leads) {}

    /** The least and the most of each stretch of a lead. */
    public record EcgSpan(String code, String label, List<@Nullable Double> min, List<@Nullable Double> max) {}

    /** @param duration in seconds; the stretches divide it evenly */
    public record EcgOverview(double duration, double samplingFrequency, List<EcgSpan> leads) {}

    /** A day of three leads is a hundred megabytes to look through, and looked at again and again. */
    private final ShortMemory<UUID, EcgOverview> overviews = new ShortMemory<>(Duration.ofMinutes(10), 50);

    private final Instances instances;

    Ecgs(Instances instances) {
        this.instances = instances;
    }

    /** All of it. Refused: {@code imaging/unknown-study}, {@code imaging/no-waveform}, {@code imaging/stretch-too-long}. */
    public EcgRecording recording(Looker looker, String study, String instance) {
        var groups = groups(instances.get(looker, study, null, instance));
        return stretch(groups, 0, groups.getFirst().duration());
    }

    /** A stretch, in seconds from the beginning. Refused like {@link #recording}. */
    public EcgRecording stretch(Looker looker, String study, String instance, double from, double to) {
        return stretch(groups(instances.get(looker, study, null, instance)), from, to);
    }

    /** All of it at a glance. Refused: {@code imaging/unknown-study}, {@code imaging/no-waveform}. */
    public EcgOverview overview(Looker looker, String study, String instance) {
        var it = instances.get(looker, study, null, instance);
        return overviews.get(it.id(), _ -> overview(groups(it)));
    }

    /** The first group, and those that were recorded beside it in the same rhythm. */
    private List<Waveform> groups(StoredInstance it) {
        try {
            var all = Waveform.of(instances.read(it));
            if (all.isEmpty() || all.getFirst().channels().isEmpty()) {
                throw ImagingProblems.noWaveform();
            }
            var first = all.getFirst();
            return all.stream()
                    .filter(group -> group.frequency() == first.frequency() && group.samples() == first.samples())
                    .toList();
        } catch (DicomException broken) {
            throw ImagingProblems.noWaveform();
        }
    }

    private static EcgRecording stretch(List<Waveform> groups, double from, double to) {
        var frequency = groups.getFirst().frequency();
        var end = Math.min(to, groups.getFirst().duration());
        if (!(from >= 0) || !(end - from <= LONGEST_SECONDS)) {
            throw ImagingProblems.stretchTooLong((long) LONGEST_SECONDS);
        }
        var first = Math.round(from * frequency);
        var last = Math.max(first, Math.round(end * frequency));
        var leads = new ArrayList<EcgLead>();
        for (var group : groups) {
            var samples = samples(group, first, last);
            for (int channel = 0; channel < samples.size(); channel++) {
                var it = group.channels().get(channel);
                leads.add(new EcgLead(it.code(), it.label(), "uV", samples.get(channel)));
            }
        }
        return new EcgRecording(frequency, leads);
    }

    private static List<List<@Nullable Double>> samples(Waveform group, long first, long last) {
        var count = (int) (Math.min(last, group.samples()) - Math.min(first, group.samples()));
        var all = new ArrayList<List<@Nullable Double>>();
        group.channels().forEach(_ -> all.add(new ArrayList<>(count)));
        read(group, first, last, (number, microvolts) -> {
            for (int channel = 0; channel < microvolts.length; channel++) {
                all.get(channel).add(told(microvolts[channel]));
            }
        });
        return all;
    }

    private static EcgOverview overview(List<Waveform> groups) {
        var first = groups.getFirst();
        var spans = new ArrayList<EcgSpan>();
        groups.forEach(group -> spans.addAll(spans(group)));
        return new EcgOverview(first.duration(), first.frequency(), spans);
    }

    private static List<EcgSpan> spans(Waveform group) {
        var stretches = (int) Math.min(STRETCHES, group.samples());
        var least = new double[group.channels().size()][stretches];
        var most = new double[group.channels().size()][stretches];
        for (int channel = 0; channel < least.length; channel++) {
            Arrays.fill(least[channel], Double.NaN);
            Arrays.fill(most[channel], Double.NaN);
        }
        read(group, 0, group.samples(), (number, microvolts) -> {
            var at = (int) (number * stretches / group.samples());
            for (int channel = 0; channel < microvolts.length; channel++) {
                var value = microvolts[channel];
                if (!Double.isNaN(value)) {
                    least[channel][at] =
                            value < least[channel][at] || Double.isNaN(least[channel][at]) ? value : least[channel][at];
                    most[channel][at] =
                            value > most[channel][at] || Double.isNaN(most[channel][at]) ? value : most[channel][at];
                }
            }
        });
        var spans = new ArrayList<EcgSpan>();
        for (int channel = 0; channel < least.length; channel++) {
            var it = group.channels().get(channel);
            spans.add(new EcgSpan(it.code(), it.label(), told(least[channel]), told(most[channel])));
        }
        return spans;
    }

    private static void read(Waveform group, long first, long last, Waveform.Reader reader) {
        try {
            group.read(first, last, reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<@Nullable Double> told(double[] values) {
        var told = new ArrayList<@Nullable Double>(values.length);
        for (var value : values) {
            told.add(told(value));
        }
        return told;
    }

    /** To a thousandth of a microvolt, which is finer than any device; the rest is the noise of arithmetic. */
    private static @Nullable Double told(double value) {
        return Double.isNaN(value) ? null : Math.round(value * 1000) / 1000.0;
    }
}
