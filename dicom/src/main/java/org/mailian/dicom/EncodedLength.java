package org.mailian.dicom;

import java.util.List;

/** How many bytes a data set takes: what must be known before an item of defined length is written. */
final class EncodedLength {

    private static final long LONGEST = 0xFFFF_FFFEL;

    private EncodedLength() {}

    static long of(DataSet dataSet, boolean explicit) {
        var length = 0L;
        for (var element : dataSet) {
            var value = value(dataSet, element, explicit);
            length += header(element, explicit, value) + value;
        }
        return length;
    }

    /** What stands in front of a value of this length. */
    private static int header(Element element, boolean explicit, long value) {
        return explicit && (element.vr().hasLongHeader() || value > 0xFFFF) ? 12 : 8;
    }

    static long value(DataSet dataSet, Element element, boolean explicit) {
        var length = switch (element.value()) {
            case Value.Bytes kept -> even(kept.bytes().length);
            case Value.Text kept -> Texts.encode(element.tag(), element.vr(), kept.text(), dataSet).length;
            case Value.Bulk kept -> even(kept.data().length());
            case Value.Items sequence ->
                items(sequence.items(), explicit && element.vr() != Vr.UN) + (sequence.undefinedLength() ? 8 : 0);
            case Value.Fragments fragments -> fragments(fragments.parts());
        };
        if (length > LONGEST) {
            throw new DicomException(
                    Fault.TOO_LONG, DicomException.NOWHERE, Tag.format(element.tag()), "No length field holds so much");
        }
        return length;
    }

    private static long items(List<DataSet> items, boolean explicit) {
        var length = 0L;
        for (var item : items) {
            length += 8 + of(item, explicit) + (item.hasUndefinedLength() ? 8 : 0);
        }
        return length;
    }

    private static long fragments(List<BulkData> parts) {
        var length = 8L;
        for (var part : parts) {
            length += 8 + even(part.length());
        }
        return length;
    }

    static long even(long length) {
        return length + (length & 1);
    }
}
