package org.mailian.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of one stream: the loop over elements, items and fragments (PS3.5 sections 7.1, 7.5 and A.4). */
final class Parser {

    private static final int UNDEFINED = 0xFFFF_FFFF;
    private static final long NO_END = -1;

    private final DicomInput input;
    private final ReadOptions options;
    private final Limits limits;
    private final long origin;
    private final Place place = new Place();
    private final ElementHeader header = new ElementHeader();
    private boolean explicit;
    private boolean keeping = true;
    private int depth;
    private int elements;
    private long memory;

    Parser(DicomInput input, boolean explicit, ReadOptions options, long origin) {
        this.input = input;
        this.explicit = explicit;
        this.options = options;
        this.limits = options.limits();
        this.origin = origin;
    }

    DataSet read() throws IOException {
        var dataSet = new DataSet();
        try {
            while (!input.isAtEnd()) {
                header.read(input, explicit);
                if (options.stopsAt(header.tag())) {
                    break;
                }
                keeping = options.wants(header.tag());
                element(dataSet, NO_END);
            }
            return dataSet;
        } catch (EOFException problem) {
            throw fault(Fault.TRUNCATED, "The stream ends inside an element");
        } catch (DicomException problem) {
            throw problem.offset() == DicomException.NOWHERE ? fault(problem.fault(), problem.detail()) : problem;
        }
    }

    private DicomException fault(Fault fault, String detail) {
        return new DicomException(fault, origin + input.position(), place.toString(), detail);
    }

    /** Reads the element whose header was read. */
    private void element(DataSet dataSet, long end) throws IOException {
        var tag = header.tag();
        var length = header.length();
        var named = header.vr();
        var vr = named == null ? ImpliedVr.of(tag, dataSet) : named;
        if (Tag.group(tag) == 0xFFFE) {
            throw fault(Fault.BAD_ITEM, "An item or delimiter stands where an element must be");
        }
        count();
        place.enter(tag);
        var value = length == UNDEFINED ? undefined(dataSet, tag, vr) : defined(dataSet, vr, length, end);
        if (value != null && keeping) {
            var known = value instanceof Value.Items && named == null ? Vr.SQ : vr;
            if (dataSet.contains(tag)) {
                throw fault(Fault.DUPLICATE_ELEMENT, "The tag is there twice");
            }
            dataSet.put(new Element(tag, known, value));
        }
        place.leave();
    }

    private void count() {
        if (++elements > limits.elements()) {
            throw fault(Fault.TOO_MANY, "There are more elements, items and fragments than allowed");
        }
    }

    // --- values of a known length

    private @Nullable Value defined(DataSet dataSet, Vr vr, int length, long end) throws IOException {
        var bytes = Integer.toUnsignedLong(length);
        if (end != NO_END && input.position() + bytes > end) {
            throw fault(Fault.BAD_LENGTH, "The value is longer than what holds it");
        }
        if (!keeping) {
            input.skip(bytes);
            return null;
        }
        if (vr == Vr.SQ) {
            return new Value.Items(items(dataSet, input.position() + bytes), false);
        }
        if (vr.kind() == Vr.Kind.BYTES && bytes > options.bulkFrom() && options.bulk() != null) {
            return new Value.Bulk(bulk(options.bulk(), vr, 0, bytes));
        }
        return new Value.Bytes(bytes(vr, bytes));
    }

    private byte[] bytes(Vr vr, long length) throws IOException {
        if (length > limits.valueLength()) {
            throw fault(Fault.TOO_LONG, "The value is longer than allowed");
        }
        memory += length;
        if (memory > limits.memory()) {
            throw fault(Fault.TOO_MUCH, "The values together are longer than allowed");
        }
        var bytes = input.bytes((int) length);
        if (input.isBigEndian()) {
            Swap.bytes(bytes, vr.unit());
        }
        return bytes;
    }

