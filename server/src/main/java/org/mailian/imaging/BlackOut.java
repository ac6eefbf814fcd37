package org.mailian.imaging;

import java.io.IOException;
import java.util.List;
import org.mailian.dicom.BulkData;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.Vr;
import org.mailian.dicom.part10.Frames;
import org.mailian.imaging.MaskingReview.MaskingRegion;
import org.mailian.kernel.Problem;

/**
 * Covers parts of a picture for good: the samples are gone, not hidden. What was compressed leaves without compression; what nobody here
 * decodes cannot be covered: {@code imaging/not-covered}.
 */
final class BlackOut {

    /** All frames are in memory at once; a longer film must be left out. */
    private static final long MOST_BYTES = 512L << 20;

    private BlackOut() {}

    /** Whether the pixels can be covered; decodes the first frame to know. */
    static boolean possible(DataSet dataSet, String transferSyntax) {
        try {
            return whole(dataSet) <= MOST_BYTES && Plain.of(dataSet, transferSyntax, 0) != null;
        } catch (Problem | DicomException | IOException refused) {
            return false;
        }
    }

    /** Changes the data set, which is to be written without compression from now on. */
    static void cover(DataSet dataSet, String transferSyntax, List<MaskingRegion> regions) throws IOException {
        if (whole(dataSet) > MOST_BYTES) {
            throw ImagingProblems.notCovered();
        }
        try {
            var frames = Frames.of(dataSet);
            var first = Plain.of(dataSet, transferSyntax, 0);
            var all = new byte[Math.toIntExact((long) frames.count() * first.samples().length + 1) & ~1];
            for (int number = 0; number < frames.count(); number++) {
                var plain = number == 0 ? first : Plain.of(dataSet, transferSyntax, number);
                for (var region : regions) {
                    if (region.on(number + 1)) {
                        plain.cover(region);
                    }
                }
                System.arraycopy(plain.samples(), 0, all, number * first.samples().length, first.samples().length);
            }
            first.describe(dataSet);
            dataSet.set(Tag.PIXEL_DATA, first.shape().bytesEach() > 1 ? Vr.OW : Vr.OB, BulkData.of(all));
            dataSet.remove(Tag.EXTENDED_OFFSET_TABLE).remove(Tag.EXTENDED_OFFSET_TABLE_LENGTHS);
        } catch (DicomException broken) {
            throw ImagingProblems.notCovered();
        }
    }

    private static long whole(DataSet dataSet) {
        return CompressedFrame.samples(dataSet) * Math.max(1, dataSet.integer(Tag.NUMBER_OF_FRAMES, 1));
    }

    /** A frame whose samples lie open. */
    private record Plain(
            CompressedFrame.Shape shape, byte[] samples, boolean planes, String photometric, byte[] black) {

        static Plain of(DataSet dataSet, String transferSyntax, int index) throws IOException {
            var shape = CompressedFrame.shape(dataSet);
            var stored = Frames.of(dataSet).bytes(index);
            var syntax = TransferSyntax.of(transferSyntax);
            var photometric = dataSet.text(Tag.PHOTOMETRIC_INTERPRETATION, "");
            if (dataSet.integer(Tag.BITS_ALLOCATED, 8) % 8 != 0) {
                throw ImagingProblems.notCovered();
            }
            if (syntax.encapsulated()) {
                var open = CompressedFrame.of(dataSet, syntax, stored);
                var now = open.luminance() ? "YBR_FULL" : shape.samples() == 3 ? "RGB" : photometric;
                return new Plain(shape, open.samples(), open.planes(), now, black(dataSet, shape, now));
            }
            if (stored.length != shape.bytes()) { // colour at half the width has no sample of its own for each pixel
                throw ImagingProblems.notCovered();
            }
            var planes = dataSet.integer(Tag.PLANAR_CONFIGURATION, 0) == 1;
            return new Plain(shape, stored, planes, photometric, black(dataSet, shape, photometric));
        }

        /** The darkest value of each sample, the lower byte first. */
        private static byte[] black(DataSet dataSet, CompressedFrame.Shape shape, String photometric) {
            var black = new byte[shape.samples() * shape.bytesEach()];
            if (photometric.startsWith("YBR")) {
                black[shape.bytesEach()] = (byte) 0x80;
                black[2 * shape.bytesEach()] = (byte) 0x80;
                return black;
            }
            var bits = dataSet.integer(Tag.BITS_STORED, 8);
            var signed = dataSet.integer(Tag.PIXEL_REPRESENTATION, 0) == 1;
            var least = signed ? -(1L << (bits - 1)) : 0;
            var most = signed ? (1L << (bits - 1)) - 1 : (1L << bits) - 1;
            var value = photometric.equals("MONOCHROME1") ? most : shape.samples() == 1 ? least : 0;
            for (int sample = 0; sample < shape.samples(); sample++) {
                for (int part = 0; part < shape.bytesEach(); part++) {
                    black[sample * shape.bytesEach() + part] = (byte) (value >> 8 * part);
                }
            }
            return black;
        }

        void cover(MaskingRegion region) {
            var right = Math.min(shape.columns(), region.x() + (long) region.width());
            var bottom = Math.min(shape.rows(), region.y() + (long) region.height());
            for (int row = region.y(); row < bottom; row++) {
                for (int column = region.x(); column < right; column++) {
                    for (int sample = 0; sample < shape.samples(); sample++) {
                        var pixel = row * shape.columns() + column;
                        var place = planes
                                ? sample * shape.columns() * shape.rows() + pixel
                                : pixel * shape.samples() + sample;
                        System.arraycopy(
                                black,
                                sample * shape.bytesEach(),
                                samples,
                                place * shape.bytesEach(),
                                shape.bytesEach());
                    }
                }
            }
        }

        /** What the samples are now. */
        void describe(DataSet dataSet) {
            dataSet.set(Tag.PHOTOMETRIC_INTERPRETATION, photometric);
            if (shape.samples() > 1) {
                dataSet.set(Tag.PLANAR_CONFIGURATION, planes ? 1 : 0);
            }
        }
    }
}
