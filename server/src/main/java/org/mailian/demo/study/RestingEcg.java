package org.mailian.demo.study;

import java.util.List;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;

/** Ten seconds in twelve leads at 500 Hz (PS3.3 section A.34.3). */
public final class RestingEcg {

    private static final int FREQUENCY = 500;
    private static final int SECONDS = 10;
    private static final double NOISE = 0.006;

    private final Examination examination;
    private final Rhythm rhythm;

    public RestingEcg(Examination examination, Rhythm rhythm) {
        this.examination = examination;
        this.rhythm = rhythm;
    }

    public List<DataSet> objects() {
        var module = new WaveformModule("RHYTHM", FREQUENCY, 16, 1, Lead.values());
        var samples = FREQUENCY * SECONDS;
        return List.of(ObjectHead.of(examination, SopClass.TWELVE_LEAD_ECG, "ECG", 1)
                .set(Tag.SERIES_DESCRIPTION, "Resting 12-lead ECG")
                .putAll(module.of(examination, samples, data(module, samples))));
    }

    private byte[] data(WaveformModule module, int samples) {
        var data = new byte[samples * Lead.values().length * 2];
        var waves = new Waves(
                new Heartbeats(new Steady(rhythm), examination.seed()),
                new Grain(examination.seed()),
                NOISE,
                Lead.I,
                Lead.II,
                Lead.V1,
                Lead.V2,
                Lead.V3,
                Lead.V4,
                Lead.V5,
                Lead.V6);
        var next = 0;
        for (var sample = 0; sample < samples; sample++) {
            for (var millivolts : twelve(waves.at((double) sample / FREQUENCY))) {
                next = Pixels.put(data, next, module.step(millivolts));
            }
        }
        return data;
    }

    /** Four of the six limb leads follow from the other two (Einthoven, Goldberger). */
    private static double[] twelve(double[] eight) {
        var one = eight[0];
        var two = eight[1];
        return new double[] {
            one,
            two,
            two - one,
            -(one + two) / 2,
            one - two / 2,
            two - one / 2,
            eight[2],
            eight[3],
            eight[4],
            eight[5],
            eight[6],
            eight[7]
        };
    }

    /** The same rhythm all the time. */
    private record Steady(Rhythm rhythm) implements Heartbeats.Course {

        @Override
        public Rhythm rhythm(double seconds) {
            return rhythm;
        }

        @Override
        public double haste(double seconds) {
            return 1;
        }

        @Override
        public double extrasystoles(double seconds) {
            return 0;
        }
    }
}