    private BulkData bulk(BulkHandler handler, Vr vr, int part, long length) throws IOException {
        var unit = input.isBigEndian() ? vr.unit() : 1;
        var at = new BulkHandler.Origin(header.tag(), vr, part, origin + input.position(), length, unit);
        var stream = new ValueStream(input, length);
        var data = handler.take(at, Swap.stream(stream, unit));
        stream.finish();
        return data;
    }

    // --- sequences and fragments

    private Value undefined(DataSet dataSet, int tag, Vr vr) throws IOException {
        return switch (vr) {
            case OB, OW -> fragments(tag, vr);
            case SQ -> new Value.Items(items(dataSet, NO_END), true);
            case UN -> tag == Tag.PIXEL_DATA ? fragments(tag, vr) : new Value.Items(unknownItems(dataSet), true);
            default -> throw fault(Fault.BAD_LENGTH, "The length is undefined where it must be defined");
        };
    }

    /** Unknown elements of undefined length are sequences in implicit little endian (PS3.5 section 6.2.2 note 4). */
    private List<DataSet> unknownItems(DataSet dataSet) throws IOException {
        var wasExplicit = explicit;
        var wasBigEndian = input.isBigEndian();
        explicit = false;
        input.setBigEndian(false);
        var items = items(dataSet, NO_END);
        explicit = wasExplicit;
        input.setBigEndian(wasBigEndian);
        return items;
    }

    private List<DataSet> items(DataSet parent, long end) throws IOException {
        if (++depth > limits.depth()) {
            throw fault(Fault.TOO_DEEP, "Sequences are nested deeper than allowed");
        }
        var items = new ArrayList<DataSet>();
        while (end == NO_END || input.position() < end) {
            var tag = input.tag();
            var length = input.integer();
            if (tag == Tag.SEQUENCE_DELIMITER) {
                break;
            }
            if (tag != Tag.ITEM) {
                throw fault(Fault.BAD_ITEM, "No item where one must be");
            }
            place.item(items.size());
            items.add(item(parent, length, end));
        }
        if (end != NO_END && input.position() != end) {
            throw fault(Fault.BAD_LENGTH, "The items do not end where their sequence ends");
        }
        depth--;
        return items;
    }

    private DataSet item(DataSet parent, int length, long end) throws IOException {
        count();
        var item = new DataSet();
        item.setParent(parent);
        item.setUndefinedLength(length == UNDEFINED);
        var itemEnd = length == UNDEFINED ? NO_END : input.position() + Integer.toUnsignedLong(length);
        if (end != NO_END && itemEnd > end) {
            throw fault(Fault.BAD_LENGTH, "The item is longer than its sequence");
        }
        while (itemEnd == NO_END || input.position() < itemEnd) {
            header.read(input, explicit);
            if (header.tag() == Tag.ITEM_DELIMITER && itemEnd == NO_END) {
                return item;
            }
            element(item, itemEnd == NO_END ? end : itemEnd);
        }
        if (input.position() != itemEnd) {
            throw fault(Fault.BAD_LENGTH, "The elements do not end where their item ends");
        }
        return item;
    }

    private Value fragments(int tag, Vr vr) throws IOException {
        var parts = new ArrayList<BulkData>();
        while (true) {
            var part = input.tag();
            var length = Integer.toUnsignedLong(input.integer());
            if (part == Tag.SEQUENCE_DELIMITER) {
                return new Value.Fragments(parts);
            }
            if (part != Tag.ITEM || length == Integer.toUnsignedLong(UNDEFINED)) {
                throw fault(Fault.BAD_ITEM, "No fragment where one must be");
            }
            count();
            place.item(parts.size());
            header.set(tag, vr);
            if (!keeping) {
                input.skip(length);
                continue;
            }
            parts.add(
                    length > options.bulkFrom() && options.bulk() != null
                            ? bulk(options.bulk(), Vr.OB, parts.size(), length)
                            : BulkData.of(bytes(Vr.OB, length)));
        }
    }
}
