package org.mailian.dicom;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.text.CharacterSet;

/**
 * Elements in the order of their tags (PS3.5 section 7). What was read stays as it was on the wire until somebody asks for it; what is
 * set replaces what was there. Not safe for use by several threads while one of them changes it.
 *
 * <p>Questions about an element that is absent or empty are answered with null, an empty list or an empty optional; values that are not
 * what their representation says are refused with {@link Fault#BAD_VALUE}.
 */
public final class DataSet implements Iterable<Element> {

    private int[] tags = new int[16];
    private Element[] elements = new Element[16];
    private int size;
    private @Nullable DataSet parent;
    private boolean undefinedLength = true;
    private Texts.@Nullable Named named;

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public boolean contains(int tag) {
        return index(tag) >= 0;
    }

    public @Nullable Element get(int tag) {
        var index = index(tag);
        return index >= 0 ? elements[index] : null;
    }

    public Optional<Element> find(int tag) {
        return Optional.ofNullable(get(tag));
    }

    /** Adds the element or takes the place of the one with the same tag. */
    public DataSet put(Element element) {
        if (element.value() instanceof Value.Items sequence) {
            sequence.items().forEach(item -> item.parent = this);
        }
        var index = index(element.tag());
        if (index >= 0) {
            elements[index] = element;
        } else {
            insert(-index - 1, element);
        }
        return this;
    }

    public DataSet remove(int tag) {
        var index = index(tag);
        if (index >= 0) {
            size--;
            System.arraycopy(tags, index + 1, tags, index, size - index);
            System.arraycopy(elements, index + 1, elements, index, size - index);
        }
        return this;
    }

    /** Puts every element of the other data set into this one; items are shared. */
    public DataSet putAll(DataSet other) {
        other.forEach(this::put);
        return this;
    }

