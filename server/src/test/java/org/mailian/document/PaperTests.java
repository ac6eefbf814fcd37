package org.mailian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mailian.document.Paper.Box;
import org.mailian.document.Paper.Mark;
import org.mailian.document.Paper.Picture;

class PaperTests {

    private static final String ADDRESS = "https://mailian.example.org/verify/abcdefghijklmnopqrstuvwxyz";

    private static Paper slip() {
        return Paper.a4("双向转诊(转出)单 QX-20260301-0007")
                .title("汊口镇卫生院", "双向转诊(转出)单", "转诊单号 QX-20260301-0007")
                .row(new Box("患者姓名", "周䶮", 2), new Box("性别", "女"), new Box("年龄", "67 岁"))
                .row(new Box("档案编号", "330000-0000-17"), new Box("联系电话", "138****0000"))
                .row("家庭住址", "清溪县汊口镇上街 12 号")
                .paragraph("于 2026 年 3 月 1 日因病情需要,转入 清溪县第二人民医院 心血管内科 林岚 接诊医生。")
                .signatures("转诊医生(签字)", "日期")
                .tearLine("存根 · 由转出单位留存")
                .title("汊口镇卫生院", "双向转诊(转出)单", "转诊单号 QX-20260301-0007")
                .row("初步印象", "急性冠脉综合征?")
                .row("主要现病史(转出原因)", "胸骨后压榨样疼痛 2 小时,伴出汗,含服硝酸甘油 0.5 mg 未缓解。血压 96/60 mmHg,SpO2 93%。")
                .row("主要既往史", "高血压 10 年(氨氯地平 5 mg qd),2 型糖尿病 6 年。")
                .row("治疗经过", "阿司匹林 300 mg 嚼服,建立静脉通路,吸氧 3 L/min。")
                .signatures("转诊医生(签字)", "机构(公章)", "日期")
                .code(ADDRESS, "扫码核验这份转诊单是否真实有效", "核验码 abcde fghij klmno pqrst uvwxy z");
    }

    @Test
    void everythingOnAPaperCanBeReadAgain() throws IOException {
        try (var document = Loader.loadPDF(slip().pdf())) {
            var text = new PDFTextStripper().getText(document);

            assertThat(document.getNumberOfPages()).isOne();
            assertThat(text)
                    .contains("双向转诊(转出)单", "汊口镇卫生院", "周䶮", "67 岁", "存根", "林岚", "第 1 / 1 页")
                    .contains("含服硝酸甘油 0.5 mg 未缓解");
            keep(document, "slip");
        }
    }

    @Test
    void theCodeOnAPaperCanBeScanned() throws Exception {
        try (var document = Loader.loadPDF(slip().pdf())) {
            assertThat(scanned(new PDFRenderer(document).renderImageWithDPI(0, 300)))
                    .isEqualTo(ADDRESS);
        }
    }

    @Test
    void theFontsAreInsideAndOnlyWhatIsUsedOfThem() throws IOException {
        var pdf = slip().pdf();

        try (var document = Loader.loadPDF(pdf)) {
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
        assertThat(pdf.length).isLessThan(150_000);
    }

    @Test
    void aLongTextGoesOnOverThePagesAndNothingOfItIsLost() throws IOException {
        var sentence = "患者三天前受凉后出现咳嗽咳痰,痰黄粘,伴发热,最高 39.2℃。";
        var paper =
                Paper.halfA4("出院小结").title("清溪县人民医院", "双向转诊(回转)单", "1").row("治疗经过、下一步治疗方案及康复建议", sentence.repeat(80));

        try (var document = Loader.loadPDF(paper.pdf())) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");

            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(text.split("39\\.2℃", -1)).hasSize(81);
            assertThat(text).contains("第2/" + document.getNumberOfPages() + "页");
            keep(document, "long");
        }
    }

    @Test
    void aCharacterNoFontKnowsDoesNotKeepAPatientFromAPaper() throws IOException {
        var paper = Paper.a4("单").row("患者姓名", "王\uD842\uDFB7 😀\u0007");

        try (var document = Loader.loadPDF(paper.pdf())) {
            assertThat(new PDFTextStripper().getText(document)).contains("王〓");
        }
    }

    @Test
    void aPaperCanBreakItsPages() throws IOException {
        try (var document = Loader.loadPDF(
                Paper.a4("两页").paragraph("一").nextPage().paragraph("二").pdf())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void aReportCarriesItsPicturesAndWhoSigned() throws IOException {
        var report = Paper.a4("影像诊断报告")
                .title("清溪县人民医院 · 汊口镇卫生院", "CT 诊断报告", "检查号 QX-CT-0007")
                .row("影像所见", "右肺上叶见结节,约 8 mm。")
                .pictures(List.of(
                        new Picture(grey(512, 512, "png"), "图 1 肺窗"), new Picture(grey(640, 480, "jpg"), "图 2 纵隔窗")))
                .pictures(List.of(new Picture(grey(900, 300, "png"), "心电图 25 mm/s 10 mm/mV")))
                .marks(
                        new Mark("检查技师(电子签名)", "周小雨", "汊口镇卫生院", "2026-03-01 09:12"),
                        new Mark("审核医师(电子签名)", "林岚", "清溪县人民医院", "2026-03-01 09:40"));

        try (var document = Loader.loadPDF(report.pdf())) {
            var pictures = document.getPage(0).getResources().getXObjectNames();

            assertThat(pictures).hasSize(3);
            assertThat(new PDFTextStripper().getText(document)).contains("图 2 纵隔窗", "周小雨", "清溪县人民医院", "09:40");
            keep(document, "report");
        }
    }

    @Test
    void whatIsNoPictureIsRefused() {
        var paper = Paper.a4("单").pictures(List.of(new Picture(new byte[] {1, 2, 3}, "图")));

        assertThatIllegalArgumentException().isThrownBy(paper::pdf);
    }

    private static byte[] grey(int width, int height, String format) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x * 255 / width) * 0x010101);
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    static String scanned(BufferedImage image) throws Exception {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    /** Leaves a picture under target/paper for whoever changes the layout. */
    private static void keep(PDDocument document, String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "paper"));
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(page, 100),
                    "png",
                    folder.resolve(name + "-" + (page + 1) + ".png").toFile());
        }
    }
}
