package org.mailian.dicom;

import java.util.OptionalInt;

/** The elements which one implementer has in one group of a data set, wherever their block was reserved (PS3.5 section 7.8.1). */
public record PrivateBlock(String creator, int group) {

    private static final int FIRST = 0x10;
    private static final int LAST = 0xFF;

    public PrivateBlock {
        if (group % 2 == 0 || group < 9 || group > 0xFFFD) {
            throw new IllegalArgumentException("Private groups are odd and not reserved");
        }
    }

    /**
     * The tag of an element in this data set; empty if the implementer has no block in it.
     *
     * @param element the lower eight bits of the element number
     */
    public OptionalInt find(DataSet dataSet, int element) {
        for (var block = FIRST; block <= LAST; block++) {
            if (creator.equals(dataSet.text(Tag.of(group, block)))) {
                return OptionalInt.of(tag(block, element));
            }
        }
        return OptionalInt.empty();
    }

    /** The same, and reserves the first free block if the implementer has none. */
    public int reserve(DataSet dataSet, int element) {
        return find(dataSet, element).orElseGet(() -> reserveFree(dataSet, element));
    }

    private int reserveFree(DataSet dataSet, int element) {
        for (var block = FIRST; block <= LAST; block++) {
            if (!dataSet.contains(Tag.of(group, block))) {
                dataSet.set(Tag.of(group, block), Vr.LO, creator);
                return tag(block, element);
            }
        }
        throw new DicomException(Fault.TOO_MANY, "No private block is free in group " + group);
    }

    private int tag(int block, int element) {
        return Tag.of(group, block << 8 | element & 0xFF);
    }
}
