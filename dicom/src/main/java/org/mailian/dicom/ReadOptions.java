package org.mailian.dicom;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a reader reads, keeps and refuses.
 *
 * @param stopBefore reading ends before the first top-level element with this tag or a higher one
 * @param only sorted tags of the top-level elements to keep, all others being skipped; null keeps all
 * @param seeking what is passed over is skipped in the stream and not read; right for files, wrong where somebody listens
 * @param bulk takes binary values longer than {@code bulkFrom} bytes; null keeps them in memory
 */
public record ReadOptions(
        Limits limits,
        long stopBefore,
        int @Nullable [] only,
        @Nullable BulkHandler bulk,
        long bulkFrom,
        boolean seeking) {

    /** Everything in memory, within the usual limits. */
    public static final ReadOptions ALL =
            new ReadOptions(Limits.USUAL, Long.MAX_VALUE, null, null, Long.MAX_VALUE, false);

    /** Everything before the pixel data. */
    public static final ReadOptions HEAD = ALL.stoppingBefore(Tag.FLOAT_PIXEL_DATA);

    public ReadOptions within(Limits limits) {
        return new ReadOptions(limits, stopBefore, only, bulk, bulkFrom, seeking);
    }

    public ReadOptions stoppingBefore(int tag) {
        return new ReadOptions(limits, Integer.toUnsignedLong(tag), only, bulk, bulkFrom, seeking);
    }

    /** Only these top-level elements and the character set; reading ends after the last of them. */
    public ReadOptions only(int... tags) {
        var wanted = Arrays.copyOf(tags, tags.length + 1);
        wanted[tags.length] = Tag.SPECIFIC_CHARACTER_SET;
        for (var index = 0; index < wanted.length; index++) {
            wanted[index] ^= Integer.MIN_VALUE;
        }
        Arrays.sort(wanted);
        var last = Integer.toUnsignedLong(wanted[wanted.length - 1] ^ Integer.MIN_VALUE);
        return new ReadOptions(limits, Math.min(stopBefore, last + 1), wanted, bulk, bulkFrom, seeking);
    }

    /**
     * Reads on behind the last wanted element: nothing more is kept, but everything is checked to be whole and well formed. An object of
     * which only the head was read may be truncated.
     */
    public ReadOptions toTheEnd() {
        return new ReadOptions(limits, Long.MAX_VALUE, only, bulk, bulkFrom, seeking);
    }

    /** For streams in which skipping costs nothing, as files do. */
    public ReadOptions inPlace() {
        return new ReadOptions(limits, stopBefore, only, bulk, bulkFrom, true);
    }

    /** Binary values of more than so many bytes go to this handler. */
    public ReadOptions bulk(long longerThan, BulkHandler handler) {
        return new ReadOptions(limits, stopBefore, only, handler, longerThan, seeking);
    }

    boolean stopsAt(int tag) {
        return Integer.toUnsignedLong(tag) >= stopBefore;
    }

    boolean wants(int tag) {
        return only == null || Arrays.binarySearch(only, tag ^ Integer.MIN_VALUE) >= 0;
    }
}
