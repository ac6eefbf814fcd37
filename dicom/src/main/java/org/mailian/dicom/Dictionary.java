package org.mailian.dicom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The data elements of PS3.6 and PS3.7 annex E, retired ones included; read once, when first asked. */
public final class Dictionary {

    /**
     * What the standard says about one element.
     *
     * @param vrs the value representation, or the several from which the data set decides
     * @param multiplicity as the standard writes it, like {@code 1-n}
     */
    public record Entry(int tag, List<Vr> vrs, String multiplicity, String keyword, String name, boolean retired) {

        public Vr vr() {
            return vrs.getFirst();
        }
    }

    /** A line for many groups or elements at once, like (60xx,3000). */
    private record Repeating(int pattern, int mask, Entry entry) {}

    private static final Dictionary STANDARD = new Dictionary();

    private final int[] tags;
    private final Entry[] entries;
    private final List<Repeating> repeating = new ArrayList<>();
    private final Map<String, Entry> byKeyword = new HashMap<>();

    private Dictionary() {
        var single = new ArrayList<Entry>();
        Table.lines("elements.tsv").filter(cells -> !cells[1].equals("-")).forEach(cells -> read(cells, single));
        tags = new int[single.size()];
        entries = single.toArray(Entry[]::new);
        Arrays.sort(entries, (one, other) -> Integer.compareUnsigned(one.tag(), other.tag()));
        for (var index = 0; index < tags.length; index++) {
            tags[index] = entries[index].tag() ^ Integer.MIN_VALUE;
        }
    }

    private void read(String[] cells, List<Entry> single) {
        var mask = cells[0].indexOf('x') < 0 ? -1 : mask(cells[0]);
        var tag = Integer.parseUnsignedInt(cells[0].replace('x', '0'), 16);
        var vrs = cells[1].length() == 2
                ? List.of(Vr.valueOf(cells[1]))
                : Arrays.stream(cells[1].split("/")).map(Vr::valueOf).toList();
        var entry = new Entry(tag, vrs, cells[2], cells[3], cells[4], cells[5].equals("R"));
        if (mask == -1) {
            single.add(entry);
        } else {
            repeating.add(new Repeating(tag, mask, entry));
        }
        if (!entry.keyword().isEmpty()) {
            byKeyword.put(entry.keyword(), entry);
        }
    }

    /** All bits that are not left open. */
    private static int mask(String pattern) {
        return Integer.parseUnsignedInt(pattern.replaceAll("[0-9A-F]", "F").replace('x', '0'), 16);
    }

    public static Optional<Entry> find(int tag) {
        return Optional.ofNullable(STANDARD.entry(tag));
    }

    /** Looks up a keyword of PS3.6 such as {@code PatientName}; exactly as it is written there. */
    public static Optional<Entry> find(String keyword) {
        return Optional.ofNullable(STANDARD.byKeyword.get(keyword));
    }

    /**
     * The representation of an element whose encoding does not name it (PS3.5 section 6.2.2 note 4 and 7.8): from the dictionary, LO for
     * private creators, UL for group lengths, and UN for everything unknown.
     */
    public static Vr vr(int tag) {
        if (Tag.element(tag) == 0) {
            return Vr.UL;
        }
        if (Tag.isPrivate(tag)) {
            return Tag.isPrivateCreator(tag) ? Vr.LO : Vr.UN;
        }
        var entry = STANDARD.entry(tag);
        return entry == null ? Vr.UN : entry.vr();
    }

    /** The keyword, or the number in brackets where there is none. */
    public static String label(int tag) {
        var entry = STANDARD.entry(tag);
        return entry == null || entry.keyword().isEmpty() ? Tag.format(tag) : entry.keyword();
    }

    private @Nullable Entry entry(int tag) {
        var index = Arrays.binarySearch(tags, tag ^ Integer.MIN_VALUE);
        if (index >= 0) {
            return entries[index];
        }
        for (var line : repeating) {
            if ((tag & line.mask()) == line.pattern()) {
                return line.entry();
            }
        }
        return null;
    }
}
