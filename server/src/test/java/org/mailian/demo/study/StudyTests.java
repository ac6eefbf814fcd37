package org.mailian.demo.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DataSetWriter;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.part10.DicomFile;

/** Everything the demonstration shows is what the standard wants, and the same each time. */
class StudyTests {

    private static final Examination EXAMINATION = new Examination(
            "Zhang^Wei=张^伟",
            "P1",
            LocalDate.of(1960, 1, 2),
            "M",
            "A1",
            "县医院",
            "胸部",
            LocalDateTime.of(2026, 3, 4, 8, 30),
            42);

    @TempDir
    Path folder;

    @Test
    void slicesStandOneBehindTheOther() throws Exception {
        var slices = new ChestCt(EXAMINATION, 4, 9).objects().toList();

        assertThat(slices).hasSize(4);
        assertThat(slices)
                .extracting(it -> it.decimals(Tag.IMAGE_POSITION_PATIENT)[2])
                .containsExactly(-90.0, -30.0, 30.0, 90.0);
        assertThat(slices)
                .extracting(it -> it.text(Tag.SERIES_INSTANCE_UID))
                .containsOnly(EXAMINATION.uid("CT series"));
        check(slices.getFirst());
    }

    @Test
    void radiographsHaveNoError() throws Exception {
        for (var image : new Radiograph(EXAMINATION).objects(Radiograph.View.values())) {
            check(image);
        }
    }

    @Test
    void theUltrasoundLoopHasNoError() throws Exception {
        check(new UltrasoundLoop(EXAMINATION).objects().getFirst());
    }

    @ParameterizedTest
    @EnumSource(Rhythm.class)
    void electrocardiogramsHaveNoError(Rhythm rhythm) throws Exception {
        check(new RestingEcg(EXAMINATION, rhythm).objects().getFirst());
    }

    @Test
    void theHolterHasNoError() throws Exception {
        check(new Holter(EXAMINATION, 1).objects().getFirst());
    }

    @Test
    void limbLeadsFollowFromTheFirstTwo() {
        var group = new RestingEcg(EXAMINATION, Rhythm.ST_ELEVATION)
                .objects()
                .getFirst()
                .items(Tag.WAVEFORM_SEQUENCE);
        var samples = group.getFirst().integers(Tag.WAVEFORM_DATA);

        for (var start = 0; start < samples.length; start += Lead.values().length) {
            var one = (short) samples[start];
            var two = (short) samples[start + 1];
            assertThat((double) (short) samples[start + 2]).isCloseTo(two - one, within());
            assertThat((double) (short) samples[start + 3]).isCloseTo(-(one + two) / 2.0, within());
        }
    }

    @Test
    void theSameSeedMakesTheSameBytes() throws IOException {
        assertThat(bytes(everything())).isEqualTo(bytes(everything()));
    }

    private static Offset<Double> within() {
        return Offset.offset(2.0);
    }

    private static Stream<DataSet> everything() {
        return Stream.of(
                        new ChestCt(EXAMINATION, 1, 9).objects(),
                        new Radiograph(EXAMINATION).objects(Radiograph.View.CHEST).stream(),
                        new UltrasoundLoop(EXAMINATION).objects().stream(),
                        new RestingEcg(EXAMINATION, Rhythm.ATRIAL_FIBRILLATION).objects().stream(),
                        new Holter(EXAMINATION, 1).objects().stream())
                .flatMap(it -> it);
    }

    private static int bytes(Stream<DataSet> objects) throws IOException {
        var out = new ByteArrayOutputStream();
        for (var object : objects.toList()) {
            DataSetWriter.write(object, out, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        }
        return Arrays.hashCode(out.toByteArray());
    }

    private void check(DataSet object) throws Exception {
        var file = folder.resolve("object.dcm");
        DicomFile.of(object, TransferSyntax.EXPLICIT_LITTLE_ENDIAN).write(file);
        var process = new ProcessBuilder(List.of("dciodvfy", file.toString()))
                .redirectErrorStream(true)
                .start();
        var verdict = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(verdict).doesNotContain("Error", "Abort");
        assertThat(verdict.lines().filter(it -> !it.contains("build DICOMDIR"))).hasSize(1);
    }
}
