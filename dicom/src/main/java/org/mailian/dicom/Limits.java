package org.mailian.dicom;

/**
 * How much a reader accepts before it refuses. Whatever these allow is the most that a hostile object can cost.
 *
 * @param depth sequences inside sequences
 * @param elements in the whole object, items and fragments counted too
 * @param valueLength bytes of one value kept in memory; longer ones must be handed on by {@link ReadOptions#bulk} or are refused
 * @param memory bytes of all values kept in memory together
 */
public record Limits(int depth, int elements, long valueLength, long memory) {

    /** Enough for what devices send today: enhanced multi-frame objects with tens of thousands of items included. */
    public static final Limits USUAL = new Limits(32, 2_000_000, 512L << 20, 1L << 30);

    /** For what comes from strangers and is read whole: messages, work list answers, JSON bodies. */
    public static final Limits SMALL = new Limits(16, 50_000, 4L << 20, 16L << 20);

    public Limits {
        if (depth < 1 || elements < 1 || valueLength < 1 || valueLength > Integer.MAX_VALUE - 8 || memory < 1) {
            throw new IllegalArgumentException("Limits are positive and a value fits into an array");
        }
    }

    public Limits withDepth(int depth) {
        return new Limits(depth, elements, valueLength, memory);
    }

    public Limits withElements(int elements) {
        return new Limits(depth, elements, valueLength, memory);
    }

    public Limits withValueLength(long valueLength) {
        return new Limits(depth, elements, valueLength, memory);
    }

    public Limits withMemory(long memory) {
        return new Limits(depth, elements, valueLength, memory);
    }
}
