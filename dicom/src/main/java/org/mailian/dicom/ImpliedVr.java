package org.mailian.dicom;

import org.jspecify.annotations.Nullable;

/** The representation of an element that does not name it, where the dictionary leaves a choice (PS3.5 section A.1, PS3.3 C.7.6.3). */
final class ImpliedVr {

    private static final int LUT_DATA = 0x0028_3006;
    private static final int LUT_DESCRIPTOR = 0x0028_3002;

    private ImpliedVr() {}

    static Vr of(int tag, DataSet dataSet) {
        if (Tag.isPrivate(tag) || Tag.element(tag) == 0) {
            return Dictionary.vr(tag);
        }
        var entry = Dictionary.find(tag).orElse(null);
        if (entry == null) {
            return Vr.UN;
        }
        return entry.vrs().size() == 1 ? entry.vr() : choice(entry, dataSet);
    }

    private static Vr choice(Dictionary.Entry entry, DataSet dataSet) {
        if (entry.tag() == LUT_DATA) {
            return isSingleEntry(dataSet) ? Vr.US : Vr.OW;
        }
        if (entry.vrs().contains(Vr.SS)) {
            return isSigned(dataSet) ? Vr.SS : Vr.US;
        }
        return Vr.OW;
    }

    private static boolean isSingleEntry(DataSet dataSet) {
        var descriptor = dataSet.bytes(LUT_DESCRIPTOR);
        return descriptor != null && descriptor.length >= 2 && descriptor[0] == 1 && descriptor[1] == 0;
    }

    /** Asked of the item first and then of whatever holds it. */
    private static boolean isSigned(DataSet dataSet) {
        for (@Nullable DataSet holder = dataSet; holder != null; holder = holder.parent()) {
            var representation = holder.bytes(Tag.PIXEL_REPRESENTATION);
            if (representation != null && representation.length > 0) {
                return representation[0] == 1;
            }
        }
        return false;
    }
}
