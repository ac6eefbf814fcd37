package org.mailian.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailian.dicom.BulkData;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.ReadOptions;
import org.mailian.dicom.part10.DicomFile;
import org.mailian.dicom.part10.Frames;
import org.mailian.imaging.Rendering.Window;
import org.mailian.kernel.Problem;

/** Compressed pictures look as they do when pydicom or dcmtk have taken the compression away. */
class CompressedFrameTests {

    private static final Path FILES = Path.of("/usr/lib/python3/dist-packages/pydicom/data/test_files");

    @TempDir
    Path folder;

    @Test
    void runLengthsOfGreyAreRead() throws IOException {
        assertThat(difference(draw(FILES.resolve("MR_small_RLE.dcm")), draw(FILES.resolve("MR_small.dcm"))))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"CT_small.dcm, +e1", "CT_small.dcm, +el", "MR_small.dcm, +e1"})
    void losslessJpegIsTheSame(String name, String how) throws Exception {
        var plain = FILES.resolve(name);
        assertThat(difference(draw(made("dcmcjpeg", how, plain.toString())), draw(plain)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SC_rgb_jpeg_dcmtk.dcm", "SC_rgb_jpeg_gdcm.dcm", "SC_jpeg_no_color_transform.dcm"})
    void coloursAreWhatTheDataSetSaysTheyAre(String name) throws Exception {
        var ours = draw(FILES.resolve(name));
        var theirs = draw(made("dcmdjpeg", FILES.resolve(name).toString()));
        assertThat(difference(ours, theirs)).as("of 255").isLessThanOrEqualTo(40);
    }

    @Test
    void runLengthsOfColoursAreRead() throws Exception {
        var file = FILES.resolve("SC_rgb_rle.dcm");
        assertThat(difference(draw(file), draw(made("dcmdrle", file.toString()))))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JPGExtended.dcm",
                "MR_small_jpeg_ls_lossless.dcm",
                "MR_small_jp2klossless.dcm",
                "SC_rgb_rle_16bit.dcm"
            })
    void whatNobodyHereDecodesIsRefused(String name) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> draw(FILES.resolve(name)))
                .satisfies(it -> assertThat(it.code()).isEqualTo("imaging/not-rendered"));
    }

    /** Whatever stands in a frame: a picture or a refusal. */
    @ParameterizedTest
    @ValueSource(strings = {"MR_small_RLE.dcm", "CT_small.dcm", "SC_rgb_jpeg_dcmtk.dcm", "SC_rgb_rle.dcm"})
    void spoiledFramesAreRefused(String name) throws Exception {
        var path = FILES.resolve(name);
        var lossless = name.equals("CT_small.dcm") ? made("dcmcjpeg", "+e1", path.toString()) : path;
        var file = DicomFile.read(lossless, ReadOptions.ALL);
        var frame = Frames.of(file.dataSet()).bytes(0);
        var random = new Random(1);
        var refused = 0;
        for (int round = 0; round < 300; round++) {
            var spoiled = frame.clone();
            for (int place = 0; place <= round % 8; place++) {
                spoiled[random.nextInt(Math.min(frame.length, round % 2 == 0 ? 80 : frame.length))] =
                        (byte) random.nextInt();
            }
            try {
                assertThat(draw(file.dataSet(), file.syntax().uid(), spoiled).getWidth())
                        .isPositive();
            } catch (Problem it) {
                assertThat(it.code()).isEqualTo("imaging/not-rendered");
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static BufferedImage draw(Path path) throws IOException {
        var file = DicomFile.read(path, ReadOptions.ALL);
        return draw(
                file.dataSet(), file.syntax().uid(), Frames.of(file.dataSet()).bytes(0));
    }

    private static BufferedImage draw(DataSet dataSet, String syntax, byte[] frame) throws IOException {
        return Pictures.draw(dataSet, syntax, BulkData.of(frame), new Window(600, 1600));
    }

    /** The largest difference of any sample. */
    private static int difference(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        var most = 0;
        for (int row = 0; row < one.getHeight(); row++) {
            for (int column = 0; column < one.getWidth(); column++) {
                var here = one.getRGB(column, row);
                var there = other.getRGB(column, row);
                for (int shift = 0; shift < 24; shift += 8) {
                    most = Math.max(most, Math.abs((here >> shift & 0xFF) - (there >> shift & 0xFF)));
                }
            }
        }
        return most;
    }

    /** What one of dcmtk's tools makes of a file. */
    private Path made(String... command) throws IOException, InterruptedException {
        var file = folder.resolve("made.dcm");
        var words =
                Stream.concat(Stream.of(command), Stream.of(file.toString())).toList();
        var process = new ProcessBuilder(words).inheritIO().start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(words.toString()).isZero();
        return file;
    }
}
