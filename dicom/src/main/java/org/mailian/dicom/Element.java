package org.mailian.dicom;

/** A tag, how its values are represented, and the value. */
public record Element(int tag, Vr vr, Value value) {

    public boolean isEmpty() {
        return switch (value) {
            case Value.Bytes kept -> kept.bytes().length == 0;
            case Value.Text kept -> kept.text().isEmpty();
            case Value.Bulk kept -> kept.data().length() == 0;
            case Value.Items sequence -> sequence.items().isEmpty();
            case Value.Fragments fragments -> fragments.parts().isEmpty();
        };
    }

    @Override
    public String toString() {
        return Tag.format(tag) + " " + vr + " " + Dictionary.label(tag);
    }
}
