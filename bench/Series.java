import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DataSetWriter;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.Uid;
import org.mailian.dicom.Vr;
import org.mailian.dicom.dimse.StoredInstance;
import org.mailian.dicom.part10.FileMeta;

/** CT series of nobody: 512 by 512 pixels of 16 bits, half a megabyte each, every one with other noise. */
final class Series {

    static final String SYNTAX = TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid();

    private static final int SIDE = 512;
    private static final int FRAMES = 2048;

    private Series() {}

    static List<StoredInstance> of(int count) {
        var study = Uid.random();
        var series = Uid.random();
        var instances = new ArrayList<StoredInstance>();
        for (var number = 1; number <= count; number++) {
            var sopInstance = Uid.random();
            var bytes = bytes(head(SopClass.CT_IMAGE, study, series, sopInstance, number)
                    .set(Tag.PIXEL_DATA, Vr.OW, noise(number)));
            instances.add(new StoredInstance(
                    SopClass.CT_IMAGE, sopInstance, SYNTAX, () -> new ByteArrayInputStream(bytes)));
        }
        return instances;
    }

    /** The same as files (PS3.10), as they are posted. */
    static List<byte[]> files(int count) {
        var files = new ArrayList<byte[]>();
        for (var it : of(count)) {
            try (var dataSet = it.data().open()) {
                var out = new ByteArrayOutputStream();
                FileMeta.of(it.sopClass(), it.sopInstance(), TransferSyntax.EXPLICIT_LITTLE_ENDIAN).write(out);
                dataSet.transferTo(out);
                files.add(out.toByteArray());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return files;
    }

    private static byte[] noise(int seed) {
        var random = new Random(seed);
        var pixels = new byte[SIDE * SIDE * 2];
        random.nextBytes(pixels);
        for (var at = 1; at < pixels.length; at += 2) {
            pixels[at] &= 0x0F;
        }
        return pixels;
    }

    /** One object of a gigabyte, made while it is read. */
    static StoredInstance gigabyte() {
        var sopInstance = Uid.random();
        var frame = noise(1);
        var length = FRAMES * (long) frame.length;
        var head = bytes(head(SopClass.MULTI_FRAME_GRAYSCALE_BYTE_CAPTURE, Uid.random(), Uid.random(), sopInstance, 1)
                .set(Tag.NUMBER_OF_FRAMES, FRAMES));
        // (7FE0,0010) OW, two reserved bytes, the length
        var pixels = new byte[] {
            (byte) 0xE0, 0x7F, 0x10, 0, 'O', 'W', 0, 0, (byte) length, (byte) (length >> 8), (byte) (length >> 16),
            (byte) (length >> 24)
        };
        return new StoredInstance(SopClass.MULTI_FRAME_GRAYSCALE_BYTE_CAPTURE, sopInstance, SYNTAX, () -> {
            InputStream before = new SequenceInputStream(new ByteArrayInputStream(head), new ByteArrayInputStream(pixels));
            return new SequenceInputStream(before, new Again(frame, FRAMES));
        });
    }

    private static DataSet head(String sopClass, String study, String series, String sopInstance, int number) {
        return new DataSet()
                .set(Tag.SOP_CLASS_UID, sopClass)
                .set(Tag.SOP_INSTANCE_UID, sopInstance)
                .set(Tag.STUDY_DATE, "20261122")
                .set(Tag.STUDY_TIME, "101500")
                .set(Tag.MODALITY, "CT")
                .set(Tag.PATIENT_NAME, "Bench^Nobody")
                .set(Tag.PATIENT_ID, "BENCH")
                .set(Tag.STUDY_INSTANCE_UID, study)
                .set(Tag.SERIES_INSTANCE_UID, series)
                .set(Tag.SERIES_NUMBER, 1)
                .set(Tag.INSTANCE_NUMBER, number)
                .set(Tag.SAMPLES_PER_PIXEL, 1)
                .set(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .set(Tag.ROWS, SIDE)
                .set(Tag.COLUMNS, SIDE)
                .set(Tag.BITS_ALLOCATED, 16)
                .set(Tag.BITS_STORED, 12)
                .set(Tag.HIGH_BIT, 11)
                .set(Tag.PIXEL_REPRESENTATION, 0);
    }

    private static byte[] bytes(DataSet dataSet) {
        try {
            var out = new ByteArrayOutputStream();
            DataSetWriter.write(dataSet, out, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same bytes so many times. */
    private static final class Again extends InputStream {

        private final byte[] bytes;
        private long left;

        Again(byte[] bytes, long times) {
            this.bytes = bytes;
            this.left = bytes.length * times;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            if (left == 0) {
                return -1;
            }
            var at = (int) ((bytes.length - left % bytes.length) % bytes.length);
            var count = (int) Math.min(Math.min(length, left), bytes.length - at);
            System.arraycopy(bytes, at, target, from, count);
            left -= count;
            return count;
        }
    }
}
