package org.mailian.dicom.part10;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mailian.dicom.BulkData;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.Element;
import org.mailian.dicom.Fault;
import org.mailian.dicom.Tag;
import org.mailian.dicom.Value;

/**
 * The frames of an image as they are stored, compressed or not (PS3.5 sections 8 and A.4). Nothing is decoded and nothing is in memory
 * that was not there before.
 */
public final class Frames {

    private final List<BulkData> frames;

    private Frames(List<BulkData> frames) {
        this.frames = frames;
    }

    /** @throws DicomException {@link Fault#BAD_FRAMES} where they are missing or cannot be told apart */
    public static Frames of(DataSet dataSet) {
        var count = dataSet.integer(Tag.NUMBER_OF_FRAMES, 1);
        if (count < 1) {
            throw bad("The number of frames is not positive");
        }
        return new Frames(of(dataSet, count));
    }

    private static List<BulkData> of(DataSet dataSet, int count) {
        for (var tag : new int[] {Tag.PIXEL_DATA, Tag.FLOAT_PIXEL_DATA, Tag.DOUBLE_FLOAT_PIXEL_DATA}) {
            var element = dataSet.get(tag);
            if (element != null) {
                return element.value() instanceof Value.Fragments fragments
                        ? new Encapsulation(dataSet, fragments.parts(), count).frames()
                        : plain(dataSet, element, count);
            }
        }
        throw bad("There are no pixel data");
    }

    public int count() {
        return frames.size();
    }

    /** @param index from 0 */
    public BulkData get(int index) {
        return frames.get(index);
    }

    public byte[] bytes(int index) throws IOException {
        try (var in = get(index).open()) {
            return in.readAllBytes();
        }
    }

    static DicomException bad(String detail) {
        return new DicomException(Fault.BAD_FRAMES, DicomException.NOWHERE, Tag.format(Tag.PIXEL_DATA), detail);
    }

    private static List<BulkData> plain(DataSet dataSet, Element element, int count) {
        var whole = whole(element);
        var length = length(dataSet);
        if (length == 0 || length > whole.length() / count) {
            throw bad("The pixel data are shorter than rows, columns and frames say");
        }
        var frames = new ArrayList<BulkData>(count);
        for (var index = 0; index < count; index++) {
            frames.add(whole.slice(index * length, length));
        }
        return frames;
    }

    private static BulkData whole(Element element) {
        return switch (element.value()) {
            case Value.Bytes kept -> BulkData.of(kept.bytes());
            case Value.Bulk kept -> kept.data();
            case Value.Text text -> throw bad("Pixel data are no text");
            case Value.Items items -> throw bad("Pixel data are no sequence");
            case Value.Fragments fragments -> throw bad("The pixel data are compressed");
        };
    }

    /** The bytes of one frame (PS3.5 section 8.1.1); where colour is sampled at half the width, two samples a pixel (PS3.3 C.7.6.3.1.2). */
    private static long length(DataSet dataSet) {
        var halved = dataSet.text(Tag.PHOTOMETRIC_INTERPRETATION, "").endsWith("_422");
        var samples = halved ? 2 : dataSet.integer(Tag.SAMPLES_PER_PIXEL, 1);
        var pixels = (long) dataSet.integer(Tag.ROWS, 0) * dataSet.integer(Tag.COLUMNS, 0);
        var bits = pixels * samples * dataSet.integer(Tag.BITS_ALLOCATED, 8);
        if (bits % 8 != 0 && dataSet.integer(Tag.NUMBER_OF_FRAMES, 1) > 1) {
            throw bad("The frames do not begin at whole bytes");
        }
        return (bits + 7) / 8;
    }
}
