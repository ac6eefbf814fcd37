package org.mailian.imaging.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DataSetWriter;
import org.mailian.dicom.Element;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.Uid;
import org.mailian.dicom.Value;
import org.mailian.dicom.Vr;
import org.mailian.dicom.part10.DicomFile;

class DeIdentifierTests {

    private static final Path FILES = Path.of("/usr/lib/python3/dist-packages/pydicom/data/test_files");
    private static final byte[] KEY = "a key of sixteen bytes or more".getBytes(StandardCharsets.US_ASCII);
    private static final Alias ALIAS = new Alias(KEY, "患者甲", true);

    @TempDir
    Path folder;

    @Test
    void whoItIsIsGoneAndAgeAndSexAreThere() {
        var masked = masked(aStudy());

        assertThat(masked.text(Tag.PATIENT_NAME)).isEqualTo("患者甲");
        assertThat(masked.text(Tag.PATIENT_ID)).startsWith("M").isNotEqualTo("P100");
        assertThat(masked.text(Tag.PATIENT_BIRTH_DATE)).isNull();
        assertThat(masked.text(Tag.PATIENT_AGE)).isEqualTo("068Y");
        assertThat(masked.text(Tag.PATIENT_SEX)).isEqualTo("M");
        assertThat(masked.text(Tag.ACCESSION_NUMBER)).isNull();
        assertThat(masked.text(Tag.STUDY_DESCRIPTION)).isEqualTo("胸部平扫");
        assertThat(masked.text(Tag.SERIES_DESCRIPTION)).isNull();
        assertThat(masked.contains(Tag.PATIENT_COMMENTS)).isFalse();
        assertThat(masked.text(0x0012_0062)).isEqualTo("YES");
        assertThat(masked.items(0x0012_0064))
                .extracting(it -> it.text(Tag.CODE_VALUE))
                .containsExactly("113100", "113105", "113107", "113108");
        assertThat(everything(masked)).doesNotContain("启山", "Qishan", "P100", "A200", "19580402", "清溪", "钱");
    }

    @Test
    void withoutCharacteristicsAgeAndSexGoToo() {
        var masked =
                new DeIdentifier(new Alias(KEY, "患者甲", false)).apply(aStudy()).dataSet();

        assertThat(masked.text(Tag.PATIENT_SEX)).isNull();
        assertThat(masked.contains(Tag.PATIENT_AGE)).isFalse();
    }

    @Test
    void identifiersThatWereTheSameStayTheSameAndNobodyGetsBack() {
        var one = aStudy();
        var other = aStudy().set(Tag.STUDY_INSTANCE_UID, one.text(Tag.STUDY_INSTANCE_UID, ""));
        one.set(Tag.REFERENCED_STUDY_SEQUENCE, new DataSet());
        one.set(
                0x0008_1140,
                new DataSet()
                        .set(Tag.REFERENCED_SOP_CLASS_UID, SopClass.CT_IMAGE)
                        .set(Tag.REFERENCED_SOP_INSTANCE_UID, other.text(Tag.SOP_INSTANCE_UID, "")));

        var first = masked(one);
        var second = masked(other);

        assertThat(first.text(Tag.STUDY_INSTANCE_UID))
                .isEqualTo(second.text(Tag.STUDY_INSTANCE_UID))
                .startsWith("2.25.")
                .isNotEqualTo(one.text(Tag.STUDY_INSTANCE_UID));
        assertThat(first.items(0x0008_1140).getFirst().text(Tag.REFERENCED_SOP_INSTANCE_UID))
                .isEqualTo(second.text(Tag.SOP_INSTANCE_UID));
        assertThat(first.text(Tag.SOP_CLASS_UID)).isEqualTo(SopClass.CT_IMAGE);
        assertThat(new Alias("another key of a pack".getBytes(StandardCharsets.US_ASCII), "患者甲", true)
                        .uid(one.text(Tag.STUDY_INSTANCE_UID, "")))
                .isNotEqualTo(first.text(Tag.STUDY_INSTANCE_UID));
    }

