package org.mailian.dicom;

import java.util.Arrays;

/** Where in the tree of elements and items a reader is: only to say so when something is wrong. */
final class Place {

    private static final int NO_ITEM = -1;

    private int[] tags = new int[8];
    private int[] items = new int[8];
    private int depth;

    void enter(int tag) {
        if (depth == tags.length) {
            tags = Arrays.copyOf(tags, depth * 2);
            items = Arrays.copyOf(items, depth * 2);
        }
        tags[depth] = tag;
        items[depth++] = NO_ITEM;
    }

    void item(int index) {
        items[depth - 1] = index;
    }

    void leave() {
        depth--;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var level = 0; level < depth; level++) {
            text.append(level == 0 ? "" : "/").append(Tag.format(tags[level]));
            if (items[level] != NO_ITEM) {
                text.append('[').append(items[level]).append(']');
            }
        }
        return text.toString();
    }
}
