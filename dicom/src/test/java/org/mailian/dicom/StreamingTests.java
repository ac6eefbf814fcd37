package org.mailian.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailian.dicom.part10.DicomFile;
import org.mailian.dicom.part10.FileMeta;

/** Objects larger than memory, and objects that claim to be. */
class StreamingTests {

    private static final long GIGABYTE = 1L << 30;
    private static final long LITTLE = 1 << 20;
    private static final TransferSyntax SYNTAX = TransferSyntax.EXPLICIT_LITTLE_ENDIAN;

    @Test
    void aGigabyteIsCopiedWithoutTakingAny() throws IOException {
        var head = aHead();
        var counted = new Counted();
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = thread.getCurrentThreadAllocatedBytes();

        var read = DataSetReader.copy(
                new SequenceInputStream(new ByteArrayInputStream(head), new Zeros(GIGABYTE)),
                counted,
                SYNTAX,
                ReadOptions.HEAD.only(Tag.ROWS));

        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(LITTLE);
        assertThat(counted.count).isEqualTo(head.length + GIGABYTE);
        assertThat(read.integer(Tag.ROWS)).hasValue(512);
    }

    @Test
    void longValuesAreHandedOnAsTheyCome() throws IOException {
        var lengths = new ArrayList<Long>();
        var options = ReadOptions.ALL.bulk(1024, (origin, value) -> {
            lengths.add(value.transferTo(OutputStream.nullOutputStream()));
            return BulkData.of(new byte[0]);
        });

        DataSetReader.read(
                new SequenceInputStream(new ByteArrayInputStream(aHead()), new Zeros(GIGABYTE)), SYNTAX, options);

        assertThat(lengths).containsExactly(GIGABYTE);
    }

    @Test
    void filesAreNotReadWhereNobodyLooks(@TempDir Path folder) throws IOException {
        var file = folder.resolve("sparse.dcm");
        FileMeta.of("1.2", "1.2.3", SYNTAX).write(Files.newOutputStream(file));
        Files.write(file, aHead(), StandardOpenOption.APPEND);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1), channel.size() + GIGABYTE - 1);
        }

        var opened = assertTimeout(Duration.ofMillis(500), () -> DicomFile.open(file));

        var pixels = opened.dataSet().find(Tag.PIXEL_DATA).orElseThrow().value();
        assertThat(pixels)
                .isInstanceOfSatisfying(
                        Value.Bulk.class, it -> assertThat(it.data().length()).isEqualTo(GIGABYTE));
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 1);
        }
        assertThatExceptionOfType(DicomException.class)
                .isThrownBy(() -> DicomFile.open(file))
                .satisfies(it -> assertThat(it.fault()).isEqualTo(Fault.TRUNCATED));
    }

    @Test
    void aClaimedLengthReservesNothing() throws IOException {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var claim = Arrays.copyOf(aHead(), aHead().length + 100);
        var before = thread.getCurrentThreadAllocatedBytes();

        assertThatExceptionOfType(DicomException.class)
                .isThrownBy(() -> DataSetReader.read(
                        new ByteArrayInputStream(claim),
                        SYNTAX,
                        ReadOptions.ALL.within(Limits.USUAL
                                .withValueLength(Integer.MAX_VALUE - 8)
                                .withMemory(4 * GIGABYTE))))
                .satisfies(it -> assertThat(it.fault()).isEqualTo(Fault.TRUNCATED));
        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(4 * LITTLE);
    }

    @Test
    void readingToTheEndFindsWhatIsCutOffBehindTheHead() throws IOException {
        var cut = Arrays.copyOf(aHead(), aHead().length + 100);
        var head = ReadOptions.HEAD.only(Tag.ROWS);

        assertThat(DataSetReader.read(new ByteArrayInputStream(cut), SYNTAX, head)
                        .integer(Tag.ROWS))
                .hasValue(512);
        assertThatExceptionOfType(DicomException.class)
                .isThrownBy(() -> DataSetReader.read(new ByteArrayInputStream(cut), SYNTAX, head.toTheEnd()))
                .satisfies(it -> assertThat(it.fault()).isEqualTo(Fault.TRUNCATED));
    }

    @Test
    void inflatingHasAnEnd() throws IOException {
        var deflated = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(deflated, new Deflater(9, true))) {
            out.write(new byte[10 << 20]);
        }
        var bytes = deflated.toByteArray();

        assertThat(bytes).hasSizeLessThan(20 << 10);
        assertThat(new Inflated(new ByteArrayInputStream(bytes), 10 << 20).transferTo(OutputStream.nullOutputStream()))
                .isEqualTo(10 << 20);
        assertThatExceptionOfType(DicomException.class)
                .isThrownBy(() -> new Inflated(new ByteArrayInputStream(bytes), LITTLE)
                        .transferTo(OutputStream.nullOutputStream()))
                .satisfies(it -> assertThat(it.fault()).isEqualTo(Fault.TOO_MUCH));
    }

    @Test
    void limitsAreLimits() throws IOException {
        var deep = new DataSet().set(Tag.ROWS, 1);
        for (var level = 0; level < 5; level++) {
            deep = new DataSet().set(Tag.CONTENT_SEQUENCE, deep);
        }
        var bytes = DataSetTests.write(deep, SYNTAX);

        assertThat(fault(bytes, Limits.SMALL.withDepth(4))).isEqualTo(Fault.TOO_DEEP);
        assertThat(fault(bytes, Limits.SMALL.withElements(8))).isEqualTo(Fault.TOO_MANY);
        assertThat(fault(bytes, Limits.SMALL.withValueLength(1))).isEqualTo(Fault.TOO_LONG);
        assertThat(fault(bytes, Limits.SMALL.withMemory(1))).isEqualTo(Fault.TOO_MUCH);
    }

    private static Fault fault(byte[] bytes, Limits limits) throws IOException {
        try {
            DataSetReader.read(new ByteArrayInputStream(bytes), SYNTAX, ReadOptions.ALL.within(limits));
            throw new AssertionError("nothing was refused");
        } catch (DicomException refused) {
            return refused.fault();
        }
    }

    /** Everything up to pixel data of a gigabyte, which follow. */
    private static byte[] aHead() throws IOException {
        var out = new ByteArrayOutputStream();
        DataSetWriter.write(new DataSet().set(Tag.ROWS, 512).set(Tag.PIXEL_DATA, Vr.OW, new byte[0]), out, SYNTAX);
        var bytes = out.toByteArray();
        bytes[bytes.length - 1] = (byte) (GIGABYTE >> 24);
        return bytes;
    }

    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var count = (int) Math.min(length, left);
            left -= count;
            return count;
        }
    }

    private static final class Counted extends OutputStream {

        private long count;

        @Override
        public void write(int value) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }
}
