package org.mailian.demo.study;

import java.util.List;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;

/**
 * A day in three leads (PS3.3 section A.34.5): slower by night, premature beats, an hour and a half of atrial fibrillation in the
 * afternoon, and half a minute of ventricular tachycardia early in the morning. Eight bits at 125 Hz: 32 MB.
 */
public final class Holter {

    private static final int FREQUENCY = 125;
    private static final int HOUR = 3600;
    private static final double STEP_MICROVOLTS = 20;
    private static final double NOISE = 0.012;
    private static final Lead[] LEADS = {Lead.V5, Lead.V1, Lead.II};

    private final Examination examination;
    private final int hours;

    public Holter(Examination examination, int hours) {
        this.examination = examination;
        this.hours = hours;
    }

    public List<DataSet> objects() {
        var module = new WaveformModule("HOLTER", FREQUENCY, 8, STEP_MICROVOLTS, LEADS);
        var samples = FREQUENCY * HOUR * hours;
        return List.of(ObjectHead.of(examination, SopClass.AMBULATORY_ECG, "ECG", 1)
                .set(Tag.SERIES_DESCRIPTION, "Holter " + hours + " h")
                .putAll(module.of(examination, samples, data(module, samples))));
    }

    private byte[] data(WaveformModule module, int samples) {
        var data = new byte[samples * LEADS.length];
        var start = examination.at().getHour() * HOUR;
        var waves = new Waves(
                new Heartbeats(new Day(start), examination.seed()), new Grain(examination.seed()), NOISE, LEADS);
        var next = 0;
        for (var sample = 0; sample < samples; sample++) {
            for (var millivolts : waves.at((double) sample / FREQUENCY)) {
                data[next++] = (byte) module.step(millivolts);
            }
        }
        return data;
    }

    /** @param start seconds from midnight to the first sample */
    private record Day(int start) implements Heartbeats.Course {

        private double hour(double seconds) {
            return (start + seconds) / HOUR % 24;
        }

        @Override
        public Rhythm rhythm(double seconds) {
            var hour = hour(seconds);
            if (hour > 15.25 && hour < 16.75) {
                return Rhythm.ATRIAL_FIBRILLATION;
            }
            return hour > 5.4 && hour < 5.4 + 32.0 / HOUR ? Rhythm.VENTRICULAR_TACHYCARDIA : Rhythm.SINUS;
        }

        @Override
        public double haste(double seconds) {
            var hour = hour(seconds);
            var asleep = 1 / (1 + Math.exp((Math.abs((hour + 21.5) % 24 - 12) - 8) * 2));
            var stairs = Math.max(0, Math.sin(hour * 9.7) - 0.8);
            return 0.82 + 0.28 * asleep + stairs;
        }

        @Override
        public double extrasystoles(double seconds) {
            return hour(seconds) > 18 ? 3 : 0.6;
        }
    }
}
