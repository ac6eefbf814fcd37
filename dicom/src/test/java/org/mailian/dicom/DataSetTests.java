package org.mailian.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DataSetTests {

    private static final int PRIVATE_GROUP = 0x0009;

    static List<TransferSyntax> plain() {
        return List.of(
                TransferSyntax.IMPLICIT_LITTLE_ENDIAN,
                TransferSyntax.EXPLICIT_LITTLE_ENDIAN,
                TransferSyntax.EXPLICIT_BIG_ENDIAN,
                TransferSyntax.DEFLATED_LITTLE_ENDIAN);
    }

    private static DataSet aStudy() {
        var item = new DataSet().set(Tag.CODE_VALUE, "T-D3000").set(Tag.CODE_MEANING, "胸部");
        return new DataSet()
                .set(Tag.PATIENT_NAME, "Wang^Xiaoming=王^小明")
                .set(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
                .set(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "", "AXIAL")
                .set(Tag.ROWS, 512)
                .set(Tag.PIXEL_SPACING, 0.7, 1.0 / 3)
                .set(Tag.SLICE_LOCATION, -12.5)
                .set(Tag.FRAME_INCREMENT_POINTER, Tag.FRAME_TIME)
                .set(Tag.CONCEPT_NAME_CODE_SEQUENCE, item)
                .set(Tag.CONTENT_SEQUENCE, List.of())
                .set(Tag.PIXEL_DATA, Vr.OW, new byte[] {1, 2, 3, 4});
    }

    @ParameterizedTest
    @MethodSource("plain")
    void whatIsWrittenIsReadAgain(TransferSyntax syntax) throws IOException {
        var read = read(write(aStudy(), syntax), syntax);

        assertThat(read.text(Tag.PATIENT_NAME)).isEqualTo("Wang^Xiaoming=王^小明");
        assertThat(read.texts(Tag.IMAGE_TYPE)).containsExactly("ORIGINAL", "PRIMARY", "", "AXIAL");
        assertThat(read.integer(Tag.ROWS)).hasValue(512);
        assertThat(read.decimals(Tag.PIXEL_SPACING)).containsExactly(0.7, 0.33333333333333);
        assertThat(read.decimal(Tag.SLICE_LOCATION)).hasValue(-12.5);
        assertThat(read.integers(Tag.FRAME_INCREMENT_POINTER)).containsExactly(Tag.FRAME_TIME);
        assertThat(read.items(Tag.CONCEPT_NAME_CODE_SEQUENCE))
                .singleElement()
                .satisfies(item -> assertThat(item.text(Tag.CODE_MEANING)).isEqualTo("胸部"));
        assertThat(read.contains(Tag.CONTENT_SEQUENCE)).isTrue();
        assertThat(read.items(Tag.CONTENT_SEQUENCE)).isEmpty();
        assertThat(read.bytes(Tag.PIXEL_DATA)).containsExactly(1, 2, 3, 4);
        assertThat(read.text(Tag.PATIENT_ID)).isNull();
    }

    @ParameterizedTest
    @MethodSource("plain")
    void theLengthIsKnownBefore(TransferSyntax syntax) throws IOException {
        if (!syntax.deflated()) {
            assertThat(DataSetWriter.length(aStudy(), syntax)).isEqualTo(write(aStudy(), syntax).length);
        }
    }

    @Test
    void elementsStandInTheOrderOfTheirTags() {
        assertThat(aStudy()).extracting(Element::tag).isSortedAccordingTo(Integer::compareUnsigned);
    }

    @Test
    void implementersHaveBlocksOfTheirOwn() {
        var dataSet = new DataSet();
        var ours = new PrivateBlock("MAILIAN", PRIVATE_GROUP);
        var theirs = new PrivateBlock("OTHERS", PRIVATE_GROUP);

        dataSet.set(theirs.reserve(dataSet, 1), Vr.LO, "theirs");
        dataSet.set(ours.reserve(dataSet, 1), Vr.LO, "ours");

        assertThat(dataSet.text(ours.find(dataSet, 1).orElseThrow())).isEqualTo("ours");
        assertThat(dataSet.text(Tag.of(PRIVATE_GROUP, 0x1001))).isEqualTo("theirs");
        assertThat(dataSet.text(Tag.of(PRIVATE_GROUP, 0x11))).isEqualTo("MAILIAN");
    }

    @Test
    void copyingLeavesEveryByteAsItIs() throws IOException {
        var bytes = write(aStudy(), TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        var out = new ByteArrayOutputStream();

        var head = DataSetReader.copy(
                new ByteArrayInputStream(bytes),
                out,
                TransferSyntax.EXPLICIT_LITTLE_ENDIAN,
                ReadOptions.HEAD.only(Tag.PATIENT_NAME, Tag.ROWS));

        assertThat(out.toByteArray()).isEqualTo(bytes);
        assertThat(head)
                .extracting(Element::tag)
                .containsExactly(Tag.SPECIFIC_CHARACTER_SET, Tag.PATIENT_NAME, Tag.ROWS);
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() throws IOException {
        var bytes = write(aStudy(), TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        var cut = Arrays.copyOf(bytes, bytes.length - 3);

        assertThatExceptionOfType(DicomException.class)
                .isThrownBy(() -> read(cut, TransferSyntax.EXPLICIT_LITTLE_ENDIAN))
                .satisfies(problem -> {
                    assertThat(problem.fault()).isEqualTo(Fault.TRUNCATED);
                    assertThat(problem.path()).isEqualTo("(7FE0,0010)");
                    assertThat(problem.offset()).isEqualTo(cut.length);
                });
    }

    static byte[] write(DataSet dataSet, TransferSyntax syntax) throws IOException {
        var out = new ByteArrayOutputStream();
        DataSetWriter.write(dataSet, out, syntax);
        return out.toByteArray();
    }

    static DataSet read(byte[] bytes, TransferSyntax syntax) throws IOException {
        return DataSetReader.read(new ByteArrayInputStream(bytes), syntax);
    }
}
