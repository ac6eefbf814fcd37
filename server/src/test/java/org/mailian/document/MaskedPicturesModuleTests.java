package org.mailian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class MaskedPicturesModuleTests {

    @Autowired
    Files files;

    @Autowired
    MaskedPictures pictures;

    @Test
    void maskedCopyIsKeptUnderItsOwnNameAndTheFileStaysAsItIs() throws IOException {
        var white = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        var pen = white.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 20, 10);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(white, "png", out);
        var pack = Ids.next();
        var original = files.store(
                Ids.next(), "王小明.png", "image/png", new ByteArrayInputStream(out.toByteArray()), Actor.system());

        var masked = pictures.mask(original.id(), pack, "1", List.of(new PictureRegion(0, 0, 5, 5)), Actor.system());

        assertThat(masked.name()).isEqualTo("1.png");
        assertThat(masked.subject()).isEqualTo(pack);
        try (var content = files.open(masked.id())) {
            var picture = ImageIO.read(content);
            assertThat(picture.getRGB(2, 2)).isEqualTo(Color.BLACK.getRGB());
            assertThat(picture.getRGB(6, 6)).isEqualTo(Color.WHITE.getRGB());
        }
        try (var content = files.open(original.id())) {
            assertThat(content.readAllBytes()).isEqualTo(out.toByteArray());
        }
    }

    @Test
    void whatIsNoPictureIsRefused() {
        var text = files.store(
                Ids.next(), "a.txt", "text/plain", new ByteArrayInputStream(new byte[] {'a'}), Actor.system());

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> pictures.mask(text.id(), Ids.next(), "1", List.of(), Actor.system()))
                .satisfies(it -> assertThat(it.code()).isEqualTo("document/picture-not-masked"));
    }
}
