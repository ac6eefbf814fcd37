package org.mailian.dicom.net;

/**
 * The title of an application entity (PS3.5 section 6.2, VR AE): at most 16 characters of ISO 646 without control characters and
 * backslash, not only spaces. Spaces around it mean nothing and are taken off.
 */
public record AeTitle(String value) {

    public static final int LONGEST = 16;

    public AeTitle {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("An AE title has 1 to 16 characters, not \"" + value + "\"");
        }
        if (!value.chars().allMatch(character -> character >= ' ' && character < 0x7f && character != '\\')) {
            throw new IllegalArgumentException("An AE title is printable ASCII without backslash");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
