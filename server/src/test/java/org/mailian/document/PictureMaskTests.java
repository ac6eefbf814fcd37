package org.mailian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailian.kernel.Problem;

class PictureMaskTests {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 32;

    @Test
    void coveredIsBlackAndTheRestIsAsItWas() throws IOException {
        var before = picture();

        var after = read(PictureMask.mask(bytes(before, "png"), List.of(new PictureRegion(3, 4, 10, 5))));

        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                var covered = x >= 3 && x < 13 && y >= 4 && y < 9;
                assertThat(after.getRGB(x, y)).isEqualTo(covered ? Color.BLACK.getRGB() : before.getRGB(x, y));
            }
        }
    }

    @Test
    void theNameOfWhoeverIsHandedItIsFaintAndEverywhere() throws IOException {
        var white = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var pen = white.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 800, 600);
        pen.dispose();

        var after = read(PictureMask.mask(bytes(white, "png"), List.of(), "秦岭 江州市第二人民医院 2026-11-22 21:40"));

        for (var corner : List.of(new Point(0, 0), new Point(400, 0), new Point(0, 300), new Point(400, 300))) {
            var written = 0;
            for (int y = corner.y; y < corner.y + 300; y++) {
                for (int x = corner.x; x < corner.x + 400; x++) {
                    var grey = new Color(after.getRGB(x, y)).getRed();
                    assertThat(grey).isGreaterThan(150);
                    written += grey < 255 ? 1 : 0;
                }
            }
            assertThat(written).isBetween(500, 30_000);
        }
    }

    @Test
    void aLargePictureIsDrawnSmallerAndWhatIsCoveredStaysCovered() throws IOException {
        var large = new BufferedImage(4000, 4000, BufferedImage.TYPE_BYTE_GRAY);
        var pen = large.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 4000, 4000);
        pen.dispose();

        var after = read(PictureMask.mask(bytes(large, "png"), List.of(new PictureRegion(101, 3001, 21, 13))));

        assertThat(after.getWidth()).isEqualTo(2000);
        for (int y = 1500; y <= 1506; y++) {
            for (int x = 50; x <= 60; x++) {
                assertThat(after.getRGB(x, y)).isEqualTo(Color.BLACK.getRGB());
            }
        }
        assertThat(after.getRGB(70, 1503)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void whatTheCameraWroteBesideIsGone() throws IOException {
        var jpeg = withExif(bytes(picture(), "jpeg"), 1, "王小明 GPS 30.1,120.2");
        assertThat(new String(jpeg, StandardCharsets.UTF_8)).contains("王小明");

        var masked = PictureMask.mask(jpeg, List.of());

        assertThat(new String(masked, StandardCharsets.UTF_8)).doesNotContain("王小明", "Exif");
        assertThat(read(masked).getWidth()).isEqualTo(WIDTH);
    }

    /** The upper left corner as it is shown is red; where it is stored depends on how the camera was held. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,0,1", "7,1,1", "8,1,0"})
    void pictureIsTurnedAsBrowsersShowIt(int code, int right, int bottom) throws IOException {
        var stored = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = stored.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.RED);
        pen.fillRect(right * WIDTH / 2, bottom * HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
        pen.dispose();

        var shown = read(PictureMask.mask(withExif(bytes(stored, "jpeg"), code, ""), List.of()));

        assertThat(shown.getWidth()).isEqualTo(code < 5 ? WIDTH : HEIGHT);
        var corner = new Color(shown.getRGB(4, 4));
        assertThat(corner.getRed()).isGreaterThan(200);
        assertThat(corner.getGreen()).isLessThan(60);
        assertThat(new Color(shown.getRGB(shown.getWidth() - 4, shown.getHeight() - 4)).getGreen())
                .isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no picture", "GIF89a", "\u0089PNG\r\n\u001a\n"})
    void whatIsNoPictureIsRefused(String content) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PictureMask.mask(content.getBytes(StandardCharsets.ISO_8859_1), List.of()))
                .satisfies(it -> assertThat(it.code()).isEqualTo("document/picture-not-masked"));
    }

    @Property(tries = 200)
    void spoiledPicturesAreDrawnOrRefused(@ForAll @IntRange(max = 600) int place, @ForAll byte value) {
        var jpeg = withExif(bytes(picture(), "jpeg"), 6, "x");
        jpeg[place % jpeg.length] = value;
        try {
            assertThat(PictureMask.mask(jpeg, List.of())).isNotEmpty();
        } catch (Problem refused) {
            assertThat(refused.code()).isEqualTo("document/picture-not-masked");
        }
    }

    private static BufferedImage picture() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture.setRGB(x, y, new Color(x * 3, y * 7, 120).getRGB());
            }
        }
        return picture;
    }

    private static byte[] bytes(BufferedImage picture, String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    /** Puts an Exif segment with an orientation and a comment behind the beginning of a JPEG. */
    private static byte[] withExif(byte[] jpeg, int orientation, String comment) {
        var text = comment.getBytes(StandardCharsets.UTF_8);
        var body = new ByteArrayOutputStream();
        body.writeBytes("Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0"
                .getBytes(StandardCharsets.ISO_8859_1));
        body.write(orientation);
        body.writeBytes(new byte[] {0, 0, 0, 0, 0, 0});
        body.writeBytes(text);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(0xE1);
        out.write((body.size() + 2) >> 8);
        out.write(body.size() + 2);
        out.writeBytes(body.toByteArray());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