    @Test
    void daysAreAsFarApartAsTheyWere() {
        var first = masked(aStudy());
        var later = masked(
                aStudy().set(Tag.STUDY_DATE, "20261123").set(Tag.ACQUISITION_DATE_TIME, "20261123101500.5+0800"));

        var day = Integer.parseInt(first.text(Tag.STUDY_DATE, ""));
        assertThat(first.text(Tag.STUDY_DATE)).isNotEqualTo("20261120");
        assertThat(LocalDate.parse(later.text(Tag.STUDY_DATE, ""), DateTimeFormatter.BASIC_ISO_DATE))
                .isEqualTo(LocalDate.parse(String.valueOf(day), DateTimeFormatter.BASIC_ISO_DATE)
                        .plusDays(3));
        assertThat(later.text(Tag.ACQUISITION_DATE_TIME, ""))
                .endsWith("101500.5+0800")
                .doesNotStartWith("2026112");
        assertThat(later.text(Tag.STUDY_TIME)).isEqualTo("101500");
    }

    @Test
    void privateOverlayAndUnknownAttributesGoInSequencesToo() {
        var item = new DataSet()
                .set(0x0009_0010, Vr.LO, "ACME")
                .set(0x0009_1001, Vr.LO, "周启山")
                .set(0x0040_A123, "Zhou^Qishan");
        var it = aStudy().set(0x0009_0010, Vr.LO, "ACME")
                .set(0x0009_1001, Vr.LO, "周启山")
                .set(0x6000_3000, Vr.OW, new byte[] {1, 2})
                .set(0x6000_0022, Vr.LO, "周启山")
                .set(0x0007_0002, Vr.LO, "odd")
                .set(0x0008_1140, item);

        var masked = masked(it);

        assertThat(masked.items(0x0008_1140).getFirst().size()).isLessThanOrEqualTo(1);
        for (var element : masked) {
            assertThat(Tag.isPrivate(element.tag())).isFalse();
            assertThat(Tag.group(element.tag()) & 0xFF00).isNotEqualTo(0x6000);
        }
        assertThat(new DeIdentifier(ALIAS).apply(it).changed()).contains(0x6000_3000, 0x0009_1001, Tag.PATIENT_NAME);
    }

    @Test
    void fromNinetyOnTheAgeIsNotTold() {
        assertThat(masked(aStudy().set(Tag.PATIENT_BIRTH_DATE, "19200101")).text(Tag.PATIENT_AGE))
                .isEqualTo("090Y");
        assertThat(masked(aStudy().set(Tag.PATIENT_BIRTH_DATE, "20261110")).text(Tag.PATIENT_AGE))
                .isEqualTo("010D");
    }

    static Stream<String> files() {
        return Stream.of(
                "CT_small.dcm",
                "MR_small.dcm",
                "JPEG2000.dcm",
                "rtplan.dcm",
                "waveform_ecg.dcm",
                "rtdose.dcm",
                "liver_1frame.dcm",
                "SC_rgb_rle.dcm",
                "reportsi.dcm",
                "MR_small_bigendian.dcm",
                "test-SR.dcm");
    }

