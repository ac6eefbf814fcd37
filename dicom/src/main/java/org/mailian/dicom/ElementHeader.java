package org.mailian.dicom;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tag, representation and length as they stand in front of a value (PS3.5 section 7.1); one object for all of a stream. */
final class ElementHeader {

    private int tag;
    private @Nullable Vr vr;
    private int length;

    int tag() {
        return tag;
    }

    /** Null in implicit encoding. */
    @Nullable
    Vr vr() {
        return vr;
    }

    int length() {
        return length;
    }

    void set(int tag, Vr vr) {
        this.tag = tag;
        this.vr = vr;
    }

    void read(DicomInput input, boolean explicit) throws IOException {
        tag = input.tag();
        vr = null;
        if (!explicit || Tag.group(tag) == 0xFFFE) {
            length = input.integer();
            return;
        }
        var first = input.unsignedByte();
        var second = input.unsignedByte();
        var known = Vr.of(first, second);
        if (known == null && !(Vr.isLetter(first) && Vr.isLetter(second))) {
            throw new DicomException(
                    Fault.BAD_VR, "Two bytes after " + Tag.format(tag) + " are no value representation");
        }
        vr = known == null ? Vr.UN : known;
        if (vr.hasLongHeader()) {
            input.unsignedShort();
            length = input.integer();
        } else {
            length = input.unsignedShort();
        }
    }
}
