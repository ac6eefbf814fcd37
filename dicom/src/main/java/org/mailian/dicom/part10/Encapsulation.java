package org.mailian.dicom.part10;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.mailian.dicom.BulkData;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;

/**
 * Which fragments make which frame (PS3.5 section A.4): by the extended offset table, by the basic one, by one fragment a frame, or by the
 * marker with which every JPEG stream begins.
 */
final class Encapsulation {

    /** Each fragment stands behind the header of its item. */
    private static final int ITEM_HEADER = 8;

    private static final int JPEG = 0xFFD8;
    private static final int JPEG_2000 = 0xFF4F;

    private final DataSet dataSet;
    private final BulkData basicTable;
    private final List<BulkData> fragments;
    private final int count;

    Encapsulation(DataSet dataSet, List<BulkData> parts, int count) {
        if (parts.size() < 2) {
            throw Frames.bad("There are no fragments");
        }
        this.dataSet = dataSet;
        this.basicTable = parts.getFirst();
        this.fragments = parts.subList(1, parts.size());
        this.count = count;
    }

    List<BulkData> frames() {
        try {
            if (dataSet.contains(Tag.EXTENDED_OFFSET_TABLE)) {
                return byExtendedTable();
            }
            if (basicTable.length() > 0) {
                return byOffsets(basicOffsets());
            }
            if (count == 1) {
                return List.of(joined(fragments));
            }
            return fragments.size() == count ? List.copyOf(fragments) : byMarkers();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<BulkData> byExtendedTable() {
        var offsets = dataSet.integers(Tag.EXTENDED_OFFSET_TABLE);
        var lengths = dataSet.integers(Tag.EXTENDED_OFFSET_TABLE_LENGTHS);
        if (lengths.length != offsets.length) {
            throw Frames.bad("The extended offset table and its lengths do not match");
        }
        var frames = byOffsets(offsets);
        for (var index = 0; index < count; index++) {
            var frame = frames.get(index);
            if (lengths[index] < 0 || lengths[index] > frame.length()) {
                throw Frames.bad("The extended offset table points beyond the fragments");
            }
            frames.set(index, frame.slice(0, lengths[index]));
        }
        return frames;
    }

    private long[] basicOffsets() throws IOException {
        if (basicTable.length() != count * 4L) {
            throw Frames.bad("The basic offset table has not one entry a frame");
        }
        var offsets = new long[count];
        try (var in = basicTable.open()) {
            var bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            for (var index = 0; index < count; index++) {
                offsets[index] = Integer.toUnsignedLong(bytes.getInt());
            }
        }
        return offsets;
    }

    private List<BulkData> byOffsets(long[] offsets) {
        if (offsets.length != count || offsets[0] != 0) {
            throw Frames.bad("The offset table does not begin with the first frame or has not one entry a frame");
        }
        var starts = new ArrayList<Integer>();
        var position = 0L;
        for (var index = 0; index < fragments.size(); index++) {
            if (starts.size() < count && offsets[starts.size()] == position) {
                starts.add(index);
            }
            position += ITEM_HEADER + even(fragments.get(index).length());
        }
        return byStarts(starts);
    }

    private List<BulkData> byMarkers() throws IOException {
        var starts = new ArrayList<Integer>();
        for (var index = 0; index < fragments.size(); index++) {
            if (isStart(fragments.get(index))) {
                starts.add(index);
            }
        }
        if (starts.isEmpty() || starts.getFirst() != 0) {
            throw Frames.bad("There is no offset table and the frames cannot be told apart");
        }
        return byStarts(starts);
    }

    private static boolean isStart(BulkData fragment) throws IOException {
        try (var in = fragment.open()) {
            var marker = in.read() << 8 | in.read();
            return marker == JPEG || marker == JPEG_2000;
        }
    }

    private List<BulkData> byStarts(List<Integer> starts) {
        if (starts.size() != count) {
            throw Frames.bad("The fragments do not make as many frames as there are to be");
        }
        var frames = new ArrayList<BulkData>(count);
        for (var index = 0; index < count; index++) {
            var end = index + 1 < count ? starts.get(index + 1) : fragments.size();
            frames.add(joined(fragments.subList(starts.get(index), end)));
        }
        return frames;
    }

    private static long even(long length) {
        return length + (length & 1);
    }

    private static BulkData joined(List<BulkData> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Joined(List.copyOf(parts));
    }

    /** Fragments one behind the other. */
    private record Joined(List<BulkData> parts) implements BulkData {

        @Override
        public long length() {
            return parts.stream().mapToLong(BulkData::length).sum();
        }

        @Override
        public InputStream open() {
            var next = parts.iterator();
            return new SequenceInputStream(new Enumeration<>() {
                @Override
                public boolean hasMoreElements() {
                    return next.hasNext();
                }

                @Override
                public InputStream nextElement() {
                    try {
                        return next.next().open();
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                }
            });
        }
    }
}