    /** What pydicom ships for its tests: nothing of a name, a number or a UID of theirs is left anywhere. */
    @ParameterizedTest
    @MethodSource("files")
    void nothingThatIdentifiesIsLeftInFilesOfMachines(String name) throws Exception {
        var original = DicomFile.open(FILES.resolve(name)).dataSet();

        var masked = masked(original);

        var left = everything(masked);
        for (var tag : List.of(
                Tag.PATIENT_NAME,
                Tag.PATIENT_ID,
                Tag.PATIENT_BIRTH_DATE,
                Tag.STUDY_INSTANCE_UID,
                Tag.SERIES_INSTANCE_UID,
                Tag.SOP_INSTANCE_UID,
                Tag.REFERRING_PHYSICIAN_NAME,
                Tag.INSTITUTION_NAME)) {
            for (var text : original.texts(tag)) {
                if (text.length() > 3 && !original.text(Tag.MANUFACTURER, "").contains(text)) {
                    assertThat(left).as(Tag.format(tag)).doesNotContain(text);
                }
            }
        }
        assertOnlyKnown(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CT_small.dcm", "MR_small.dcm"})
    void theStrictestCheckerFindsNoErrorThatWasNotThere(String name) throws Exception {
        var original = FILES.resolve(name);
        var file = folder.resolve("masked.dcm");

        DicomFile.of(masked(DicomFile.open(original).dataSet()), TransferSyntax.EXPLICIT_LITTLE_ENDIAN)
                .write(file);

        var before = errors(run("dciodvfy", original.toString()));
        assertThat(errors(run("dciodvfy", file.toString()))).allMatch(before::contains);
        assertThat(run("dcmdump", file.toString())).contains("患者甲").doesNotContain("E:");
    }

    private static List<String> errors(String report) {
        return report.lines().filter(it -> it.startsWith("Error")).distinct().toList();
    }

    private static void assertOnlyKnown(DataSet masked) {
        for (var it : masked) {
            assertThat(Tag.isPrivate(it.tag())).isFalse();
            assertThat(it.vr()).isNotIn(Vr.UN, Vr.LT, Vr.UT, Vr.UR, Vr.UC, Vr.AE);
            assertThat(it.vr() == Vr.PN
                            && it.tag() != Tag.PATIENT_NAME
                            && !it.isEmpty()
                            && !"MASKED".equals(masked.text(it.tag())))
                    .as(it.toString())
                    .isFalse();
            if (it.value() instanceof Value.Items items) {
                items.items().forEach(DeIdentifierTests::assertOnlyKnown);
            }
        }
    }

    private static DataSet masked(DataSet original) {
        return new DeIdentifier(ALIAS).apply(original).dataSet();
    }

    /** All that would be written, pixels aside, as text. */
    private static String everything(DataSet masked) {
        var without = new DataSet();
        for (Element it : masked) {
            if (it.tag() != Tag.PIXEL_DATA) {
                without.put(it);
            }
        }
        try {
            var out = new ByteArrayOutputStream();
            DataSetWriter.write(without, out, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static DataSet aStudy() {
        return new DataSet()
                .set(Tag.SPECIFIC_CHARACTER_SET, "GB18030")
                .set(Tag.SOP_CLASS_UID, SopClass.CT_IMAGE)
                .set(Tag.SOP_INSTANCE_UID, Uid.random())
                .set(Tag.STUDY_DATE, "20261120")
                .set(Tag.STUDY_TIME, "101500")
                .set(Tag.ACCESSION_NUMBER, "A200")
                .set(Tag.MODALITY, "CT")
                .set(Tag.INSTITUTION_NAME, "清溪县人民医院")
                .set(Tag.REFERRING_PHYSICIAN_NAME, "钱^大夫")
                .set(Tag.STUDY_DESCRIPTION, "胸部平扫")
                .set(Tag.SERIES_DESCRIPTION, "周启山复查")
                .set(Tag.PATIENT_NAME, "Zhou^Qishan=周^启山")
                .set(Tag.PATIENT_ID, "P100")
                .set(Tag.PATIENT_BIRTH_DATE, "19580402")
                .set(Tag.PATIENT_SEX, "M")
                .set(Tag.PATIENT_COMMENTS, "钱大夫的老邻居")
                .set(Tag.STUDY_INSTANCE_UID, Uid.random())
                .set(Tag.SERIES_INSTANCE_UID, Uid.random());
    }

    private String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(Arrays.asList(command))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(30, TimeUnit.SECONDS);
        return said;
    }
}
