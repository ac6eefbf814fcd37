package org.mailian.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailian.dicom.BulkData;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.ReadOptions;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.part10.DicomFile;
import org.mailian.dicom.part10.Frames;
import org.mailian.imaging.MaskingReview.MaskingRegion;
import org.mailian.imaging.Rendering.Window;
import org.mailian.kernel.Problem;

/** What is covered is black and everything beside it is as it was, whatever it was compressed with. */
class BlackOutTests {

    private static final Path FILES = Path.of("/usr/lib/python3/dist-packages/pydicom/data/test_files");
    private static final MaskingRegion CORNER = new MaskingRegion(null, 0, 0, 2, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MR_small.dcm",
                "MR_small_RLE.dcm",
                "CT_small.dcm",
                "SC_rgb_small_odd.dcm",
                "SC_rgb_rle.dcm",
                "SC_rgb_jpeg_dcmtk.dcm",
                "SC_rgb_rle_2frame.dcm",
                "MR_small_bigendian.dcm"
            })
    void coveredIsBlackAndTheRestIsAsItWas(String name) throws Exception {
        var file = DicomFile.read(FILES.resolve(name), ReadOptions.ALL);
        var frames = file.dataSet().integer(Tag.NUMBER_OF_FRAMES, 1);
        var before = draw(file.dataSet(), file.syntax().uid(), frames);
        assertThat(BlackOut.possible(file.dataSet(), file.syntax().uid())).isTrue();

        BlackOut.cover(file.dataSet(), file.syntax().uid(), List.of(CORNER));

        var after = draw(file.dataSet(), TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid(), frames);
        for (int row = 0; row < before.getHeight(); row++) {
            for (int column = 0; column < before.getWidth(); column++) {
                var sample = after.getRGB(column, row) & 0xFFFFFF;
                if (column < CORNER.width() && row < CORNER.height()) {
                    assertThat(sample).as(column + "," + row).isZero();
                } else {
                    assertThat(sample).isEqualTo(before.getRGB(column, row) & 0xFFFFFF);
                }
            }
        }
    }

    @Test
    void whiteIsBlackWhereTheScaleIsTurnedRound() throws IOException {
        var file = DicomFile.read(FILES.resolve("MR_small.dcm"), ReadOptions.ALL);
        file.dataSet().set(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME1");

        BlackOut.cover(file.dataSet(), file.syntax().uid(), List.of(CORNER));

        assertThat(draw(file.dataSet(), TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid(), 1)
                                .getRGB(1, 0)
                        & 0xFFFFFF)
                .isZero();
    }

    @Test
    void oneFrameAloneIsCoveredWhereThatIsAsked() throws IOException {
        var file = DicomFile.read(FILES.resolve("SC_rgb_rle_2frame.dcm"), ReadOptions.ALL);
        var first = draw(file.dataSet(), file.syntax().uid(), 1).getRGB(1, 0);

        BlackOut.cover(file.dataSet(), file.syntax().uid(), List.of(new MaskingRegion(2, 0, 0, 5, 5)));

        var syntax = TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid();
        assertThat(draw(file.dataSet(), syntax, 1).getRGB(1, 0)).isEqualTo(first);
        assertThat(draw(file.dataSet(), syntax, 2).getRGB(1, 0) & 0xFFFFFF).isZero();
    }

    @Test
    void regionThatReachesOverTheEdgeEndsThere() throws IOException {
        var file = DicomFile.read(FILES.resolve("CT_small.dcm"), ReadOptions.ALL);
        var region = new MaskingRegion(1, 100, 100, Integer.MAX_VALUE, Integer.MAX_VALUE);

        BlackOut.cover(file.dataSet(), file.syntax().uid(), List.of(region));

        assertThat(draw(file.dataSet(), TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid(), 1)
                                .getRGB(127, 127)
                        & 0xFFFFFF)
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MR_small_jp2klossless.dcm",
                "MR_small_jpeg_ls_lossless.dcm",
                "JPGExtended.dcm",
                "SC_ybr_full_422_uncompressed.dcm"
            })
    void whatNobodyHereDecodesCannotBeCovered(String name) throws IOException {
        var file = DicomFile.read(FILES.resolve(name), ReadOptions.ALL);

        assertThat(BlackOut.possible(file.dataSet(), file.syntax().uid())).isFalse();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> BlackOut.cover(file.dataSet(), file.syntax().uid(), List.of(CORNER)));
    }

    @Test
    void regionWithoutSizeIsNone() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new MaskingRegion(null, 0, 0, 0, 5))
                .satisfies(it -> assertThat(it.code()).isEqualTo("imaging/region-malformed"));
    }

    /** The last frame. */
    private static BufferedImage draw(DataSet dataSet, String syntax, int frame) throws IOException {
        var window = dataSet.text(Tag.MODALITY, "").equals("CT") ? new Window(600, 1600) : null;
        return Pictures.draw(dataSet, syntax, BulkData.of(Frames.of(dataSet).bytes(frame - 1)), window);
    }
}
