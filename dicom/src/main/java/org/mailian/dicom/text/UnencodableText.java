package org.mailian.dicom.text;

/** A character that the chosen character set cannot express. The message names its code point and no other part of the text. */
public final class UnencodableText extends RuntimeException {

    UnencodableText(int codePoint, CharacterSet characterSet) {
        super("The character U+%04X is not in %s".formatted(codePoint, characterSet));
    }
}
