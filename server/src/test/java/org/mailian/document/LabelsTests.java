package org.mailian.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class LabelsTests {

    private static final byte[] LABELS = Labels.millimetres(50, 30)
            .add("周䶮 女 67 岁", List.of("汊口镇卫生院", "电解质 肝功能 肾功能 甲状腺功能 传染病八项 肿瘤标志物 血脂", "黄帽 分离胶"), "100000000177")
            .add("王强 男 30 岁", List.of("汊口镇卫生院", "血常规", "紫帽 EDTA"), "100000000275")
            .pdf();

    @Test
    void aLabelIsReadByAHandScanner() throws Exception {
        try (var document = Loader.loadPDF(LABELS)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 300);
            var folder = Files.createDirectories(Path.of("target", "paper"));
            ImageIO.write(image, "png", folder.resolve("label.png").toFile());
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);

            assertThat(new Code128Reader()
                            .decode(new BinaryBitmap(new HybridBinarizer(source)))
                            .getText())
                    .isEqualTo("100000000177");
        }
    }

    @Test
    void eachLabelIsAPageOfItsSizeAndSaysWhoseItIs() throws Exception {
        try (var document = Loader.loadPDF(LABELS)) {
            var text = new PDFTextStripper().getText(document);

            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(141f, 142f);
            assertThat(text).contains("周䶮 女 67 岁", "100000000177", "王强", "…");
        }
    }
}
