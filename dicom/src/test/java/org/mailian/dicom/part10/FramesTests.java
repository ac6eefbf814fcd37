package org.mailian.dicom.part10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailian.dicom.BulkData;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.Element;
import org.mailian.dicom.Fault;
import org.mailian.dicom.Pydicom;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.Value;
import org.mailian.dicom.Vr;

class FramesTests {

    private static final byte[] FIRST = {(byte) 0xFF, (byte) 0xD8, 1, 1};
    private static final byte[] MORE = {2, 2, 2, 2, 2, 2};
    private static final byte[] SECOND = {(byte) 0xFF, (byte) 0xD8, 3, 3, 3, 3};

    @Test
    void plainFramesFollowEachOther() throws IOException {
        var dataSet = new DataSet()
                .set(Tag.NUMBER_OF_FRAMES, 2)
                .set(Tag.ROWS, 1)
                .set(Tag.COLUMNS, 2)
                .set(Tag.SAMPLES_PER_PIXEL, 1)
                .set(Tag.BITS_ALLOCATED, 16)
                .set(Tag.PIXEL_DATA, Vr.OW, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});

        assertThat(frames(dataSet)).containsExactly(new byte[] {1, 2, 3, 4}, new byte[] {5, 6, 7, 8});
    }

    @Test
    void theBasicOffsetTableSaysWhichFragmentsBelongTogether() throws IOException {
        assertThat(frames(compressed(2, table(0, 26), FIRST, MORE, SECOND))).containsExactly(joined(), SECOND);
    }

    @Test
    void withoutATableTheMarkersDo() throws IOException {
        assertThat(frames(compressed(2, table(), FIRST, MORE, SECOND))).containsExactly(joined(), SECOND);
        assertThat(frames(compressed(1, table(), FIRST, MORE))).containsExactly(joined());
        assertThat(frames(compressed(2, table(), MORE, MORE))).containsExactly(MORE, MORE);
    }

    @Test
    void theExtendedTableCutsThePaddingOff() throws IOException {
        var dataSet = compressed(2, table(), FIRST, SECOND)
                .set(Tag.EXTENDED_OFFSET_TABLE, Vr.OV, 0L, 12L)
                .set(Tag.EXTENDED_OFFSET_TABLE_LENGTHS, Vr.OV, 3L, 6L);

        assertThat(frames(dataSet)).containsExactly(Arrays.copyOf(FIRST, 3), SECOND);
    }

    @Test
    void whatCannotBeToldApartIsRefused() {
        for (var dataSet : List.of(
                compressed(3, table(), FIRST, MORE, SECOND, MORE),
                compressed(2, table(0, 4), FIRST, SECOND),
                compressed(2, table(0), FIRST, SECOND),
                compressed(-1, table(), FIRST),
                compressed(1, table()),
                new DataSet())) {
            assertThatExceptionOfType(DicomException.class)
                    .isThrownBy(() -> Frames.of(dataSet))
                    .satisfies(it -> assertThat(it.fault()).isEqualTo(Fault.BAD_FRAMES));
        }
    }

    @Test
    void fragmentsAreWrittenUntouchedAndOnlyWhereTheyMay() throws IOException {
        var dataSet = compressed(2, table(0, 26), FIRST, MORE, SECOND);
        var out = new ByteArrayOutputStream();

        DicomFile.of(dataSet, TransferSyntax.JPEG_BASELINE).write(out);

        var read = DicomFile.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(frames(read.dataSet())).containsExactly(joined(), SECOND);
        assertThatExceptionOfType(DicomException.class)
                .isThrownBy(() -> DicomFile.of(dataSet, TransferSyntax.EXPLICIT_LITTLE_ENDIAN)
                        .write(new ByteArrayOutputStream()));
    }

    @Test
    void framesOfAFileStayInIt() throws IOException {
        var file = DicomFile.open(Pydicom.file("SC_rgb_rle_16bit_2frame.dcm"));

        assertThat(file.frames().count()).isEqualTo(2);
        assertThat(file.frames().bytes(1)[0]).isEqualTo((byte) 6);
    }

    private static DataSet compressed(int count, byte[] table, byte[]... fragments) {
        var parts = new ArrayList<BulkData>();
        parts.add(BulkData.of(table));
        for (var fragment : fragments) {
            parts.add(BulkData.of(fragment));
        }
        return new DataSet()
                .set(Tag.SOP_CLASS_UID, "1.2")
                .set(Tag.SOP_INSTANCE_UID, "1.2.3")
                .set(Tag.NUMBER_OF_FRAMES, count)
                .put(new Element(Tag.PIXEL_DATA, Vr.OB, new Value.Fragments(parts)));
    }

    private static byte[] table(int... offsets) {
        var bytes = ByteBuffer.allocate(offsets.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(offsets).forEach(bytes::putInt);
        return bytes.array();
    }

    private static byte[] joined() {
        var joined = Arrays.copyOf(FIRST, FIRST.length + MORE.length);
        System.arraycopy(MORE, 0, joined, FIRST.length, MORE.length);
        return joined;
    }

    private static List<byte[]> frames(DataSet dataSet) throws IOException {
        var frames = Frames.of(dataSet);
        var all = new ArrayList<byte[]>();
        for (var index = 0; index < frames.count(); index++) {
            all.add(frames.bytes(index));
        }
        return all;
    }
}