    /** In ascending order of the tags. */
    @Override
    public Iterator<Element> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Element next() {
                if (next >= size) {
                    throw new NoSuchElementException();
                }
                return elements[next++];
            }
        };
    }

    // --- text

    /** The first value without padding; null if absent or empty. */
    public @Nullable String text(int tag) {
        var values = texts(tag);
        return values.isEmpty() || values.getFirst().isEmpty() ? null : values.getFirst();
    }

    public String text(int tag, String otherwise) {
        var text = text(tag);
        return text == null ? otherwise : text;
    }

    /** All values without padding, empty ones in between included. Numbers in binary are written in decimal. */
    public List<String> texts(int tag) {
        var element = known(tag);
        return element == null || element.isEmpty() ? List.of() : Texts.of(element, this);
    }

    /** Sets the values in the representation of the dictionary. */
    public DataSet set(int tag, String... values) {
        return set(tag, Dictionary.vr(tag), values);
    }

    public DataSet set(int tag, Vr vr, String... values) {
        return put(Texts.element(tag, vr, values));
    }

    // --- numbers

    public OptionalInt integer(int tag) {
        var values = integers(tag);
        if (values.length == 0) {
            return OptionalInt.empty();
        }
        if (values[0] != (int) values[0]) {
            throw Numbers.bad(tag, "the number is too large for 32 bits");
        }
        return OptionalInt.of((int) values[0]);
    }

    public int integer(int tag, int otherwise) {
        return integer(tag).orElse(otherwise);
    }

    /** All values as integers; those of UV above 2^63 come out negative. */
    public long[] integers(int tag) {
        var element = known(tag);
        return element == null || element.isEmpty() ? Numbers.NONE : Numbers.integers(element, this);
    }

    public OptionalDouble decimal(int tag) {
        var values = decimals(tag);
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[0]);
    }

    public double[] decimals(int tag) {
        var element = known(tag);
        return element == null || element.isEmpty() ? Numbers.NO_DECIMALS : Numbers.decimals(element, this);
    }

    public DataSet set(int tag, long... values) {
        return set(tag, Dictionary.vr(tag), values);
    }

    public DataSet set(int tag, Vr vr, long... values) {
        return put(Numbers.element(tag, vr, values));
    }

    public DataSet set(int tag, double... values) {
        return set(tag, Dictionary.vr(tag), values);
    }

    public DataSet set(int tag, Vr vr, double... values) {
        return put(Numbers.element(tag, vr, values));
    }

    // --- bytes

    /** The value in little endian, padding included; null if absent, a sequence, or kept elsewhere. */
    public byte @Nullable [] bytes(int tag) {
        var element = get(tag);
        if (element == null) {
            return null;
        }
        return switch (element.value()) {
            case Value.Bytes kept -> kept.bytes();
            case Value.Bulk kept -> kept.data() instanceof BulkData.InMemory memory ? memory.bytes() : null;
            case Value.Text kept -> Texts.encode(tag, element.vr(), kept.text(), this);
            case Value.Items kept -> null;
            case Value.Fragments kept -> null;
        };
    }

    /** The array is not copied. */
    public DataSet set(int tag, Vr vr, byte[] littleEndian) {
        if (littleEndian.length % vr.unit() != 0) {
            throw Numbers.bad(tag, "the number of bytes is no multiple of " + vr.unit());
        }
        return put(new Element(tag, vr, new Value.Bytes(littleEndian)));
    }

    public DataSet set(int tag, Vr vr, BulkData data) {
        return put(new Element(tag, vr, new Value.Bulk(data)));
    }

    // --- items

    /** The items of a sequence; empty if absent. */
    public List<DataSet> items(int tag) {
        var element = get(tag);
        return element != null && element.value() instanceof Value.Items sequence ? sequence.items() : List.of();
    }

    /** The first item; null if there is none. */
    public @Nullable DataSet item(int tag) {
        var items = items(tag);
        return items.isEmpty() ? null : items.getFirst();
    }

    /** An item belongs to one data set: its text is read and written in the character set of the one that holds it. */
    public DataSet set(int tag, DataSet... items) {
        return set(tag, List.of(items));
    }

    public DataSet set(int tag, List<DataSet> items) {
        return put(new Element(tag, Vr.SQ, new Value.Items(List.copyOf(items), true)));
    }

    // --- characters

    /** The character set of this data set, or of the one it is an item of (PS3.3 section C.12.1.1.2). */
    public CharacterSet characterSet() {
        var terms = get(Tag.SPECIFIC_CHARACTER_SET);
        if (terms == null) {
            return parent == null ? CharacterSet.DEFAULT : parent.characterSet();
        }
        var known = named;
        if (known == null || known.terms() != terms) {
            known = Texts.Named.of(terms);
            named = known;
        }
        return known.set();
    }

    /** Keeps every text but writes it in these from now on, items included; the first term may be empty for the default repertoire. */
    public DataSet useCharacterSet(String... terms) {
        Texts.release(this);
        return set(Tag.SPECIFIC_CHARACTER_SET, terms);
    }

    boolean hasUndefinedLength() {
        return undefinedLength;
    }

    void setUndefinedLength(boolean undefinedLength) {
        this.undefinedLength = undefinedLength;
    }

    /** Before its sequence is complete an item must know where its character set comes from. */
    void setParent(@Nullable DataSet parent) {
        this.parent = parent;
    }

    @Nullable
    DataSet parent() {
        return parent;
    }

    /** What came as unknown is read as what the dictionary says (PS3.5 section 6.2.2 note 2). */
    private @Nullable Element known(int tag) {
        var element = get(tag);
        return element != null && element.vr() == Vr.UN && element.value() instanceof Value.Bytes
                ? new Element(tag, Dictionary.vr(tag), element.value())
                : element;
    }

    private int index(int tag) {
        var key = tag ^ Integer.MIN_VALUE;
        if (size == 0 || key > tags[size - 1]) {
            return -size - 1;
        }
        return Arrays.binarySearch(tags, 0, size, key);
    }

    private void insert(int index, Element element) {
        if (size == tags.length) {
            tags = Arrays.copyOf(tags, size * 2);
            elements = Arrays.copyOf(elements, size * 2);
        }
        System.arraycopy(tags, index, tags, index + 1, size - index);
        System.arraycopy(elements, index, elements, index + 1, size - index);
        tags[index] = element.tag() ^ Integer.MIN_VALUE;
        elements[index] = element;
        size++;
    }
}
